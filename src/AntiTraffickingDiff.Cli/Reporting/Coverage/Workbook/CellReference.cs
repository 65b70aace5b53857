namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Names columns as spreadsheets do.</summary>
internal static class CellReference
{
    /// <summary>The name of a column.</summary>
    /// <param name="index">The column from 0.</param>
    /// <returns>A, B, … Z, AA, AB …</returns>
    public static string Column(int index)
    {
        var name = string.Empty;
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + ((rest - 1) % 26)) + name;
        return name;
    }
}
