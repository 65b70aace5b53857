using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The lines that explain the judgement on one duty.</summary>
internal static class ExplainedDuty
{
    /// <summary>Explains a duty.</summary>
    /// <param name="duty">The finding.</param>
    /// <param name="options">Language and width.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<ReportLine> Lines(DutyFinding duty, ReportOptions options)
    {
        var messages = options.Messages;
        yield return new ReportLine(
            2,
            new ReportPart($"{duty.Number}. {messages["status-" + KebabCase.Of(duty.Status)]} ", ToneOf(duty.Status)),
            new ReportPart(PrintableText.Of(duty.Text)));
        yield return new ReportLine(4, new ReportPart(messages.Format(
            "explain-basis-" + KebabCase.Of(duty.Basis), Percent.Of(duty.Score), Percent.Of(duty.Confidence))));
        foreach (var element in duty.Elements)
            yield return Element(element, messages);
        foreach (var evidence in duty.Evidence)
        {
            yield return new ReportLine(4, new ReportPart(PlaceWording.Of(evidence, messages)));
            yield return new ReportLine(6, [.. WordingDifference.Between(duty.Text, evidence.Text).Select(Marked)]);
        }
    }

    private static ReportLine Element(ElementFinding element, MessageCatalog messages) => new(
        6,
        new ReportPart(element.Value >= 1 ? "+ " : element.Value > 0 ? "~ " : "- ", ToneOf(element.Value)),
        new ReportPart(messages.Format(
            "explain-element", PrintableText.Of(element.Name), Percent.Of(element.Weight), element.Place is { } place ? PrintableText.Of(place.Locator) : "")));

    // [-only in the baseline-] {+only in the plan+}, as word diffs print it where there is no colour.
    private static ReportPart Marked(WordingPiece piece) => piece.Kind switch
    {
        WordingPieceKind.Baseline => new ReportPart($"[-{PrintableText.Of(piece.Text)}-]", Tone.Bad),
        WordingPieceKind.Plan => new ReportPart($"{{+{PrintableText.Of(piece.Text)}+}}", Tone.Good),
        _ => new ReportPart(PrintableText.Of(piece.Text)),
    };

    private static Tone ToneOf(DutyStatus status) => status switch
    {
        DutyStatus.Present => Tone.Good,
        DutyStatus.Partial => Tone.Caution,
        _ => Tone.Bad,
    };

    private static Tone ToneOf(double value) => value >= 1 ? Tone.Good : value > 0 ? Tone.Caution : Tone.Bad;
}
