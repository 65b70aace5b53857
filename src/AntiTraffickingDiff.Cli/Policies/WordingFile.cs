using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>
/// Reads and writes labelled wordings: a table separated by tabs with the columns sentence, duty (its words, or its measure's
/// id and number as in 2.1.2.4/1), label (1, 0.5, 0), coder, date.
/// </summary>
internal static class WordingFile
{
    private static readonly string[] Columns = ["sentence", "duty", "label", "coder", "date"];

    private static readonly Dictionary<string, DutyStatus> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["1"] = DutyStatus.Present, ["0.5"] = DutyStatus.Partial, ["½"] = DutyStatus.Partial, ["0"] = DutyStatus.Absent,
    };

    /// <exception cref="UnusableInputException">The file cannot be opened, or a row is malformed; names the line.</exception>
    public static IReadOnlyList<LabelledWording> Read(string path)
    {
        var text = CsvTable.ReadFile(path, reason => new Problem(WordingProblems.CannotOpen, path, reason));
        var table = CsvTable.Read(text, CsvTable.SeparatorOf(text), badQuotes: null);
        if (!Columns[..3].All(table.Header.Contains))
            throw new UnusableInputException(new Problem(WordingProblems.NoColumns, path));
        return [.. table.Rows.Where(row => row.Cells.Values.Any(cell => cell.Length > 0)).Select(row =>
            row["sentence"].Length > 0 && row["duty"].Length > 0 && Labels.TryGetValue(row["label"], out var label)
                ? new LabelledWording(row["sentence"], row["duty"], label, row["coder"], row["date"])
                : throw new UnusableInputException(Problem.InFile(WordingProblems.BadRow, path, row.Line)))];
    }

    /// <summary>Writes wordings; cells are on one line, without tabs.</summary>
    public static void Write(IEnumerable<LabelledWording> wordings, TextWriter writer)
    {
        writer.WriteLine(string.Join('\t', Columns));
        foreach (var wording in wordings)
            writer.WriteLine(string.Join('\t', new[]
            {
                wording.Sentence, wording.Duty, wording.Label switch { DutyStatus.Present => "1", DutyStatus.Partial => "0.5", _ => "0" }, wording.Coder, wording.Date,
            }.Select(Reporting.PrintableText.Of)));
    }
}
