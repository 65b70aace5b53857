using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

/// <summary>Compares a fresh table with the one kept in the repository (<c>accuracy.tsv</c>).</summary>
internal static class PlantedRegression
{
    /// <summary>How much an F1 may fall unnoticed: about one finding in a row.</summary>
    public const double Tolerance = 0.005;

    /// <summary>Compares two tables.</summary>
    /// <param name="kept">The lines of the kept table.</param>
    /// <param name="fresh">The lines of the fresh one.</param>
    /// <returns>What is worse or cannot be compared, a line each; none if accuracy has not fallen.</returns>
    public static IReadOnlyList<string> Compare(IReadOnlyList<string> kept, IReadOnlyList<string> fresh)
    {
        var (before, after) = (Cells(kept), Cells(fresh));
        return
        [
            .. before.Keys.Except(after.Keys).Select(cell => $"{cell} is no longer measured"),
            .. after.Keys.Except(before.Keys).Select(cell => $"{cell} is not in the kept table"),
            .. before.Keys.Where(after.ContainsKey).Where(cell => IsWorse(cell.Column, before[cell], after[cell]))
                .Select(cell => $"{cell.Row}: {cell.Column} was {before[cell]}, is {after[cell]}"),
        ];
    }

    private static bool IsWorse(string column, string before, string after) =>
        column.EndsWith(" F1", StringComparison.Ordinal) ? Number(after) < Number(before) - Tolerance
        : column.EndsWith(" planted", StringComparison.Ordinal) && before != after;

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static Dictionary<(string Row, string Column), string> Cells(IReadOnlyList<string> lines)
    {
        var head = lines[0].Split('\t');
        return lines.Skip(1).Select(line => line.Split('\t'))
            .SelectMany(row => row.Skip(1).Select((cell, i) => (Key: (row[0], head[i + 1]), Cell: cell)))
            .ToDictionary(pair => pair.Key, pair => pair.Cell);
    }
}
