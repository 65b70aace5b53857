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
        foreach (var block in blocks)
        {
            var above = result.Count > 0 && result[^1].IsRow && result[^1] != header ? result[^1] : null;
            if (IsHeader(block))
                header = block;
            else if (header is not null && above is not null && (GoesOn(header, above, block) ?? Rest(header, above, block)) is { } joined)
            {
                log.Add(RepairKind.LineJoined, block.Origin, "", "");
                result[^1] = joined;
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
        block.Cells.Count > 2 && ColumnTitles.RoleOf(Title(block.Cells[0])) == ColumnRole.Number && block.Cells.Any(cell => ColumnTitles.HoldsUnits(ColumnTitles.RoleOf(Title(cell))));

    private static ReadOnlySpan<char> Title(DraftCell cell) => cell.Text.Value.AsSpan().Trim();

    private static bool IsNumbered(DraftBlock row) => row.Cells[0].Text.Value.AsSpan().Trim() is { IsEmpty: false } number && number.IndexOfAnyExcept("0123456789.、") < 0;

    // A row of the same cells without a number and without a unit in the lead.
    private static DraftBlock? GoesOn(DraftBlock header, DraftBlock above, DraftBlock row)
    {
        if (!row.IsRow || IsFull(above) || row.Cells.Count != above.Cells.Count || row.Cells.Count > header.Cells.Count || !IsNumbered(above) || !IsBlank(row.Cells[0])
            || above.Cells.Concat(row.Cells).Any(cell => cell.RowSpan > 1 || cell.ColumnSpan > 1))
            return null;
        var isWrapped = false;
        for (var (i, hasLead) = (1, false); i < row.Cells.Count; i++)
        {
            var isUnits = ColumnTitles.HoldsUnits(ColumnTitles.RoleOf(Title(header.Cells[i])));
            if (IsBlank(row.Cells[i]))
            {
                hasLead |= isUnits;
                continue;
            }
            if (isUnits ? !hasLead : !IsCut(above.Cells[i], row.Cells[i]))
                return null;
            isWrapped = true;
        }
        return isWrapped ? above with { Cells = [.. above.Cells.Zip(row.Cells, Joined)] } : null;
    }

    // Text in a column that is no unit's: cut in the middle of a sentence, at a line that is as long as what goes on.
    private static bool IsCut(DraftCell above, DraftCell cell)
    {
        var line = above.Text.Value.AsSpan().TrimEnd();
        line = line[(line.LastIndexOf('\n') + 1)..];
        return line.Length >= Math.Max(ShortestWrapped, cell.Text.Value.AsSpan().Trim().Length) && line[^1] is not ('。' or '；' or '！' or ';');
    }

    // 1 | 清查渡口 | 县海事处、 and below it 县公安局 | 县水利局: together the header's columns.
    private static DraftBlock? Rest(DraftBlock header, DraftBlock above, DraftBlock block)
    {
        if (!block.IsRow || IsFull(above) || !IsNumbered(above) || (block.Cells.Count == 1 && !Title(above.Cells[^1]).EndsWith('、')) || above.Cells.Count + block.Cells.Count - 1 != header.Cells.Count || IsNumbered(block) || IsBlank(block.Cells[0]) || above.Cells.Count < 2)
            return null;
        var last = above.Cells[^1];
        return above with
        {
            Cells = [.. above.Cells.SkipLast(1), Joined(last, block.Cells[0]), .. block.Cells.Skip(1).Select((cell, i) => cell with { Column = last.Column + 1 + i })],
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
