using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Makes the assignment of a table row from its unit columns; where damage has moved cells, from the cells that list units.</summary>
internal sealed class TableAssignmentFinder(UnitListSplitter splitter)
{
    private const int LongestUnitCell = 200;

    /// <summary>Finds a row's assignment.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="row">The row.</param>
    /// <param name="header">Its table's header row, or null.</param>
    /// <returns>The assignment, or null if the row names nobody.</returns>
    public Assignment? Find(string text, Clause row, Clause? header)
    {
        var columns = TableColumnFinder.Find(text, header);
        var cells = row.Cells.Select(cell => (Cell: cell, Units: Units(text, cell))).Where(item => item.Units.Count > 0).ToList();
        if (columns.Count == 0 || cells.Count == 0)
            return null;
        var list = ByColumn(columns, cells) ?? ByOrder(columns, cells);
        var start = cells.Min(item => item.Cell.Span.Start);
        return list.ToAssignment(RoleForm.Table, TextSpan.Between(start, cells.Max(item => item.Cell.Span.End)), row.Span);
    }

    private static RoleList? ByColumn(
        IReadOnlyDictionary<int, UnitRole> columns, List<(BlockCell Cell, IReadOnlyList<UnitMention> Units)> cells)
    {
        var list = new RoleList();
        foreach (var (cell, units) in cells)
            if (columns.TryGetValue(cell.Column, out var role))
                list.Add(role, units);
        return cells.TrueForAll(item => columns.ContainsKey(item.Cell.Column)) ? list : null;
    }

    // Cells that list units, from the left: the first leads, as its column stands first, the next supports.
    private static RoleList ByOrder(
        IReadOnlyDictionary<int, UnitRole> columns, List<(BlockCell Cell, IReadOnlyList<UnitMention> Units)> cells)
    {
        var list = new RoleList();
        var roles = columns.OrderBy(item => item.Key).Select(item => item.Value).Distinct().ToList();
        for (var i = 0; i < Math.Min(cells.Count, roles.Count); i++)
            list.Add(roles[i], cells[i].Units);
        return list;
    }

    private IReadOnlyList<UnitMention> Units(string text, BlockCell cell)
    {
        if (cell.Span.Length is 0 or > LongestUnitCell)
            return [];
        var units = splitter.Split(text, cell.Span);
        var known = units.Count(unit => unit.Resolution.IsKnown && !BareStemName.Is(unit.Resolution));
        return known > 0 && known * 2 >= units.Count ? units : [];
    }
}
