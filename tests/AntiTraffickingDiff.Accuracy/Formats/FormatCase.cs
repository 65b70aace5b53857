using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Formats;

/// <summary>A file whose text is known: a row of <c>format-files.tsv</c>.</summary>
/// <param name="File">Its path below <c>formats</c>.</param>
/// <param name="Truth">The file with its text, below the shared folder; may have a wildcard; empty for none.</param>
/// <param name="Cells">The file with its table cells; empty for none.</param>
/// <param name="Password">Its password; empty for none.</param>
/// <param name="Threshold">The least share that is good: of cells where there are some, else of similarity.</param>
/// <param name="Codes">Problems that are as good as a right text.</param>
/// <param name="Kind">What is particular about it.</param>
internal sealed record FormatCase(
    string File, string Truth, string Cells, string Password, double Threshold, IReadOnlyList<string> Codes, string Kind)
{
    /// <summary>Reads all cases.</summary>
    public static IReadOnlyList<FormatCase> ReadAll() =>
        [.. System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Formats", "format-files.tsv")).Skip(1).Select(Parse)];

    private static FormatCase Parse(string line)
    {
        var row = line.Split('\t');
        var threshold = row[4].Length == 0 ? 1 : double.Parse(row[4], CultureInfo.InvariantCulture);
        return new FormatCase(row[0], row[1], row[2], row[3], threshold, row[5].Split(',', StringSplitOptions.RemoveEmptyEntries), row[6]);
    }
}
