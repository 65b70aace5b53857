using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Reporting;

/// <summary>The line that a measure's findings stand under.</summary>
internal static class MeasureHeading
{
    /// <summary>Makes the line.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="tone">The tone of the locator.</param>
    /// <param name="notes">What follows the title, already worded.</param>
    /// <returns>Locator, id, title and notes.</returns>
    public static ReportLine Of(MeasureFinding measure, Tone tone, string notes = "") => new(
        2,
        new ReportPart(PrintableText.Of(measure.Locator), tone),
        new ReportPart($" [{measure.Id}] ", Tone.Quiet),
        new ReportPart(Shortened.To(measure.Title, 60)),
        new ReportPart(notes, Tone.Quiet));

    /// <summary>Where in the plan the measure is carried, as a note.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="messages">The language.</param>
    /// <returns>The first three locators; empty if there are none.</returns>
    public static string Clauses(MeasureFinding measure, MessageCatalog messages)
    {
        if (measure.Clauses.Count == 0)
            return string.Empty;
        var shown = messages.List(measure.Clauses.Take(3).Select(PrintableText.Of));
        return messages.Format(measure.Clauses.Count > 3 ? "in-clauses-and-more" : "in-clauses", shown, measure.Clauses.Count - 3);
    }
}
