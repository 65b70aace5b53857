using AntiTraffickingDiff.Cli.Policies;
using DiffPlex;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Explains the findings on a measure, or on all of a section: their duties, the elements that were looked for, the
/// evidence with its differences by character, who is responsible, and how sure the tool is.
/// </summary>
internal static class ExplainReportWriter
{
    // Writes the explanation of what an id means (a policy's rule for ids) for every plan that can be read.
    public static void Write(Comparison comparison, string id, TextWriter output, ReportOptions options)
    {
        var console = new ReportConsole(output, options);
        foreach (var plan in comparison.Plans.Where(plan => plan.IsReadable))
        {
            List<MeasureFinding> measures = [.. plan.Measures.Where(measure => Policy.Means(id, measure.Id))];
            console.Write([new ReportLine(0, new ReportPart(PrintableText.Of(plan.Title.Length > 0 ? plan.Title : plan.Path), Tone.Heading))]);
            console.Write(RecognisedLine.Of(plan.Diagnostics, 2, options.Messages));
            foreach (var measure in measures)
                console.Write(ExplainedMeasure.Lines(measure, options));
            // The command line's filters can leave none of them, and silence would look like an answer.
            if (measures.Count == 0)
                console.Write([new ReportLine(2, new ReportPart(options.Messages.Format("explain-nothing", PrintableText.Of(id))))]);
        }
    }
}

/// <summary>The lines that explain the finding on one measure.</summary>
internal static class ExplainedMeasure
{
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
                string.Concat(new[] { messages.List(relation.Locators), messages.List(relation.Details.Select(PrintableText.Of)) }.Where(part => part.Length > 0).Select(part => " " + part)),
                Percent.Of(relation.Confidence))));
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

/// <summary>The lines that explain the judgement on one duty.</summary>
internal static class ExplainedDuty
{
    public static IEnumerable<ReportLine> Lines(DutyFinding duty, ReportOptions options)
    {
        var messages = options.Messages;
        yield return new ReportLine(
            2,
            new ReportPart($"{duty.Number}. {messages["duty-status-" + KebabCase.Of(duty.Status)]} ", ToneOf(duty.Status)),
            new ReportPart(PrintableText.Of(duty.Text)));
        yield return new ReportLine(4, new ReportPart(messages.Format(
            "explain-basis-" + KebabCase.Of(duty.Basis), Percent.Of(duty.Score), Percent.Of(duty.Confidence))));
        if (duty.Taught is { } taught)
            yield return new ReportLine(4, new ReportPart(messages.Format(
                taught.Alike >= 1 ? "explain-wording-same" : "explain-wording", messages["status-" + KebabCase.Of(taught.Label)], PrintableText.Of(taught.Sentence),
                PrintableText.Of(string.Join(' ', new[] { taught.Coder, taught.Date }.Where(word => word.Length > 0))), Percent.Of(taught.Alike))));
        // They are no sum: what is known of the duty's sentences and of where they stand counts too, and can outweigh them.
        if (duty.Elements.Count > 0)
            yield return new ReportLine(4, new ReportPart(messages.Format("explain-elements", Percent.Of(duty.Elements.Sum(element => element.Weight * element.Value)))));
        foreach (var element in duty.Elements)
            yield return Element(element, messages);
        if (duty.Status == DutyStatus.Absent && duty.Nearest.Count > 0)
            yield return new ReportLine(4, new ReportPart(messages.Format(
                "explain-nearest", PlaceWording.Of(duty.Nearest[0], messages), Shortened.To(duty.Nearest[0].Text, 2 * options.Width)), Tone.Quiet));
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
            element.Value is > 0 and < 1 ? "explain-element-part" : "explain-element", PrintableText.Of(element.Name), Percent.Of(element.Weight), element.Place is { } place ? PrintableText.Of(place.Locator) : "", Percent.Of(element.Value))));

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

/// <summary>A run of characters in a comparison of two wordings.</summary>
/// <param name="Kind">Which side has it.</param>
/// <param name="Text">The characters.</param>
internal readonly record struct WordingPiece(WordingPieceKind Kind, string Text);

/// <summary>Which side of a comparison has a run of characters.</summary>
internal enum WordingPieceKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>Only the baseline.</summary>
    Baseline,

    /// <summary>Only the plan.</summary>
    Plan,
}

/// <summary>
/// Compares two wordings with DiffPlex: by character for Chinese, by word for runs of Latin letters and digits.
/// </summary>
internal static class WordingDifference
{
    /// <summary>Compares a duty with its evidence.</summary>
    /// <param name="baseline">The baseline's words.</param>
    /// <param name="plan">The plan's words.</param>
    /// <returns>The pieces in reading order; those of the same kind and both make one wording.</returns>
    public static IReadOnlyList<WordingPiece> Between(string baseline, string plan)
    {
        var result = new Differ().CreateCustomDiffs(baseline, plan, ignoreWhiteSpace: false, Tokens);
        var pieces = new List<WordingPiece>();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(WordingPieceKind.Same, result.PiecesOld.Take(at..block.DeleteStartA));
            Add(WordingPieceKind.Baseline, result.PiecesOld.Take(block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)));
            Add(WordingPieceKind.Plan, result.PiecesNew.Take(block.InsertStartB..(block.InsertStartB + block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(WordingPieceKind.Same, result.PiecesOld.Skip(at));
        return pieces;

        void Add(WordingPieceKind kind, IEnumerable<string> tokens)
        {
            var text = string.Concat(tokens);
            if (text.Length > 0)
                pieces.Add(new WordingPiece(kind, text));
        }
    }

    private static string[] Tokens(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (char.IsAsciiLetterOrDigit(text[start]) && end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            tokens.Add(text[start..end]);
            start = end;
        }

        return [.. tokens];
    }
}
