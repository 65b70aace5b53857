using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The result of a check: what the writers of this folder render.</summary>
internal sealed record CheckReport(IReadOnlyList<PlanCheck> Plans, string ToolVersion)
{
    public bool Passed => Plans.All(plan => plan.Passed);
}

/// <summary>Writes a check to read: one line a finding as file:line: level code: message, and a line that sums each plan up.</summary>
internal static class CheckTextWriter
{
    public static void Write(CheckReport report, TextWriter writer, ReportOptions options, FindingLevel least = FindingLevel.Note)
    {
        var console = new ReportConsole(writer, options);
        foreach (var plan in report.Plans)
        {
            console.Write(plan.Counted.Where(finding => finding.Level >= least).Select(finding => Line(finding, options)));
            console.Write(plan.Findings.Where(finding => finding.Suppression is not null && finding.Level >= least).Select(finding => Ignored(finding, options)));
            console.Write([Summary(plan, options.Messages)]);
        }
    }

    private static ReportLine Line(JudgedFinding item, ReportOptions options)
    {
        var place = item.Finding.Locator.Length > 0
            ? options.Messages.Format("check-place", PrintableText.Of(item.Finding.Locator)) : string.Empty;
        return new ReportLine(
            0,
            new ReportPart($"{FindingPlace.Of(item.Finding)}: ", Tone.Place),
            new ReportPart(options.Messages["finding-" + KebabCase.Of(item.Level)], ToneOf(item.Level)),
            new ReportPart($" {item.Finding.Kind.Code}: {Message(item.Finding, options)}"),
            new ReportPart(place, Tone.Quiet)) { IsWrapped = false };
    }

    private static ReportLine Ignored(JudgedFinding item, ReportOptions options)
    {
        var reason = PrintableText.Of(item.Suppression!.Reason.Length > 0 ? item.Suppression.Reason : item.Suppression.Place.Path);
        return new ReportLine(0, new ReportPart(
            options.Messages.Format("check-ignored", $"{item.Finding.Kind.Code} {item.Finding.Measure}", reason), Tone.Quiet)) { IsWrapped = false };
    }

    private static ReportLine Summary(PlanCheck plan, MessageCatalog messages)
    {
        if (plan.Plan.Obstacle is { } problem)
        {
            return new ReportLine(0, new ReportPart(messages.Format(
                plan.Plan.IsReadable ? "plan-none" : "plan-unreadable", PrintableText.Of(plan.Plan.Path), problem.Kind.Code,
                PrintableText.Of(problem.Message(messages.Language == ReportLanguage.Chinese))), Tone.Bad)) { IsWrapped = false };
        }

        var text = messages.Format(
            plan.Passed ? "check-passed" : "check-failed", PrintableText.Of(plan.Plan.Path), Percent.Of(plan.Plan.Coverage),
            plan.Count(FindingLevel.Error), plan.Count(FindingLevel.Warning), plan.Count(FindingLevel.Note), plan.Findings.Count - plan.Counted.Count());
        return new ReportLine(0, new ReportPart(text, plan.Passed ? Tone.Good : Tone.Bad)) { IsWrapped = false };
    }

    private static string Message(Finding finding, ReportOptions options) =>
        Shortened.To(finding.Message(options.Language == ReportLanguage.Chinese), 3 * options.Width);

    private static Tone ToneOf(FindingLevel level) =>
        level switch { FindingLevel.Error => Tone.Bad, FindingLevel.Warning => Tone.Caution, _ => Tone.Quiet };
}

/// <summary>Says where a finding stands.</summary>
internal static class FindingPlace
{
    // A path as URIs and CI systems want it.
    public static string Portable(string path)
    {
        var relative = Path.IsPathRooted(path) ? Path.GetRelativePath(Environment.CurrentDirectory, path) : path;
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    public static string Of(Finding finding) =>
        PrintableText.Of(Portable(finding.Plan)) + (finding.Line > 0 ? $":{finding.Line}" : string.Empty);
}

/// <summary>
/// Writes workflow commands of GitHub Actions, which become annotations: ::error file=…,line=…,title=…::message
/// (GitHub Docs, Workflow commands for GitHub Actions; escapes as in actions/toolkit, command.ts).
/// </summary>
internal static class GithubWriter
{
    /// <param name="notes">Whether notes are annotations, too; otherwise one line counts them.</param>
    public static void Write(CheckReport report, TextWriter writer, ReportOptions options, bool notes)
    {
        var chinese = options.Language == ReportLanguage.Chinese;
        foreach (var plan in report.Plans)
        {
            foreach (var problem in plan.Plan.Diagnostics.Where(problem => problem.Kind.Severity == Severity.Error))
                WriteCommand(writer, "error", plan.Plan.Path, problem.Line, problem.Kind.Code, problem.Message(chinese));
            foreach (var item in plan.Counted.Where(item => notes || item.Level != FindingLevel.Note))
                WriteCommand(writer, Command(item), item.Finding.Plan, item.Finding.Line, Title(item.Finding, chinese), item.Finding.Message(chinese));
            if (!notes && plan.Count(FindingLevel.Note) is > 0 and var count)
                WriteCommand(writer, "notice", plan.Plan.Path, 0, "atdiff", options.Messages.Format("check-notes", count));
        }
    }

