using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// Rows of tables that were saved as text with the lines of their cells: 2, 走访困境儿童家 | , 庭. Below a header with a column of
/// numbers a row without a number whose unit in the lead is empty goes on with the cells above; so does the rest of a row that a
/// line feed in a cell has cut.
/// </summary>
internal static class WrappedRows
{
    /// <summary>How long the line of a cell is at least that was wrapped.</summary>
    private const int ShortestWrapped = 8;

    // What a cell grows to at most: each line is joined to all before it.
    private const int LongestJoined = 400;

    /// <summary>Joins them.</summary>
    public static NormalizingPass Pass { get; } = new(RepairKind.LineJoined, (blocks, log) =>
    {
        if (!blocks.Any(block => block.IsRow))
            return blocks;
        var result = new List<DraftBlock>(blocks.Count);
        DraftBlock? header = null;
        var widths = WrappedWidths(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var above = result.Count > 0 && result[^1].IsRow && result[^1] != header ? result[^1] : null;
            if (IsHeader(block))
                header = block;
            else if (header is not null && above is not null && (GoesOn(header, above, block, widths) ?? Rest(header, above, block)) is { } joined)
            {
                log.Add(RepairKind.LineJoined, block.Origin, "", "");
                result[^1] = joined;
                continue;
            }
            else if (header is not null && above is not null && RestOver(header, above, blocks, i) is { } whole)
            {
                for (; i <= whole.Last; i++)
                    log.Add(RepairKind.LineJoined, blocks[i].Origin, "", "");
                i--;
                result[^1] = whole.Row;
                continue;
            }
            else if (!block.IsRow)
                header = null;
            result.Add(block);
        }
        return result;
    });

    // The first column counts the rows, a later one names units.
    private static bool IsHeader(DraftBlock block) =>
        block.Cells.Count > 2 && ColumnTitles.RoleOf(Title(block.Cells[0])) == ColumnRole.Number && block.Cells.Any(HoldsUnits);

    private static bool HoldsUnits(DraftCell title) => ColumnTitles.HoldsUnits(ColumnTitles.RoleOf(Title(title)));

    private static ReadOnlySpan<char> Title(DraftCell cell) => cell.Text.Value.AsSpan().Trim();

    private static bool IsNumbered(DraftBlock row) => row.Cells[0].Text.Value.AsSpan().Trim() is { IsEmpty: false } number && number.IndexOfAnyExcept("0123456789.、") < 0;

    // A row of the same cells without a number and without a unit in the lead.
    private static DraftBlock? GoesOn(DraftBlock header, DraftBlock above, DraftBlock row, Dictionary<(DraftBlock Header, int Column), int> widths)
    {
        if (IsFull(above) || !IsNumbered(above) || !MayGoOn(header, above, row))
            return null;
        var hasUnits = HasUnits(header, row);
        // 县民政局、 above 县妇联: the row was surely cut, however long its lines are.
        var isOpen = row.Cells.Where((cell, i) => i > 0 && !IsBlank(cell) && HoldsUnits(header.Cells[i]) && Title(above.Cells[i]).EndsWith('、')).Any();
        var isWrapped = false;
        for (var i = 1; i < row.Cells.Count; i++)
        {
            if (IsBlank(row.Cells[i]))
                continue;
            if (!HoldsUnits(header.Cells[i]) && !(isOpen && IsUnended(above.Cells[i]))
                && !(IsCut(above.Cells[i], row.Cells[i]) && (hasUnits || IsRest(row.Cells[i]) || LastLine(above.Cells[i]).Length >= widths.GetValueOrDefault((header, i), int.MaxValue))))
                return null;
            isWrapped = true;
        }
        return isWrapped ? above with { Cells = [.. above.Cells.Zip(row.Cells, Joined)] } : null;
    }

    // Below the same columns, without a number, and with units only where the one in the lead is empty.
    private static bool MayGoOn(DraftBlock header, DraftBlock above, DraftBlock row)
    {
        if (!row.IsRow || row.Cells.Count != above.Cells.Count || row.Cells.Count > header.Cells.Count || !IsBlank(row.Cells[0])
            || above.Cells.Concat(row.Cells).Any(cell => cell.RowSpan > 1 || cell.ColumnSpan > 1))
            return false;
        var units = Enumerable.Range(1, row.Cells.Count - 1).Where(i => HoldsUnits(header.Cells[i])).ToList();
        return units.Count == 0 || IsBlank(row.Cells[units[0]]);
    }

    private static bool HasUnits(DraftBlock header, DraftBlock row) =>
        row.Cells.Where((cell, i) => i > 0 && !IsBlank(cell) && HoldsUnits(header.Cells[i])).Any();

