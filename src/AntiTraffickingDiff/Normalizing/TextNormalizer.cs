using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Normalizing.Glyphs;
using AntiTraffickingDiff.Normalizing.Lines;
using AntiTraffickingDiff.Normalizing.Markup;
using AntiTraffickingDiff.Normalizing.Passages;
using AntiTraffickingDiff.Normalizing.Spacing;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>Normalizes documents: runs the passes in their order and keeps account of what they change. Thread-safe.</summary>
public sealed class TextNormalizer
{
    // One pass can make work for an earlier one (a joined line completes a pair of marks); real texts need two rounds.
    private const int MostRounds = 4;

    // Glyphs come before everything that compares characters, confusions before the radicals that show them; lines are
    // joined before marks are paired and spaces judged, which need the whole sentence.
    private readonly INormalizingPass[] _passes =
    [
        new InvisiblePass(),
        new GbkCodePass(),
        new GlyphConfusionPass(),
        new RadicalPass(),
        new FullWidthPass(),
        new HtmlTablePass(),
        new MarkdownTablePass(),
        new HtmlTagPass(),
        new HtmlEntityPass(),
        new MarkdownBlockPass(),
        new MarkdownInlinePass(),
        new PageFurniturePass(),
        new LineJoinPass(),
        new QuotesPass(),
        new PunctuationPass(),
        new SpacesPass(),
    ];

    /// <summary>Normalizes a document.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="cancellationToken">Stops between passes.</param>
    /// <returns>The normalized document with every repair; normalizing its text again changes nothing.</returns>
    public NormalizedDocument Normalize(Document document, CancellationToken cancellationToken = default)
    {
        var log = new RepairLog(document.Positions);
        IReadOnlyList<DraftBlock> drafts = DraftReader.Read(document);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = log.Total;
            foreach (var pass in _passes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                drafts = EmptyBlocks.Drop(pass.Run(drafts, log));
            }
            if (log.Total == before)
                break;
            drafts = SettledLines.Of(drafts);
        }
        return Finish(document, drafts, log);
    }

    private static NormalizedDocument Finish(Document document, IReadOnlyList<DraftBlock> drafts, RepairLog log)
    {
        var (content, written) = DraftWriter.Write(drafts);
        var blocks = RepeatedPassageMarker.Mark(content, written, log);
        var problems = NormalizingSummary.Of(log, blocks);
        return new NormalizedDocument(document, content, blocks, log.Repairs) { Problems = problems };
    }
}
