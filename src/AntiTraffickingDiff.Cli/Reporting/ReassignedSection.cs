using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The measures for which somebody else is responsible, with who was replaced by whom.</summary>
internal static class ReassignedSection
{
    /// <summary>Writes the section.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Language and width.</param>
    /// <returns>The section's lines; none if no measure is reassigned.</returns>
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        var reassigned = plan.Measures.Where(measure => measure.Reassigned == true).ToList();
        if (reassigned.Count == 0)
            yield break;
        yield return SectionHeading.Of("section-reassigned", reassigned.Count, options.Messages);
        foreach (var measure in reassigned)
        {
            yield return MeasureHeading.Of(measure, Tone.Caution);
            foreach (var line in MeasureHeading.Clauses(measure, options.Messages))
                yield return line;
            foreach (var change in UnitChangeWording.Lines(measure, options.Messages))
                yield return new ReportLine(4, new ReportPart(change));
            if (measure.Duties.SelectMany(duty => duty.Evidence).FirstOrDefault() is { } evidence)
                yield return EvidenceLine.Of(evidence, options);
        }
    }
}
