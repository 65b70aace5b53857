
namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Gives each cell of a row its column. Where the cells contradict the header, because a merged cell is missing and
/// the others have moved, they are told apart by what they hold.
/// </summary>
/// <param name="text">The normalized text.</param>
/// <param name="header">The table's header.</param>
internal sealed class RowAligner(string text, TableHeader header)
{
    /// <summary>Aligns a row.</summary>
    /// <param name="cells">The row's cells; empty ones are left out of the result.</param>
    /// <param name="wasMoved">Whether the cells contradicted the header.</param>
    /// <returns>The cells that hold text, with their columns and roles.</returns>
    public List<(BlockCell Cell, ColumnRole Role)> Align(IReadOnlyList<BlockCell> cells, out bool wasMoved)
    {
        var filled = cells.Where(cell => !cell.Span.In(text).Trim().IsEmpty).ToList();
        wasMoved = !header.IsKnown || !filled.TrueForAll(Agrees);
        if (!wasMoved)
            return filled.ConvertAll(cell => (cell, IsSubgroup(cell) ? ColumnRole.Item : header.RoleOf(cell.Column)));
        wasMoved = header.IsKnown;
        return ByContent(filled);
    }

    private bool Agrees(BlockCell cell) => header.RoleOf(cell.Column) switch
    {
        ColumnRole.Lead or ColumnRole.Support or ColumnRole.Undivided => CellContent.IsUnitList(cell.Span.In(text)),
        ColumnRole.Item => !IsUnits(cell) && CellContent.IsLabel(cell.Span.In(text)),
        ColumnRole.Task => !IsUnits(cell) && (!IsGroupLabel(cell) || IsSubgroup(cell)),
        ColumnRole.Schedule => !IsUnits(cell),
        ColumnRole.Other => cell.Column == 0,
        _ => true,
    };

    // Where the header's 工作任务 covers two columns, the first holds the labels of subgroups.
    private bool IsSubgroup(BlockCell cell) =>
        header.RoleOf(cell.Column) == ColumnRole.Task && header.RoleOf(cell.Column + cell.ColumnSpan) == ColumnRole.Task && IsGroupLabel(cell);

    private List<(BlockCell, ColumnRole)> ByContent(List<BlockCell> cells)
    {
        var aligned = new List<(BlockCell, ColumnRole)>(cells.Count);
        var units = 0;
        foreach (var cell in cells)
        {
            var role = RoleOf(cell, ref units);
            aligned.Add((cell with { Column = ColumnOf(cell, role) }, role));
        }
        return header.IsKnown && !header.Has(ColumnRole.Item) ? LabelsAsTasks(aligned) : aligned;
    }

    // The label of a subgroup, （一）, stands one column further right than that of the group.
    private int ColumnOf(BlockCell cell, ColumnRole role)
    {
        var column = header.ColumnOf(role);
        if (column < 0 || role == ColumnRole.Item && cell.Column > column)
            return cell.Column;
        return role == ColumnRole.Item && !ChineseNumeral.IsPart(cell.Span.In(text).TrimStart()[0]) ? column + 1 : column;
    }

    private static List<(BlockCell, ColumnRole)> LabelsAsTasks(List<(BlockCell Cell, ColumnRole Role)> cells) =>
        cells.ConvertAll(entry => entry.Role == ColumnRole.Item ? (entry.Cell, ColumnRole.Task) : entry);

    private ColumnRole RoleOf(BlockCell cell, ref int units)
    {
        if (IsUnits(cell))
            return units++ switch
            {
                0 => header.Has(ColumnRole.Undivided) && !header.Has(ColumnRole.Lead) ? ColumnRole.Undivided : ColumnRole.Lead,
                1 => ColumnRole.Support,
                _ => ColumnRole.Other,
            };
        if (units > 0)
            return ColumnRole.Schedule;
        return IsGroupLabel(cell) ? ColumnRole.Item : ColumnRole.Task;
    }

    private bool IsUnits(BlockCell cell) => CellContent.IsUnitList(cell.Span.In(text));

    private bool IsGroupLabel(BlockCell cell)
    {
        var start = NumberScanner.SkipBlank(text, cell.Span.Start, cell.Span.End);
        return CellContent.IsLabel(cell.Span.In(text)) && (ChineseNumeral.IsPart(text[start])
            || NumberScanner.At(text, start, cell.Span.End) is { Family: NumberFamily.IdeographicParenthesized or NumberFamily.Chapter });
    }
}
