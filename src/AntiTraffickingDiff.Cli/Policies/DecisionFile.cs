using System.Globalization;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A decision with what a review says beside it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Duty">The duty's words; empty where the file does not have them.</param>
/// <param name="Judged">What the judge said of it; null where the file does not say.</param>
/// <param name="Passages">The passages that come nearest, each with its locator; none where the file does not have them.</param>
internal sealed record ReviewedDecision(Decision Decision, string Duty, DutyStatus? Judged, IReadOnlyList<(string Locator, string Text)> Passages);

/// <summary>Reads decisions made by hand: CSV with a header row, as spreadsheets and the browser report save it, or a workbook.</summary>
internal static class DecisionFile
{
    internal static readonly string[] Columns = ["plan", "measure", "duty", "decision", "locator", "status", "fingerprint", "coder", "note", "date"];

    private static readonly string[] Needed = ["measure", "decision"];

    // What `atdiff review` puts beside the columns; only `learn` reads it.
    private static readonly string[] ReviewColumns = ["judged", "confidence", "text", "passage_1", "passage_2", "passage_3"];

    /// <summary>What a Chinese workbook calls the columns; both are read.</summary>
    internal static IReadOnlyDictionary<string, string> ChineseColumns { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["plan"] = "方案", ["measure"] = "措施编号", ["duty"] = "任务序号", ["decision"] = "判定", ["locator"] = "条目", ["status"] = "状态", ["fingerprint"] = "指纹",
        ["coder"] = "编码者", ["note"] = "备注", ["date"] = "日期", ["judged"] = "工具判断", ["confidence"] = "可信度", ["text"] = "任务",
        ["passage_1"] = "最接近的文句1", ["passage_2"] = "最接近的文句2", ["passage_3"] = "最接近的文句3",
    };

    /// <summary>What an English workbook calls a column: its name for programs as people write it; both are read.</summary>
    internal static string InWords(string column) => column.Replace('_', ' ');

