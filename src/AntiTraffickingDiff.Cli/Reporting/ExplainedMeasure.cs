using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The lines that explain the finding on one measure.</summary>
internal static class ExplainedMeasure
{
    /// <summary>Explains a measure.</summary>
    /// <param name="measure">The finding.</param>
    /// <param name="options">Language and width.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<ReportLine> Lines(MeasureFinding measure, ReportOptions options)
    {
        var messages = options.Messages;
        yield return MeasureHeading.Of(measure, Tone.Heading, note: messages.Format(
            "explain-status", messages["status-" + KebabCase.Of(measure.Status)], Percent.Of(measure.Coverage), Percent.Of(measure.Confidence)));
        foreach (var duty in measure.Duties)
            foreach (var line in ExplainedDuty.Lines(duty, options))
                yield return line;
        foreach (var line in Units(measure, messages))
            yield return line;
        foreach (var relation in measure.Relations)
            yield return new ReportLine(2, new ReportPart(messages.Format(
                "explain-relation", messages["relation-" + KebabCase.Of(relation.Kind)],
                messages.List(relation.Locators), messages.List(relation.Details.Select(PrintableText.Of)), Percent.Of(relation.Confidence))));
    }

    private static IEnumerable<ReportLine> Units(MeasureFinding measure, MessageCatalog messages)
    {
        yield return Names("explain-leads", measure.Leads, messages);
        yield return Names("explain-supports", measure.Supports, messages);
        if (!measure.UnitsCertain)
            yield return new ReportLine(2, new ReportPart(messages["explain-units-uncertain"], Tone.Caution));
        foreach (var change in UnitChangeWording.Lines(measure, messages))
            yield return new ReportLine(4, new ReportPart(change, Tone.Caution));
    }

    private static ReportLine Names(string key, UnitLists units, MessageCatalog messages) =>
        new(2, new ReportPart(messages.Format(key, Listed(units.BaselineNames, messages), Listed(units.PlanNames, messages))));

    private static string Listed(IReadOnlyList<string> names, MessageCatalog messages) =>
        names.Count == 0 ? messages["nobody"] : messages.List(names.Select(PrintableText.Of));
}
