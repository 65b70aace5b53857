using System.Globalization;
using System.Text;
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
        var reason = PrintableText.Of(item.Suppression!.Told);
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
    private const int MostReasons = 10;

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
            var ignored = plan.Findings.Where(item => item.Suppression is not null).ToList();
            if (notes)
                foreach (var item in ignored)
                    WriteCommand(writer, "notice", item.Finding.Plan, item.Finding.Line, Title(item.Finding, chinese), options.Messages.Format("check-ignored", item.Finding.Message(chinese), item.Suppression!.Told));
            else if (Folded(plan, ignored, options.Messages) is { Length: > 0 } folded)
                WriteCommand(writer, "notice", plan.Plan.Path, 0, "atdiff", folded);
        }
    }

    // One line for what is not told one by one: how many notes there are, and what is ignored, by reason.
    private static string Folded(PlanCheck plan, List<JudgedFinding> ignored, MessageCatalog messages)
    {
        var told = new List<string>();
        if (plan.Count(FindingLevel.Note) is > 0 and var count)
            told.Add(messages.Format("check-notes", count));
        var reasons = ignored.CountBy(item => item.Suppression!.Told).ToList();
        told.AddRange(reasons.Take(MostReasons).Select(reason => messages.Format("check-ignored-reason", reason.Value, reason.Key)));
        if (reasons.Count > MostReasons)
            told.Add("…");
        return string.Join(messages["clause-separator"], told);
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

/// <summary>
/// Writes a check as Markdown for a job summary: a table of plans, then the findings that count, errors first, and folded below them
/// notes and what is ignored, with the reasons.
/// </summary>
internal static class MarkdownWriter
{
    // No reader wants more findings than this of one plan.
    private const int MostFindings = 200;

    // GitHub refuses a summary of more than 1024 KiB (GitHub Docs, Workflow commands for GitHub Actions, Step isolation and limits), and
    // then nothing of it is seen. What says what was left out has room besides.
    private const int MostBytes = 1_000_000;

    /// <param name="notes">Whether notes stand in the table of findings; otherwise they are folded away below it.</param>
    public static void Write(CheckReport report, TextWriter writer, ReportOptions options, bool notes)
    {
        var messages = options.Messages;
        writer.WriteLine(messages[report.Passed ? "markdown-passed" : "markdown-failed"]);
        writer.WriteLine();
        writer.WriteLine(messages["markdown-plans"]);
        writer.WriteLine("|---|---|---:|---:|---:|---:|");
        // Where not all fit, plans that fail come before those that pass, and what counts before what is folded.
        var room = MostBytes;
        var rows = Fitting(report.Plans, plan => plan.Passed, plan => Row(plan, messages) + "\n", MostBytes / 2, ref room);
        foreach (var plan in report.Plans.Where(rows.ContainsKey))
            writer.Write(rows[plan]);
        var open = Fitting(report.Plans.Where(plan => plan.Findings.Count > 0), plan => plan.Passed, plan => Head(plan) + Open(plan, messages, notes), MostBytes, ref room);
        var folded = Fitting(open.Keys, plan => plan.Passed, plan => Folded(plan, messages, notes), MostBytes, ref room);
        foreach (var plan in report.Plans.Where(open.ContainsKey))
            writer.Write(open[plan] + folded.GetValueOrDefault(plan, string.Empty));
        if (report.Plans.Where(plan => !rows.ContainsKey(plan) || plan.Findings.Count > 0 && !folded.ContainsKey(plan)).ToList() is { Count: > 0 } cut)
            writer.WriteLine("\n" + messages.Format(
                "markdown-left-out", cut.Count, cut.Sum(plan => folded.ContainsKey(plan) ? 0 : open.ContainsKey(plan) ? plan.Findings.Count - Counted(plan, notes).Count : plan.Findings.Count)));
    }

    // The texts of plans that fit into what is left of the summary, of which they take at most a part.
    private static Dictionary<PlanCheck, string> Fitting(IEnumerable<PlanCheck> plans, Func<PlanCheck, bool> isLater, Func<PlanCheck, string> write, int most, ref int room)
    {
        var fitting = new Dictionary<PlanCheck, string>(ReferenceEqualityComparer.Instance);
        foreach (var plan in plans.OrderBy(isLater))
        {
            var text = write(plan);
            if (Encoding.UTF8.GetByteCount(text) is var bytes && bytes > Math.Min(most, room))
                continue;
            (most, room) = (most - bytes, room - bytes);
            fitting[plan] = text;
        }

        return fitting;
    }

    private static string Row(PlanCheck plan, MessageCatalog messages)
    {
        var result = messages[!plan.Plan.IsReadable ? "markdown-unreadable" : !plan.Plan.IsPlan ? "markdown-none" : plan.Passed ? "markdown-yes" : "markdown-no"];
        return $"| {Cell(plan.Plan.Path)} | {result} | {(plan.Plan.IsPlan ? Percent.Of(plan.Plan.Coverage) : "")} | {plan.Count(FindingLevel.Error)} | {plan.Count(FindingLevel.Warning)} | {plan.Count(FindingLevel.Note)} |";
    }

    private static string Head(PlanCheck plan) => $"\n### {Cell(plan.Plan.Title.Length > 0 ? plan.Plan.Title : plan.Plan.Path)}\n\n";

    private static List<JudgedFinding> Counted(PlanCheck plan, bool notes) => [.. plan.Counted.Where(item => notes || item.Level != FindingLevel.Note)];

    private static string Open(PlanCheck plan, MessageCatalog messages, bool notes) =>
        Counted(plan, notes) is { Count: > 0 } open ? Table(open, messages) : string.Empty;

    private static string Folded(PlanCheck plan, MessageCatalog messages, bool notes)
    {
        var open = Counted(plan, notes);
        return Fold("markdown-notes", [.. plan.Counted.Except(open)], open.Count > 0) + Fold("markdown-ignored", [.. plan.Findings.Where(item => item.Suppression is not null)], true);

        string Fold(string key, List<JudgedFinding> findings, bool isBelow) => findings.Count == 0 ? string.Empty
            : $"{(isBelow ? "\n" : "")}<details><summary>{messages.Format(key, findings.Count)}</summary>\n\n{Table(findings, messages)}\n</details>\n";
    }

    // What is ignored has a column for the reason.
    private static string Table(List<JudgedFinding> findings, MessageCatalog messages)
    {
        var hasReasons = findings[0].Suppression is not null;
        var text = new StringBuilder(messages[hasReasons ? "markdown-findings-ignored" : "markdown-findings"]).Append(hasReasons ? "\n|---|---|---|---|---|\n" : "\n|---|---|---|---|\n");
        foreach (var item in findings.Take(MostFindings))
            text.Append(CultureInfo.InvariantCulture, $"| {messages["finding-" + KebabCase.Of(item.Level)]} | {item.Finding.Kind.Code} | {Cell(Place(item.Finding, messages))} | {Cell(item.Finding.Message(messages.Language == ReportLanguage.Chinese))} |")
                .Append(item.Suppression is { } ignored ? $" {Cell(ignored.Told)} |\n" : "\n");
        if (findings.Count > MostFindings)
            text.Append(CultureInfo.InvariantCulture, $"\n{messages.Format("markdown-more", findings.Count - MostFindings)}\n");
        return text.ToString();
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
