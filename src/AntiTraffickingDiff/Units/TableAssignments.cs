using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Makes the assignment of a table row from its columns of units, as the clauses know them; where damage has moved cells,
/// from the cells that list units, in the order of the columns' roles.
/// </summary>
/// <param name="names">What cuts the names.</param>
internal sealed class TableAssignments(NameLists names)
{
    private const int LongestCell = 200, LongestName = 16;
    private readonly RoleLists _lists = new(names);

    /// <summary>The assignment of a row.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="row">The row.</param>
    /// <returns>The assignment, or null if its table has no columns of units or no cell lists units.</returns>
    public Assignment? Of(string text, Clause row)
    {
        var roles = row.Roles.Select(RoleOf).ToList();
        if (roles.TrueForAll(role => role is null))
            return null;
        var cells = row.Cells.Select((cell, i) => (cell.Span, Role: i < roles.Count ? roles[i] : null))
            .Select(cell => (cell.Span, cell.Role, Units: Units(text, cell.Span, isUnitColumn: cell.Role is not null)))
            .Where(cell => cell.Units.Count > 0).ToList();
        if (cells.Count == 0)
            return null;
        // A title may end as names do (规范派出所): where the columns of units hold some, they alone count.
        if (cells.Exists(cell => cell.Role is not null))
            cells.RemoveAll(cell => cell.Role is null);
        var list = new RoleList();
        if (cells.TrueForAll(cell => cell.Role is not null))
        {
            // A cell may say more than its column: 县公安局牵头，县民政局配合.
            foreach (var cell in cells)
                if (_lists.Of(text, cell.Span) is { HasRole: true } own && own.All.All(unit => unit.Resolution.IsKnown))
                    list.Add(own);
                else
                    list.Add(cell.Role!.Value, cell.Units);
        }
        else
        {
            // From the left: the first leads, as its column stands first, the next supports.
            var inOrder = roles.OfType<UnitRole>().Distinct().ToList();
            for (var i = 0; i < Math.Min(cells.Count, inOrder.Count); i++)
                list.Add(inOrder[i], cells[i].Units);
        }

        return list.ToAssignment(
            RoleForm.Table, TextSpan.Between(cells.Min(cell => cell.Span.Start), cells.Max(cell => cell.Span.End)), row.Span);
    }

    // Of two characters a level word alone is the start of many other words (县级, 市场).
    private static bool IsName(string name) =>
        UnitWords.Default.LooksLikeUnit(name) || UnitEnds.IsSection(name) || name.Length is > 2 and <= LongestName && Places.IsLevel(name[0]);

    private static UnitRole? RoleOf(ColumnRole column) => column switch
    {
        ColumnRole.Lead => UnitRole.Lead,
        ColumnRole.Support => UnitRole.Support,
        ColumnRole.Undivided => UnitRole.Undivided,
        _ => null,
    };

    // Where the list has no known name, or fewer than half, the cell is no list of units; in a column of units names that nobody
    // knows are some if they start or end as names do.
    private IReadOnlyList<UnitMention> Units(string text, TextSpan cell, bool isUnitColumn)
    {
        if (cell.Length is 0 or > LongestCell)
            return [];
        var units = _lists.Of(text, cell).All.ToList();
        var known = units.Count(unit => unit.Resolution is { IsKnown: true, IsBareStem: false });
        return known > 0 && known * 2 >= units.Count || isUnitColumn && units.TrueForAll(unit => unit.Resolution is { IsKnown: true, IsBareStem: false } || IsName(unit.Name))
            ? units : [];
    }
}
