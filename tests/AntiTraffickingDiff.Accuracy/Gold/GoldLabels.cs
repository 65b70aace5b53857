using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Gold;

/// <summary>What two human coders found in one plan.</summary>
/// <param name="Duties">For each measure id and duty number: 1 present, 0.5 partial, 0 absent; and where.</param>
/// <param name="Reassigned">For each measure id whose units are certain: whether it is reassigned.</param>
/// <param name="Added">What the plan adds: text and kind.</param>
internal sealed record GoldLabels(
    IReadOnlyDictionary<(string Measure, int Duty), (double Value, string Locator)> Duties,
    IReadOnlyDictionary<string, (bool Value, string Changes)> Reassigned,
    IReadOnlyList<(string Text, string Kind)> Added)
{
    /// <summary>Reads the labels of one plan.</summary>
    /// <param name="folder">The folder with the label files.</param>
    /// <param name="name">The plan's name in the file names.</param>
    /// <returns>The labels; lists whose file is absent are empty.</returns>
    public static GoldLabels Read(string folder, string name) => new(
        Rows(folder, $"{name}.duties.tsv").ToDictionary(
            row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture)),
            row => (double.Parse(row[2], CultureInfo.InvariantCulture), row.ElementAtOrDefault(3) ?? string.Empty)),
        Rows(folder, $"{name}.reassigned.tsv").ToDictionary(row => row[0], row => (row[1] == "true", row.ElementAtOrDefault(2) ?? "")),
        [.. Rows(folder, $"{name}.added.tsv").Select(row => (row[1], row[2]))]);

    private static IEnumerable<string[]> Rows(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))
            : [];
    }
}
