using System.Globalization;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A table's cell as one text.</summary>
internal static class CellText
{
    /// <summary>Writes a cell.</summary>
    /// <param name="cell">A cell of a <see cref="DataTable"/>.</param>
    /// <param name="separator">What stands between the values of a list.</param>
    /// <returns>The text; empty for nothing.</returns>
    public static string Of(object? cell, string separator) => cell switch
    {
        null => string.Empty,
        string text => text,
        double share => Math.Round(share, 4, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join(separator, list),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
