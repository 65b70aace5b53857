using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The one line that sums a plan up.</summary>
internal static class PlanSummaryLine
{
    /// <summary>Makes the line.</summary>
    /// <param name="plan">A plan that could be read.</param>
    /// <param name="messages">The language.</param>
    /// <returns>Title, level, place, coverage and counts.</returns>
    public static ReportLine Of(PlanComparison plan, MessageCatalog messages)
    {
        var counts = PlanCounts.Of(plan);
        return new ReportLine(
            0,
            new ReportPart(Title(plan), Tone.Heading),
            new ReportPart(messages.Format("summary-level", Level(plan, messages)), Tone.Quiet),
            new ReportPart(messages.Format("summary-coverage", Percent.Of(plan.Coverage))),
            new ReportPart(messages.Format("summary-covered", counts.Covered), Tone.Good),
            new ReportPart(messages.Format("summary-partial", counts.Partial), Tone.Caution),
            new ReportPart(messages.Format("summary-missing", counts.Missing), Tone.Bad),
            new ReportPart(messages.Format("summary-reassigned", counts.Reassigned), Tone.Caution),
            new ReportPart(messages.Format("summary-added", counts.Added)))
        {
            IsWrapped = false,
        };
    }

    private static string Title(PlanComparison plan) =>
        PrintableText.Of(plan.Title.Length > 0 ? plan.Title : Path.GetFileName(plan.Path));

    private static string Level(PlanComparison plan, MessageCatalog messages)
    {
        var level = messages["level-" + KebabCase.Of(plan.Level)];
        return plan.Region.Length == 0 ? level : messages.Format("level-region", level, PrintableText.Of(plan.Region));
    }
}
