using AntiTraffickingDiff.Reading.Pdf;
using AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>Finds the reading order of a document: paragraphs, tables, columns, and page furniture.</summary>
internal static class DocumentLayoutAnalyzer
{
    /// <summary>Analyses a whole document; page furniture shows only when its pages are compared.</summary>
    /// <param name="pages">The pages in order. Each is read once and not kept: its glyphs can be collected after it.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    /// <returns>The layout of each page, in order; a page without text has no blocks.</returns>
    public static IReadOnlyList<PageLayout> Analyze(IEnumerable<PageContent> pages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var hasImages = false;
        List<PageDraft> drafts = [.. pages.Select(Draft)];
        return [.. Layouts(DocumentBlockBuilder.Build(drafts, hasImages), cancellationToken)];

        PageDraft Draft(PageContent page)
        {
            hasImages |= page.ImageCount > 0;
            return PageDraftBuilder.Build(page);
        }
    }

    private static IEnumerable<PageLayout> Layouts(
        IReadOnlyList<(int Number, List<BlockDraft> Blocks)> pages, CancellationToken cancellationToken)
    {
        List<BlockDraft> before = [];
        BlockDraft? lastBody = null;
        foreach (var (number, blocks) in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var continued = ParagraphContinuationFinder.Find(lastBody, blocks);
            yield return PageLayoutBuilder.Build(number, blocks, TableContinuationFinder.Find(before, blocks), continued);
            lastBody = blocks.FindLast(block => block.Role == LayoutRole.Body) ?? lastBody;
            before = blocks;
        }
    }
}
