using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Reporting;

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
            yield return MeasureHeading.Of(measure, Tone.Bad);
            foreach (var duty in measure.Duties)
                yield return new ReportLine(4, new ReportPart(Shortened.To(duty.Text, Math.Max(options.Width - 4, 36)), Tone.Quiet));
        }
    }
}
