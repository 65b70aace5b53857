using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The measures that a plan does not carry.</summary>
internal static class MissingSection
{
    /// <summary>Writes the section.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Language and width.</param>
    /// <returns>The section's lines; none if nothing is missing.</returns>
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        var missing = plan.Measures.Where(measure => measure.Status == MeasureStatus.Missing).ToList();
        if (missing.Count == 0)
            yield break;
        yield return SectionHeading.Of("section-missing", missing.Count, options.Messages);
        foreach (var measure in missing)
        {
            var repeats = MeasureHeading.RepeatsFirstDuty(measure);
            yield return MeasureHeading.Of(measure, Tone.Bad, repeats ? Shortened.To(measure.Duties[0].Text, options.Width) : null);
            foreach (var duty in measure.Duties.Skip(repeats ? 1 : 0))
                yield return new ReportLine(4, new ReportPart(Shortened.To(duty.Text, options.Width), Tone.Quiet));
        }
    }
}
