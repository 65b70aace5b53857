using AntiTraffickingDiff.Pdf.Content;
using AntiTraffickingDiff.Pdf.Layout;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Counts what pages paint while they are read, to tell pages without text and text that is not known.</summary>
/// <param name="limits">How much text there may be.</param>
internal sealed class PdfPageTally(PlanLimits limits)
{
    private readonly HashSet<int> _withImages = [];

    /// <summary>How many glyphs have text.</summary>
    public long Mapped { get; private set; }

    /// <summary>How many glyphs have none.</summary>
    public long Unmapped { get; private set; }

    /// <summary>Counts pages as they pass.</summary>
    /// <param name="pages">The pages.</param>
    /// <returns>The same pages, read one by one.</returns>
    /// <exception cref="Problems.UnusableInputException">There is too much text.</exception>
    public IEnumerable<PageContent> Count(IEnumerable<PageContent> pages)
    {
        foreach (var page in pages)
        {
            Mapped += page.Glyphs.Count(glyph => !string.IsNullOrWhiteSpace(glyph.Text));
            Unmapped += page.UnmappedGlyphCount;
            DocumentGuard.CheckCharacters(Mapped, limits);
            if (page.ImageCount > 0 && page.UnmappedGlyphCount == 0)
                _withImages.Add(page.Number);
            yield return page;
        }
    }

    /// <summary>The pages whose only body is an image; page numbers and headers stamped on a scan are no body.</summary>
    /// <param name="layouts">The layout of all pages.</param>
    public IReadOnlyList<int> ImageOnly(IEnumerable<PageLayout> layouts) =>
        [.. layouts.Where(page => _withImages.Contains(page.PageNumber) && !HasBody(page)).Select(page => page.PageNumber)];

    /// <summary>Whether a page has running text or a table.</summary>
    /// <param name="page">The layout of the page.</param>
    public static bool HasBody(PageLayout page) => page.Blocks.Any(block => block.Role == LayoutRole.Body);
}