    /// <summary>What a Chinese workbook calls the decisions; both are read.</summary>
    internal static IReadOnlyDictionary<string, string> ChineseDecisions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["confirm"] = "确认", ["reject"] = "否定", ["redirect"] = "改指条目", ["status"] = "改定状态",
    };

    /// <summary>What a Chinese workbook calls the states of a duty; both are read.</summary>
    internal static IReadOnlyDictionary<string, string> ChineseStatuses { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["present"] = "有", ["partial"] = "部分", ["absent"] = "无",
    };

    /// <exception cref="UnusableInputException">The file cannot be opened, or a row is malformed; names the line.</exception>
    public static IReadOnlyList<Decision> Read(string path) => [.. ReadReviewed(path).Select(row => row.Decision)];

    /// <summary>As <see cref="Read"/>, with what a review says beside each decision.</summary>
    /// <exception cref="UnusableInputException">As <see cref="Read"/>.</exception>
    public static IReadOnlyList<ReviewedDecision> ReadReviewed(string path)
    {
        var bytes = CsvTable.ReadBytes(path, reason => new Problem(DecisionProblems.CannotOpen, path, reason));
        return WorkbookTable.IsWorkbook(bytes) ? OfTable(path, Workbook(path, bytes)) : OfText(path, Reading.SideFile.Text(bytes));
    }

    /// <summary>The table of a workbook.</summary>
    /// <exception cref="UnusableInputException">It is none, is damaged, or unpacks to too much.</exception>
    public static CsvTable Workbook(string path, byte[] bytes)
    {
        try
        {
            return WorkbookTable.Read(bytes);
        }
        catch (InvalidDataException damage)
        {
            throw new UnusableInputException(new Problem(DecisionProblems.CannotOpen, path, damage.Message) { File = path }, damage);
        }
    }

    /// <param name="file">The name that the decisions are reported under.</param>
    /// <exception cref="UnusableInputException">A row is malformed; names the line.</exception>
    public static IReadOnlyList<Decision> Parse(string file, string text) => [.. OfText(file, text).Select(row => row.Decision)];

    private static IReadOnlyList<ReviewedDecision> OfText(string file, string text) => OfTable(file, CsvTable.Read(
        text, CsvTable.SeparatorOf(text), line => Bad(file, line, DecisionProblems.StrayQuote), quoted: true));

    private static IReadOnlyList<ReviewedDecision> OfTable(string file, CsvTable table)
    {
        if (table.Header.Count == 0)
            return [];
        table = InEnglish(table);
        if (Array.Find(Needed, needed => !table.Header.Contains(needed)) is { } lacking)
            throw Bad(file, 1, DecisionProblems.NoColumn(lacking));
        if (table.Header.FirstOrDefault(name => name.Length > 0 && !Columns.Contains(name) && !ReviewColumns.Contains(name)) is { } unknown)
            throw Bad(file, 1, DecisionProblems.UnknownColumn(unknown, Columns));
        // A row of a review that nobody has filled in decides nothing; one with a status only gives that. Spreadsheets save empty rows, too.
        var isReview = ReviewColumns.Any(table.Header.Contains);
        return [.. table.Rows.Where(row => row.Cells.Values.Any(cell => cell.Length > 0) && (!isReview || row["decision"].Length > 0 || row["status"].Length > 0))
            .Select(row => new ReviewedDecision(
                OfRow(file, row), row["text"], StatusWords.Known(row["judged"], out var judged) ? judged : null,
                [.. ReviewColumns[^3..].Select(column => row[column]).Where(cell => cell.Length > 0).Select(Passage)]))];
    }

    /// <summary>Whether a table is one of decisions: it has the columns that all of them have.</summary>
    public static bool IsOne(CsvTable table) => Needed.All(table.Header.Contains);

    /// <summary>A table with the columns' names as programs write them; workbooks have them in words.</summary>
    public static CsvTable InEnglish(CsvTable table)
    {
        var names = ChineseColumns.Select(pair => (Told: pair.Value, pair.Key)).Concat(ChineseColumns.Keys.Where(name => name.Contains('_')).Select(name => (Told: InWords(name), Key: name)))
            .ToDictionary(pair => pair.Told, pair => pair.Key, StringComparer.Ordinal);
        if (!table.Header.Any(names.ContainsKey))
            return table;
        return new(
            [.. table.Header.Select(Name)],
            [.. table.Rows.Select(row => row with { Cells = row.Cells.ToDictionary(cell => Name(cell.Key), cell => cell.Value, StringComparer.Ordinal) })]);

        string Name(string header) => names.GetValueOrDefault(header, header);
    }

    // A passage as a review writes it, behind its locator. That of a clause without a number is the start of the passage itself.
    private static (string Locator, string Text) Passage(string cell)
    {
        for (var at = cell.IndexOf(": ", StringComparison.Ordinal); at >= 0; at = cell.IndexOf(": ", at + 1, StringComparison.Ordinal))
            if (at > 0 && cell.AsSpan(at + 2).StartsWith(cell.AsSpan(0, at)))
                return (cell[..at], cell[(at + 2)..]);
        return cell.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var first ? (cell[..first], cell[(first + 2)..]) : (string.Empty, cell);
    }

    private static Decision OfRow(string file, CsvTable.Row row)
    {
        if (row["measure"].Length == 0)
            throw Bad(file, row.Line, DecisionProblems.NoMeasure);
        var asked = row["decision"].ToLowerInvariant();
        var kind = (ChineseDecisions.FirstOrDefault(pair => pair.Value == asked).Key ?? asked) switch
        {
            "confirm" => DecisionKind.Confirm,
            "reject" => DecisionKind.Reject,
            "redirect" => DecisionKind.Redirect,
            "status" => DecisionKind.Status,
            "" when row["status"].Length > 0 => DecisionKind.Status,
            _ => throw Bad(file, row.Line, DecisionProblems.NoDecision(row["decision"])),
        };
        if (kind == DecisionKind.Redirect && row["locator"].Length == 0)
            throw Bad(file, row.Line, DecisionProblems.NoLocator);
        return new Decision(
            file, row.Line, row["plan"], row["measure"], Duty(file, row), kind, row["locator"],
            Status(file, row, kind), row["fingerprint"], row["coder"], row["note"]) { Date = row["date"] };
    }

    private static int? Duty(string file, CsvTable.Row row)
    {
        var cell = row["duty"];
        if (cell.Length == 0)
            return null;
        return int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Bad(file, row.Line, DecisionProblems.NoDutyNumber(cell));
    }

    private static DutyStatus? Status(string file, CsvTable.Row row, DecisionKind kind)
    {
        var cell = row["status"];
        var isGiven = StatusWords.Known(cell, out var status);
        if (cell.Length > 0 && !isGiven)
            throw Bad(file, row.Line, DecisionProblems.UnknownStatus(cell));
        return kind switch
        {
            DecisionKind.Confirm => null,
            DecisionKind.Reject => DutyStatus.Absent,
            DecisionKind.Redirect => isGiven ? status : DutyStatus.Present,
            _ => isGiven ? status : throw Bad(file, row.Line, DecisionProblems.NoStatus),
        };
    }

    private static UnusableInputException Bad(string file, int line, InBothLanguages what) =>
        new(Problem.InFile(DecisionProblems.BadRow, file, line, what.English, what.Chinese));
}

