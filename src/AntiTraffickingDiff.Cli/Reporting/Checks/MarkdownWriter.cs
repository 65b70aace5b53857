using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a check as Markdown for a job summary: a table of plans, then the findings that count, errors first.</summary>
public static class MarkdownWriter
{
    /// <summary>GitHub cuts a job summary at 1 MiB; no reader wants more findings than this of one plan.</summary>
    private const int MostFindings = 200;

    /// <summary>Writes a check.</summary>
    /// <param name="report">The check.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">The language.</param>
    public static void Write(CheckReport report, TextWriter writer, ReportOptions options)
    {
        var messages = options.Messages;
        writer.WriteLine(messages[report.Passed ? "markdown-passed" : "markdown-failed"]);
        writer.WriteLine();
        writer.WriteLine(messages["markdown-plans"]);
        writer.WriteLine("|---|---|---:|---:|---:|---:|");
        foreach (var plan in report.Plans)
            writer.WriteLine(Row(plan, messages));
        foreach (var plan in report.Plans.Where(plan => plan.Counted.Any()))
            WriteFindings(plan, writer, messages);
    }

    private static string Row(PlanCheck plan, MessageCatalog messages)
    {
        var result = messages[!plan.Plan.IsReadable ? "markdown-unreadable" : plan.Passed ? "markdown-yes" : "markdown-no"];
        return $"| {Cell(plan.Plan.Path)} | {result} | {(plan.Plan.IsReadable ? Percent.Of(plan.Plan.Coverage) : "")} | {plan.Count(FindingLevel.Error)} | {plan.Count(FindingLevel.Warning)} | {plan.Count(FindingLevel.Note)} |";
    }

    private static void WriteFindings(PlanCheck plan, TextWriter writer, MessageCatalog messages)
    {
        var counted = plan.Counted.ToList();
        writer.WriteLine();
        writer.WriteLine($"### {Cell(plan.Plan.Title.Length > 0 ? plan.Plan.Title : plan.Plan.Path)}");
        writer.WriteLine();
        writer.WriteLine(messages["markdown-findings"]);
        writer.WriteLine("|---|---|---|---|");
        foreach (var item in counted.Take(MostFindings))
            writer.WriteLine(
                $"| {KebabCase.Of(item.Level)} | {item.Finding.Kind.Code} | {Cell(Place(item.Finding, messages))} | {Cell(item.Finding.Message(messages.Language == ReportLanguage.Chinese))} |");
        if (counted.Count > MostFindings)
            writer.WriteLine($"\n{messages.Format("markdown-more", counted.Count - MostFindings)}");
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