    // From which length on, in each column of text, a line counts as cut that only rows without units go on with. A column that was
    // wrapped cuts all its long cells at about the same width; a short row below one long cell may as well be a task of its own.
    private static Dictionary<(DraftBlock Header, int Column), int> WrappedWidths(IReadOnlyList<DraftBlock> blocks)
    {
        var lengths = new Dictionary<(DraftBlock, int), List<int>>();
        DraftBlock? header = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].IsRow || IsHeader(blocks[i]))
                header = blocks[i].IsRow ? blocks[i] : null;
            else if (header is not null && blocks[i - 1] != header && MayGoOn(header, blocks[i - 1], blocks[i]))
                for (var column = 1; column < blocks[i].Cells.Count; column++)
                    if (!IsBlank(blocks[i].Cells[column]) && IsCut(blocks[i - 1].Cells[column], blocks[i].Cells[column]))
                    {
                        if (!lengths.TryGetValue((header, column), out var found))
                            lengths[(header, column)] = found = [];
                        found.Add(LastLine(blocks[i - 1].Cells[column]).Length);
                    }
        }
        return lengths.Where(entry => entry.Value.Max() is var longest && entry.Value.Count(length => length >= longest - 1) > 1)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Max() - 1);
    }

    // 庭，建立台账: what no sentence starts with.
    private static bool IsRest(DraftCell cell) => cell.Text.Value.AsSpan().Trim() is [_, '，' or '。' or '；' or '、' or ',', ..] or ['，' or '。' or '、' or '；' or '）', ..];

    private static ReadOnlySpan<char> LastLine(DraftCell cell)
    {
        var text = cell.Text.Value.AsSpan().TrimEnd();
        return text[(text.LastIndexOf('\n') + 1)..].Trim();
    }

    // Text in a column that is no unit's: cut in the middle of a sentence, at a line that is as long as what goes on.
    private static bool IsCut(DraftCell above, DraftCell cell)
    {
        var line = LastLine(above);
        return line.Length >= Math.Max(ShortestWrapped, cell.Text.Value.AsSpan().Trim().Length) && IsUnended(above);
    }

    private static bool IsUnended(DraftCell cell) => LastLine(cell) is [.., not ('。' or '；' or '！' or ';')];

    // 1 | 清查渡口 | 县海事处、 and below it 县公安局 | 县水利局: together the header's columns.
    private static DraftBlock? Rest(DraftBlock header, DraftBlock above, DraftBlock block)
    {
        if (!block.IsRow || IsFull(above) || !IsNumbered(above) || (block.Cells.Count == 1 && !Title(above.Cells[^1]).EndsWith('、') && !UnitEnds.IsRestOfName(Title(above.Cells[^1]), Title(block.Cells[0]))) || above.Cells.Count + block.Cells.Count - 1 != header.Cells.Count || IsNumbered(block) || IsBlank(block.Cells[0]) || above.Cells.Count < 2)
            return null;
        return WithRest(above, block);
    }

    // 1 | 建立机制 | （1）会商； and below it （2）通报 | 县公安局 | 县民政局 and 县妇联 | 长期: a row of which several cells were cut.
    private static (DraftBlock Row, int Last)? RestOver(DraftBlock header, DraftBlock above, IReadOnlyList<DraftBlock> blocks, int at)
    {
        if (IsFull(above) || above.Cells.Count < 2 || !IsNumbered(above))
            return null;
        var row = above;
        for (var i = at; i < blocks.Count && blocks[i].Cells.Count > 1 && !IsNumbered(blocks[i]) && !IsBlank(blocks[i].Cells[0]) && !IsFull(row); i++)
        {
            var width = row.Cells.Count + blocks[i].Cells.Count - 1;
            if (width > header.Cells.Count)
                return null;
            row = WithRest(row, blocks[i]);
            if (width == header.Cells.Count)
                return (row, i);
        }
        return null;
    }

    // A row whose last cell goes on in the first cell of the rest, which has the cells behind it.
    private static DraftBlock WithRest(DraftBlock row, DraftBlock rest)
    {
        var last = row.Cells[^1];
        return row with
        {
            Cells = [.. row.Cells.SkipLast(1), Joined(last, rest.Cells[0]), .. rest.Cells.Skip(1).Select((cell, i) => cell with { Column = last.Column + 1 + i })],
        };
    }

    private static bool IsFull(DraftBlock row) => row.Cells.Any(cell => cell.Text.Value.Length > LongestJoined);

    private static bool IsBlank(DraftCell cell) => string.IsNullOrWhiteSpace(cell.Text.Value);

    private static DraftCell Joined(DraftCell above, DraftCell cell)
    {
        if (IsBlank(cell))
            return above;
        return above with { Text = new MappedTextBuilder().Append(above.Text).Append('\n', cell.Text.OriginOf(0)).Append(cell.Text).Build() };
    }
}
