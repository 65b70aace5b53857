namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>The benchmark's own list of units: what function a name stands for, and its name at each level.</summary>
internal static class UnitForms
{
    /// <summary>乡镇人民政府 is not 民政.</summary>
    private const string Government = "人民政府";

    private static readonly IReadOnlyList<string[]> Rows = DataTable.Rows("unit-forms.tsv");

    /// <summary>The levels in the order of the table's columns.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["national", "province", "prefecture", "district"];

    /// <summary>The functions that bodies exist for at every level.</summary>
    public static IReadOnlyList<string> Everywhere { get; } = [.. Rows.Where(row => row[1] == "yes").Select(row => row[0])];

    /// <summary>The functions that a name stands for.</summary>
    /// <param name="name">A unit's name at any level.</param>
    /// <returns>Several for a merged bureau; none if the table does not know the name.</returns>
    public static IReadOnlyList<string> Functions(string name) =>
        [.. Rows.Where(row => row.Skip(3).Contains(name) || (!name.Contains(Government, StringComparison.Ordinal) && HasStem(row, name))).Select(row => row[0])];

    /// <summary>The name of a function's body.</summary>
    /// <param name="function">The function.</param>
    /// <param name="level">The level, one of <see cref="Levels"/>.</param>
    /// <returns>The name.</returns>
    public static string Name(string function, string level) =>
        Rows.First(row => row[0] == function)[3 + Levels.ToList().IndexOf(level)];

    /// <summary>The level whose names a plan uses most.</summary>
    /// <param name="names">The names of the plan's units.</param>
    /// <returns>The level; districts where nothing tells.</returns>
    public static string LevelOf(IReadOnlyCollection<string> names)
    {
        var counts = Levels.Select(level => (Level: level, Count: names.Count(name => IsOf(name, level)))).ToList();
        return counts.All(pair => pair.Count == 0) ? "district" : counts.MaxBy(pair => pair.Count).Level;
    }

    private static bool HasStem(string[] row, string name) =>
        row[2].Split('、').Any(stem => name.Contains(stem, StringComparison.Ordinal));

    private static bool IsOf(string name, string level) => level switch
    {
        "national" => Rows.Any(row => row[3] == name),
        "province" => name[0] == '省' || name.EndsWith('厅'),
        "prefecture" => name[0] == '市',
        _ => name[0] is '区' or '县',
    };
}
