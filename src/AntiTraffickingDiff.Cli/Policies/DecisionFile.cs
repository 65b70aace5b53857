using System.Globalization;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Reads decisions made by hand: CSV with a header row, as spreadsheets and the browser report save it.</summary>
internal static class DecisionFile
{
    internal static readonly string[] Columns = ["plan", "measure", "duty", "decision", "locator", "status", "fingerprint", "coder", "note"];

    // What `atdiff review` puts beside the columns; read over.
    internal static readonly string[] ReviewColumns = ["judged", "confidence", "text", "passage_1", "passage_2", "passage_3"];

    // A measure's status is that of all its duties: covered present, missing absent.
    private static readonly Dictionary<string, DutyStatus> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["present"] = DutyStatus.Present, ["covered"] = DutyStatus.Present, ["partial"] = DutyStatus.Partial,
        ["absent"] = DutyStatus.Absent, ["missing"] = DutyStatus.Absent,
    };

    /// <exception cref="UnusableInputException">The file cannot be opened, or a row is malformed; names the line.</exception>
    public static IReadOnlyList<Decision> Read(string path) =>
        Parse(path, CsvTable.ReadFile(path, reason => new Problem(DecisionProblems.CannotOpen, path, reason)));

    /// <param name="file">The name that the decisions are reported under.</param>
    /// <exception cref="UnusableInputException">A row is malformed; names the line.</exception>
    public static IReadOnlyList<Decision> Parse(string file, string text)
    {
        var table = CsvTable.Read(text, ',', line => Bad(file, line, "a quotation mark stands where none may stand", "引号位置有误"));
        if (table.Header.Count == 0)
            return [];
        foreach (var needed in new[] { "measure", "decision" })
            if (!table.Header.Contains(needed))
                throw Bad(file, 1, $"there is no column '{needed}'", $"缺少“{needed}”列");
        if (table.Header.FirstOrDefault(name => name.Length > 0 && !Columns.Contains(name) && !ReviewColumns.Contains(name)) is { } unknown)
            throw Bad(
                file, 1, $"unknown column '{unknown}'; known: {string.Join(", ", Columns)}",
                $"未知的列“{unknown}”；可用：{string.Join("、", Columns)}");
        // A row of a review that nobody has filled in decides nothing; one with a status only gives that.
        var isReview = ReviewColumns.Any(table.Header.Contains);
        return [.. table.Rows.Where(row => !isReview || row["decision"].Length > 0 || row["status"].Length > 0).Select(row => OfRow(file, row))];
    }

    private static Decision OfRow(string file, CsvTable.Row row)
    {
        if (row["measure"].Length == 0)
            throw Bad(file, row.Line, "there is no measure", "没有措施编号");
        var kind = row["decision"].ToLowerInvariant() switch
        {
            "confirm" => DecisionKind.Confirm,
            "reject" => DecisionKind.Reject,
            "redirect" => DecisionKind.Redirect,
            "status" => DecisionKind.Status,
            "" when row["status"].Length > 0 => DecisionKind.Status,
            _ => throw Bad(
                file, row.Line, $"'{row["decision"]}' is no decision; use confirm, reject, redirect or status",
                $"“{row["decision"]}”不是判定；可用 confirm、reject、redirect、status"),
        };
        if (kind == DecisionKind.Redirect && row["locator"].Length == 0)
            throw Bad(file, row.Line, "redirect needs a locator", "redirect 须写明 locator（条目）");
        return new Decision(
            file, row.Line, row["plan"], row["measure"], Duty(file, row), kind, row["locator"],
            Status(file, row, kind), row["fingerprint"], row["coder"], row["note"]);
    }

    private static int? Duty(string file, CsvTable.Row row)
    {
        var cell = row["duty"];
        if (cell.Length == 0)
            return null;
        return int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Bad(file, row.Line, $"'{cell}' is no duty's number", $"“{cell}”不是任务序号");
    }

    private static DutyStatus? Status(string file, CsvTable.Row row, DecisionKind kind)
    {
        var cell = row["status"];
        if (cell.Length > 0 && !Statuses.ContainsKey(cell))
            throw Bad(
                file, row.Line, $"'{cell}' is no status; use present, partial or absent (of a measure: covered, partial, missing)",
                $"“{cell}”不是状态；可用 present、partial、absent（措施：covered、partial、missing）");
        return kind switch
        {
            DecisionKind.Confirm => null,
            DecisionKind.Reject => DutyStatus.Absent,
            DecisionKind.Redirect => cell.Length > 0 ? Statuses[cell] : DutyStatus.Present,
            _ => cell.Length > 0 ? Statuses[cell] : throw Bad(file, row.Line, "status needs a status", "status 须写明状态"),
        };
    }

    private static UnusableInputException Bad(string file, int line, string english, string chinese) =>
        new(Problem.InFile(DecisionProblems.BadRow, file, line, english, chinese));
}
