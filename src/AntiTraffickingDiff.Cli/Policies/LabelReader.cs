using System.Globalization;
using AntiTraffickingDiff.Problems;
using CsvHelper;
using CsvHelper.Configuration;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>
/// Reads duty labels: a table with the columns measure, duty, present (1, 0.5, 0, or the words) and perhaps locator;
/// comma or tab separated, in UTF-8.
/// </summary>
public static class LabelReader
{
    private static readonly string[] Needed = ["measure", "duty", "present"];

    private static readonly Dictionary<string, double> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["present"] = 1, ["1"] = 1, ["1.0"] = 1, ["partial"] = 0.5, ["0.5"] = 0.5, [".5"] = 0.5, ["absent"] = 0, ["0"] = 0, ["0.0"] = 0,
    };

    /// <summary>Whether a file is taken for labels, and not for a plan.</summary>
    /// <param name="path">The file.</param>
    /// <returns>True for .csv and .tsv.</returns>
    public static bool IsLabelFile(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The labels in order; rows without a value, which are not labelled yet, are left out.</returns>
    /// <exception cref="UnusableInputException">The file cannot be opened or a row is malformed; names the line.</exception>
    public static IReadOnlyList<DutyLabel> ReadFile(string path)
    {
        try
        {
            return Read(path, File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(new Problem(LabelProblems.CannotOpen, path, error.Message), error);
        }
    }

    /// <summary>Reads labels.</summary>
    /// <param name="file">The name they are reported under.</param>
    /// <param name="text">The table.</param>
    /// <returns>The labels in order.</returns>
    /// <exception cref="UnusableInputException">A row is malformed; names the line.</exception>
    public static IReadOnlyList<DutyLabel> Read(string file, string text)
    {
        var tabs = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal))).Contains('\t');
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = tabs ? "\t" : ",",
            Mode = tabs ? CsvMode.NoEscape : CsvMode.RFC4180,
            PrepareHeaderForMatch = header => header.Header.Trim().TrimStart('\uFEFF').ToLowerInvariant(),
            BadDataFound = null,
        });
        if (!csv.Read() || !csv.ReadHeader() || !Needed.All(HasColumn))
            throw new UnusableInputException(new Problem(LabelProblems.NoColumns, file));
        var labels = new Dictionary<(string, int), DutyLabel>();
        while (csv.Read())
            if (Label(file, csv) is { } label && !labels.TryAdd((label.Measure, label.Duty), label))
                throw new UnusableInputException(Problem.InFile(LabelProblems.Twice, file, csv.Parser.RawRow, label.Measure, label.Duty));
        return [.. labels.Values];

        bool HasColumn(string name) => csv.HeaderRecord!.Any(header => header.Trim().TrimStart('\uFEFF').Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static DutyLabel? Label(string file, CsvReader csv)
    {
        var (measure, duty, value) = (Cell(csv, "measure"), Cell(csv, "duty"), Cell(csv, "present"));
        if (value.Length == 0)
            return null;
        return measure.Length > 0 && int.TryParse(duty, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Values.TryGetValue(value, out var worth)
            ? new DutyLabel(measure, number, worth, Cell(csv, "locator"))
            : throw new UnusableInputException(Problem.InFile(LabelProblems.BadRow, file, csv.Parser.RawRow));
    }

    private static string Cell(CsvReader csv, string column) =>
        (csv.TryGetField<string>(column, out var cell) ? cell ?? string.Empty : string.Empty).Trim();
}
