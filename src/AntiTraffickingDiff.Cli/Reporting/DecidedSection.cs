using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The duties and measures whose findings were decided by hand.</summary>
internal static class DecidedSection
{
    /// <summary>Writes the section.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Language and width.</param>
    /// <returns>The section's lines; none if nothing was decided.</returns>
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        var decided = plan.Measures.Where(measure => measure.Duties.Any(duty => duty.Decided is not null)).ToList();
        if (decided.Count == 0)
            yield break;
        yield return SectionHeading.Of("section-decided", decided.Count, options.Messages);
        foreach (var measure in decided)
        {
            yield return MeasureHeading.Of(measure, Tone.Place);
            foreach (var (key, mark) in Marks(measure))
                yield return Line(key, mark, measure, options.Messages);
        }
    }

    private static IEnumerable<(int? Duty, DecisionMark Mark)> Marks(MeasureFinding measure)
    {
        if (measure.Decided is { } whole)
            yield return (null, whole);
        foreach (var duty in measure.Duties)
            if (duty.Decided is { } mark && !(measure.Decided is { } all && mark with { Fingerprint = all.Fingerprint } == all))
                yield return (duty.Number, mark);
    }

    private static ReportLine Line(int? duty, DecisionMark mark, MeasureFinding measure, MessageCatalog messages)
    {
        var what = messages["decision-" + KebabCase.Of(mark.Kind)];
        var status = duty is { } number ? KebabCase.Of(measure.Duties[number - 1].Status) : KebabCase.Of(measure.Status);
        var subject = duty is null ? messages["decision-measure"] : messages.Format("decision-duty", duty);
        var by = mark.Coder.Length > 0 ? messages.Format("decision-by", PrintableText.Of(mark.Coder)) : string.Empty;
        var note = mark.Note.Length > 0 ? messages.Format("decision-note", PrintableText.Of(mark.Note)) : string.Empty;
        return new ReportLine(4, new ReportPart(messages.Format("decision", subject, what, messages["status-" + status]) + by + note));
    }
}
