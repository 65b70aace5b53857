using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes the readable report: for each plan a summary line, then what is missing, partial, reassigned and added.</summary>
public static class ConsoleReportWriter
{
    /// <summary>Writes a comparison.</summary>
    /// <param name="comparison">What to write.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">Language, colour and width.</param>
    public static void Write(Comparison comparison, TextWriter writer, ReportOptions options)
    {
        var console = new ReportConsole(writer, options);
        console.Write(BaselineLines(comparison.Baseline, options.Messages));
        foreach (var plan in comparison.Plans)
        {
            console.Write([ReportLine.Empty]);
            console.Write(plan.IsReadable ? PlanLines(plan, options) : UnreadableLines(plan, options.Messages));
        }
    }

    private static IEnumerable<ReportLine> BaselineLines(BaselineSummary baseline, MessageCatalog messages)
    {
        yield return new ReportLine(0, new ReportPart(messages.Format(
            "baseline", PrintableText.Of(baseline.Title), PrintableText.Of(baseline.Name), baseline.MeasureCount)));
        if (baseline.IsWorkingEdition)
            yield return new ReportLine(0, new ReportPart(messages["working-edition"], Tone.Quiet));
    }

    private static IEnumerable<ReportLine> PlanLines(PlanComparison plan, ReportOptions options) =>
    [
        PlanSummaryLine.Of(plan, options.Messages),
        new ReportLine(0, new ReportPart(FileLine(plan, options.Messages), Tone.Quiet)),
        .. MissingSection.Lines(plan, options),
        .. PartialSection.Lines(plan, options),
        .. ReassignedSection.Lines(plan, options),
        .. AddedSection.Lines(plan, options),
        .. DecidedSection.Lines(plan, options),
    ];

    private static string FileLine(PlanComparison plan, MessageCatalog messages) => messages.Format(
        "plan-file",
        PrintableText.Of(plan.Path),
        plan.Diagnostics.Count(problem => problem.Kind.Severity == Severity.Warning),
        plan.Diagnostics.Count(problem => problem.Kind.Severity == Severity.Info));

    private static IEnumerable<ReportLine> UnreadableLines(PlanComparison plan, MessageCatalog messages) =>
        from problem in plan.Diagnostics
        where problem.Kind.Severity == Severity.Error
        let reason = problem.Message(messages.Language == ReportLanguage.Chinese)
        select new ReportLine(0, new ReportPart(messages.Format(
            "plan-unreadable", PrintableText.Of(plan.Path), problem.Kind.Code, PrintableText.Of(reason)), Tone.Bad));
}