/// <summary>
/// Whether a file holds what somebody has filled in: a review or decisions with a decision, status, clause or note in it, or a coder's labels.
/// An output never takes the place of such a file, whatever command writes it and whatever its name.
/// </summary>
internal static class HandWork
{
    private static readonly string[] OfDecisions = ["decision", "status", "locator", "note"];

    /// <summary>Whether there is a file of that kind; what cannot be read or understood is none.</summary>
    public static bool IsIn(string path)
    {
        try
        {
            return File.Exists(path) && IsIn(Reading.SideFile.Bytes(path));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsIn(byte[] bytes)
    {
        if (WorkbookTable.IsWorkbook(bytes))
            return IsIn(DecisionFile.InEnglish(WorkbookTable.Read(bytes)));
        var text = Reading.SideFile.Text(bytes);
        // Other tables can be long: their row of names is enough.
        var names = text.AsSpan(0, text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? end : text.Length);
        return (names.Contains("measure", StringComparison.OrdinalIgnoreCase) || names.Contains(DecisionFile.ChineseColumns["measure"], StringComparison.Ordinal))
            && IsIn(DecisionFile.InEnglish(CsvTable.Read(text, CsvTable.SeparatorOf(text), badQuotes: null)));
    }

    private static bool IsIn(CsvTable table) =>
        DecisionFile.IsOne(table) && table.Rows.Any(row => OfDecisions.Any(column => row[column].Length > 0))
        || Labels.IsOne(table) && table.Rows.Any(row => row["present"].Length > 0);
}

/// <summary>
/// How users write whether a duty is stated, the same in decisions, labels and wordings, so that what one command takes or writes
/// the next one takes: the words of reports in both languages, a measure's for all its duties, and numbers as spreadsheets save them.
/// </summary>
internal static class StatusWords
{
    private static readonly Dictionary<string, DutyStatus> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["present"] = DutyStatus.Present, ["covered"] = DutyStatus.Present, ["1"] = DutyStatus.Present, ["1.0"] = DutyStatus.Present, ["1,0"] = DutyStatus.Present, ["有"] = DutyStatus.Present,
        ["partial"] = DutyStatus.Partial, ["0.5"] = DutyStatus.Partial, [".5"] = DutyStatus.Partial, ["0,5"] = DutyStatus.Partial, [",5"] = DutyStatus.Partial, ["½"] = DutyStatus.Partial, ["部分"] = DutyStatus.Partial,
        ["absent"] = DutyStatus.Absent, ["missing"] = DutyStatus.Absent, ["0"] = DutyStatus.Absent, ["0.0"] = DutyStatus.Absent, ["0,0"] = DutyStatus.Absent, ["无"] = DutyStatus.Absent,
    };

    /// <summary>Whether a word is one of them, and what it says.</summary>
    public static bool Known(string word, out DutyStatus status) => All.TryGetValue(word, out status);
}

/// <summary>
/// Reads and writes labelled wordings: a table separated by tabs with the columns sentence, duty (its words, or its measure's
/// id and number as in 2.1.2.4/1), label (a word of <see cref="StatusWords"/>), coder, date.
/// </summary>
internal static class WordingFile
{
    private static readonly string[] Columns = ["sentence", "duty", "label", "coder", "date"];

    /// <exception cref="UnusableInputException">The file cannot be opened, or a row is malformed; names the line.</exception>
    public static IReadOnlyList<LabelledWording> Read(string path)
    {
        var text = CsvTable.ReadFile(path, reason => new Problem(WordingProblems.CannotOpen, path, reason));
        var table = CsvTable.Read(text, CsvTable.SeparatorOf(text), badQuotes: null);
        if (!Columns[..3].All(table.Header.Contains))
            throw new UnusableInputException(new Problem(WordingProblems.NoColumns, path));
        return [.. table.Rows.Where(row => row.Cells.Values.Any(cell => cell.Length > 0)).Select(row =>
            row["sentence"].Length > 0 && row["duty"].Length > 0 && StatusWords.Known(row["label"], out var label)
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
                wording.Sentence, wording.Duty, DutyWorth.Of(wording.Label).ToString(CultureInfo.InvariantCulture), wording.Coder, wording.Date,
            }.Select(Reporting.PrintableText.Of)));
    }
}
