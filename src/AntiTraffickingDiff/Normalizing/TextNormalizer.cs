using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>Normalizes documents: runs the passes in their order and keeps account of what they change. Thread-safe.</summary>
internal static class TextNormalizer
{
    // One pass can make work for an earlier one (a joined line completes a pair of marks); real texts need two rounds.
    private const int MostRounds = 4;

    // Glyphs come before everything that compares characters, confusions before the radicals that show them; lines are
    // joined before marks are paired and spaces judged, which need the whole sentence. The line feeds in a cell part units or go.
    private static readonly NormalizingPass[] Passes =
    [
        LineJoining.UnitCells,
        Scripts.PrivateUse,
        Glyphs.Invisible,
        Glyphs.GbkCodes,
        Scripts.PresentationForms,
        Glyphs.Confusions,
        Glyphs.Radicals,
        Scripts.TraditionalWords,
        Scripts.Traditional,
        Scripts.Zeros,
        Glyphs.FullWidth,
        Scripts.Pinyin,
        HtmlRemains.Tables,
        Markdown.Tables,
        HtmlRemains.Tags,
        HtmlRemains.Entities,
        Markdown.LineMarks,
        Markdown.InlineMarks,
        Markdown.Citations,
        PageFurniture.Pass,
        LineJoining.Pass,
        Quotes.Pass,
        Punctuation.Pass,
        Spaces.Pass,
    ];

    // The order in which kinds of repair are reported, the order of the passes by and large.
    private static readonly (RepairKind Repair, ProblemKind Problem)[] Reported =
    [
        (RepairKind.Invisible, NormalizingProblems.InvisibleRemoved),
        (RepairKind.GbkCode, NormalizingProblems.GbkCodesReplaced),
        (RepairKind.PresentationForm, NormalizingProblems.FormsReplaced),
        (RepairKind.GlyphConfusion, NormalizingProblems.GlyphsCorrected),
        (RepairKind.Radical, NormalizingProblems.RadicalsReplaced),
        (RepairKind.Traditional, NormalizingProblems.TraditionalRead),
        (RepairKind.FullWidth, NormalizingProblems.FullWidthMadeHalf),
        (RepairKind.Pinyin, NormalizingProblems.PinyinRemoved),
        (RepairKind.Markup, NormalizingProblems.MarkupRemoved),
        (RepairKind.PageFurniture, NormalizingProblems.FurnitureSetApart),
        (RepairKind.LineJoined, NormalizingProblems.LinesJoined),
        (RepairKind.Quotes, NormalizingProblems.QuotesReplaced),
        (RepairKind.HalfWidthPunctuation, NormalizingProblems.PunctuationMadeFull),
        (RepairKind.Spaces, NormalizingProblems.SpacesRemoved),
    ];

    /// <summary>Normalizes a document.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="cancellationToken">Stops between passes.</param>
    /// <returns>The normalized document with every repair; normalizing its text again changes nothing.</returns>
    public static NormalizedDocument Normalize(Document document, CancellationToken cancellationToken = default)
    {
        var log = new RepairLog(document.Positions);
        IReadOnlyList<DraftBlock> drafts = Drafts.Of(document);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = log.Total;
            foreach (var pass in Passes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                drafts = Drafts.WithoutEmpty(pass.Run(drafts, log));
            }
            if (log.Total == before)
                break;
            drafts = Drafts.Settled(drafts);
        }
        var (content, written) = Drafts.Write(drafts);
        var blocks = RepeatedPassages.Mark(content, written, log);
        return new NormalizedDocument(document, content, blocks, log.Repairs) 
        {
            Problems = Summary(log, blocks),
            Printed = Scripts.Printed(content, document.Text),
        };
    }

    private static List<Problem> Summary(RepairLog log, IReadOnlyList<NormalizedBlock> blocks)
    {
        var problems = new List<Problem>();
        foreach (var (repair, problem) in Reported)
            if (log.Count(repair) is > 0 and var count)
                problems.Add(new Problem(problem, count));
        if (log.Count(RepairKind.RepeatedPassage) is > 0 and var passages)
            problems.Add(new Problem(NormalizingProblems.PassagesRepeated, passages, blocks.Sum(block => block.Repeated.Sum(span => span.Length))));
        if (log.Total > log.Repairs.Count)
            problems.Add(new Problem(NormalizingProblems.RepairsNotListed, log.Total - log.Repairs.Count));
        return problems;
    }
}