    private static void WriteCommand(TextWriter writer, string command, string file, int line, string title, string message)
    {
        var place = line > 0 ? $",line={line}" : string.Empty;
        writer.WriteLine($"::{command} file={Property(FindingPlace.Portable(file))}{place},title={Property(title)}::{Data(message)}");
    }

    private static string Command(JudgedFinding item) =>
        item.Level switch { FindingLevel.Error => "error", FindingLevel.Warning => "warning", _ => "notice" };

    private static string Title(Finding finding, bool chinese) => $"{finding.Kind.Code} {finding.Kind.Title(chinese)}";

    // No escape sequence and no turn of the reading direction gets into the log, and no line break that starts a command.
    private static string Data(string text) => PrintableText.Of(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

/// <summary>Writes a check as Markdown for a job summary: a table of plans, then the findings that count, errors first.</summary>
internal static class MarkdownWriter
{
    // GitHub cuts a job summary at 1 MiB; no reader wants more findings than this of one plan.
    private const int MostFindings = 200;

    /// <param name="notes">Whether notes stand in the table of findings; otherwise they are folded away below it.</param>
    public static void Write(CheckReport report, TextWriter writer, ReportOptions options, bool notes)
    {
        var messages = options.Messages;
        writer.WriteLine(messages[report.Passed ? "markdown-passed" : "markdown-failed"]);
        writer.WriteLine();
        writer.WriteLine(messages["markdown-plans"]);
        writer.WriteLine("|---|---|---:|---:|---:|---:|");
        foreach (var plan in report.Plans)
            writer.WriteLine(Row(plan, messages));
        foreach (var plan in report.Plans.Where(plan => plan.Counted.Any()))
            WriteFindings(plan, writer, messages, notes);
    }

    private static string Row(PlanCheck plan, MessageCatalog messages)
    {
        var result = messages[!plan.Plan.IsReadable ? "markdown-unreadable" : !plan.Plan.IsPlan ? "markdown-none" : plan.Passed ? "markdown-yes" : "markdown-no"];
        return $"| {Cell(plan.Plan.Path)} | {result} | {(plan.Plan.IsPlan ? Percent.Of(plan.Plan.Coverage) : "")} | {plan.Count(FindingLevel.Error)} | {plan.Count(FindingLevel.Warning)} | {plan.Count(FindingLevel.Note)} |";
    }

    private static void WriteFindings(PlanCheck plan, TextWriter writer, MessageCatalog messages, bool notes)
    {
        writer.WriteLine();
        writer.WriteLine($"### {Cell(plan.Plan.Title.Length > 0 ? plan.Plan.Title : plan.Plan.Path)}");
        writer.WriteLine();
        var open = plan.Counted.Where(item => notes || item.Level != FindingLevel.Note).ToList();
        if (open.Count > 0)
            WriteTable(open, writer, messages);
        var folded = plan.Counted.Except(open).ToList();
        if (folded.Count == 0)
            return;
        writer.WriteLine($"{(open.Count > 0 ? "\n" : "")}<details><summary>{messages.Format("markdown-notes", folded.Count)}</summary>\n");
        WriteTable(folded, writer, messages);
        writer.WriteLine("\n</details>");
    }

    private static void WriteTable(List<JudgedFinding> findings, TextWriter writer, MessageCatalog messages)
    {
        writer.WriteLine(messages["markdown-findings"]);
        writer.WriteLine("|---|---|---|---|");
        foreach (var item in findings.Take(MostFindings))
            writer.WriteLine(
                $"| {messages["finding-" + KebabCase.Of(item.Level)]} | {item.Finding.Kind.Code} | {Cell(Place(item.Finding, messages))} | {Cell(item.Finding.Message(messages.Language == ReportLanguage.Chinese))} |");
        if (findings.Count > MostFindings)
            writer.WriteLine($"\n{messages.Format("markdown-more", findings.Count - MostFindings)}");
    }

    private static string Place(Finding finding, MessageCatalog messages) => finding.Line == 0 ? string.Empty
        : $"{finding.Locator} {PlaceWording.Of(finding.Line, finding.Page, messages)}".TrimStart();

    // What Markdown or HTML would read as its own is escaped; a table cell is one line.
    private static string Cell(string text) => string.Concat(PrintableText.Of(text).Select(unit => unit switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '#' or '~' or '@' => $"&#{(int)unit};",
        _ => unit.ToString(),
    }));
}
