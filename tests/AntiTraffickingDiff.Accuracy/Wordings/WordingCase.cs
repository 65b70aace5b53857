using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Wordings;

/// <summary>A sentence as a plan could have it, with what a coder makes of it.</summary>
/// <param name="File">The name of its file without the extension.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Duty">The duty's number, from 1.</param>
/// <param name="Status">Whether the sentence carries the duty.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record WordingCase(string File, string Measure, int Duty, DutyStatus Status, string Sentence)
{
    /// <summary>The cases of the repository.</summary>
    /// <returns>The paths of their files, in order.</returns>
    public static IReadOnlyList<string> Files() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Wordings", "Cases"), "*.tsv").Order(StringComparer.Ordinal)];

    /// <summary>Reads cases.</summary>
    /// <param name="path">A file with one case a line: measure, duty, status, sentence, separated by tabs; no header.</param>
    /// <returns>The cases.</returns>
    public static IReadOnlyList<WordingCase> Read(string path) =>
    [
        .. System.IO.File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(row => new WordingCase(
            Path.GetFileNameWithoutExtension(path), row[0], int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture),
            Enum.Parse<DutyStatus>(row[2], ignoreCase: true), row[3])),
    ];
}
