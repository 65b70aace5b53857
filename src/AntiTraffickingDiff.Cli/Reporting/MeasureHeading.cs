using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The lines that a measure's findings stand under.</summary>
internal static class MeasureHeading
{
    private const int TitleCells = 60;
    private const int ShownClauses = 5;
    private const int TellingStart = 8;

    /// <summary>The line with locator, id and title.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="tone">The tone of the locator.</param>
    /// <param name="text">What follows the id; null for the shortened title.</param>
    /// <param name="note">What follows that, already worded.</param>
    /// <returns>The line.</returns>
    public static ReportLine Of(MeasureFinding measure, Tone tone, string? text = null, string note = "") => new(
        2,
        new ReportPart(PrintableText.Of(measure.Locator), tone),
        new ReportPart($" [{measure.Id}] ", Tone.Quiet),
        new ReportPart(text ?? Shortened.To(measure.Title, TitleCells)),
        new ReportPart(note, Tone.Quiet));

    /// <summary>The line that says where in the plan the measure is carried.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="messages">The language.</param>
    /// <returns>The line with the first five locators; none if there are none.</returns>
    public static IEnumerable<ReportLine> Clauses(MeasureFinding measure, MessageCatalog messages)
    {
        if (measure.Clauses.Count == 0)
            yield break;
        var shown = messages.List(measure.Clauses.Take(ShownClauses).Select(PrintableText.Of));
        var key = measure.Clauses.Count > ShownClauses ? "in-clauses-and-more" : "in-clauses";
        yield return new ReportLine(4, new ReportPart(messages.Format(key, shown, measure.Clauses.Count - ShownClauses), Tone.Quiet));
    }

    /// <summary>Whether the measure has no short title, so that its title only repeats its first duty.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>True if the title starts like the first duty's text.</returns>
    public static bool RepeatsFirstDuty(MeasureFinding measure)
    {
        if (measure.Duties.Count == 0)
            return false;
        var duty = measure.Duties[0].Text;
        return measure.Title.StartsWith(duty[..Math.Min(TellingStart, duty.Length)], StringComparison.Ordinal);
    }
}
