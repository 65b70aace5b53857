using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The measures of which a plan carries a part, with what is lacking.</summary>
internal static class PartialSection
{
    /// <summary>Writes the section.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Language and width.</param>
    /// <returns>The section's lines; none if no measure is partial.</returns>
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        var partial = plan.Measures.Where(measure => measure.Status == MeasureStatus.Partial).ToList();
        if (partial.Count == 0)
            yield break;
        var messages = options.Messages;
        yield return SectionHeading.Of("section-partial", partial.Count, messages);
        foreach (var measure in partial)
        {
            var coverage = messages.Format("measure-coverage", Percent.Of(measure.Coverage));
            yield return MeasureHeading.Of(measure, Tone.Caution, note: coverage);
            foreach (var line in MeasureHeading.Clauses(measure, messages))
                yield return line;
            foreach (var duty in measure.Duties.Where(duty => duty.Status != DutyStatus.Present))
                foreach (var line in DutyLines(duty, options))
                    yield return line;
        }
    }

    private static IEnumerable<ReportLine> DutyLines(DutyFinding duty, ReportOptions options)
    {
        var messages = options.Messages;
        var isAbsent = duty.Status == DutyStatus.Absent;
        yield return new ReportLine(
            4,
            new ReportPart(messages[isAbsent ? "duty-absent" : "duty-partial"], isAbsent ? Tone.Bad : Tone.Caution),
            new ReportPart(Shortened.To(duty.Text, 2 * options.Width)));
        if (duty.Lacking.Count > 0 && !isAbsent)
            yield return new ReportLine(6, new ReportPart(messages.Format("lacking", messages.List(duty.Lacking.Select(PrintableText.Of)))));
        if (duty.Evidence.Count > 0)
            yield return EvidenceLine.Of(duty.Evidence[0], options);
    }
}
