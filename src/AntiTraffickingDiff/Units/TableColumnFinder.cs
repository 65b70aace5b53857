using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Units;

/// <summary>Finds the columns of a table that name units, from its header row.</summary>
internal static class TableColumnFinder
{
    private static readonly string[] Supporting = ["配合", "协办", "协助", "参与", "协同", "参加"];
    private static readonly string[] Leading = ["负责", "牵头", "主办", "承办", "主责"];
    private static readonly string[] Undivided = ["责任单位", "责任部门", "责任主体", "分工", "落实单位", "实施单位"];

    /// <summary>Finds the columns.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="header">The header row, or null.</param>
    /// <returns>The role of each column that has one.</returns>
    public static IReadOnlyDictionary<int, UnitRole> Find(string text, Clause? header)
    {
        var columns = new Dictionary<int, UnitRole>();
        foreach (var cell in header?.Cells ?? [])
            if (Role(text.AsSpan(cell.Span.Start, cell.Span.Length)) is { } role)
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    columns.TryAdd(column, role);
        return Divided(columns);
    }

    // 责任单位 beside 配合单位 is the one in the lead.
    private static Dictionary<int, UnitRole> Divided(Dictionary<int, UnitRole> columns)
    {
        if (columns.ContainsValue(UnitRole.Support) && !columns.ContainsValue(UnitRole.Lead))
            foreach (var column in columns.Where(entry => entry.Value == UnitRole.Undivided).Select(entry => entry.Key).ToList())
                columns[column] = UnitRole.Lead;
        return columns;
    }

    private static UnitRole? Role(ReadOnlySpan<char> title)
    {
        if (title.Length > 16)
            return null;
        return Has(title, Supporting) ? UnitRole.Support
            : Has(title, Leading) ? UnitRole.Lead
            : Has(title, Undivided) ? UnitRole.Undivided
            : null;
    }

    private static bool Has(ReadOnlySpan<char> title, string[] words)
    {
        foreach (var word in words)
            if (title.IndexOf(word) >= 0)
                return true;
        return false;
    }
}
