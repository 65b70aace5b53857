using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Finds tables that no rules part, only white space in the same places of several rows.</summary>
internal static class AlignedTableFinder
{
    // More rows than a page of print has: the block is left as it is. Bounds the copying of blocks.
    private const int MaxRows = 300;

    /// <summary>The tables from top to bottom, and the segments that are in none.</summary>
    public static (List<TableDraft> Tables, List<TextSegment> Outside) Find(IEnumerable<TextSegment> segments)
    {
        var blocks = Blocks(LineBuilder.Rows(segments)).ToLookup(AlignedBlockRule.IsTable);
        return ([.. blocks[true].Select(Table)], [.. blocks[false].SelectMany(block => block.Rows).SelectMany(row => row)]);
    }

    private static IEnumerable<AlignedBlock> Blocks(List<List<TextSegment>> rows)
    {
        AlignedBlock? block = null;
        foreach (var row in rows)
        {
            var next = block is { Rows.Count: < MaxRows } ? block.With(row) : null;
            if (next is null && block is not null)
                yield return block;
            block = next ?? AlignedBlock.Start(row);
        }

        if (block is not null)
            yield return block;
    }

    private static TableDraft Table(AlignedBlock block)
    {
        var rows = block.Rows.Select((row, index) => Row(block, row, index)).ToList();
        var box = Box.Around(block.Rows.SelectMany(row => row).Select(segment => segment.Box));
        var edges = block.Columns.Select(column => column.Left).Append(box.Right).ToList();
        return new TableDraft(box, edges, rows, IsRuled: false, HasTopBorder: false);
    }

    private static IReadOnlyList<CellDraft> Row(AlignedBlock block, List<TextSegment> row, int index)
    {
        var box = Box.Around(row.Select(segment => segment.Box));
        return [.. block.Columns.Select((column, number) => new CellDraft(
            new GridCell(index, number, 1, 1),
            box with { Left = column.Left, Right = column.Right },
            LineBuilder.Build(row.Where(column.Overlaps))))];
    }
}
