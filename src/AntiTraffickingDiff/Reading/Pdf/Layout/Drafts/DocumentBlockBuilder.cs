using AntiTraffickingDiff.Reading.Pdf.Layout.Furniture;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>Puts the blocks of all pages in reading order, page furniture told from the body.</summary>
internal static class DocumentBlockBuilder
{
    /// <summary>The blocks of each page.</summary>
    /// <param name="pages">The pages in order.</param>
    /// <param name="hasImages">Whether any page paints an image.</param>
    public static IReadOnlyList<(int Number, List<BlockDraft> Blocks)> Build(IReadOnlyList<PageDraft> pages, bool hasImages)
    {
        var furniture = FurnitureFinder.Find(pages);
        List<(int Number, List<BlockDraft> Blocks)> all =
            [.. pages.Select(page => (page.Number, PageBlockBuilder.Build(page, furniture[page.Number])))];
        return hasImages || Any(LayoutRole.Body) || !(Any(LayoutRole.Header) || Any(LayoutRole.Footer) || Any(LayoutRole.Watermark))
            ? all
            : [.. pages.Select(page => (page.Number, PageBlockBuilder.Build(page, []).ConvertAll(AsBody)))];

        bool Any(LayoutRole role) => all.Exists(page => page.Blocks.Exists(block => block.Role == role));
    }

    // Running titles and stamps belong to something. Where there is nothing else, not even the image of a scanned page, they
    // are what the document says: pages of a line each, or pages whose text runs at an angle. Page numbers alone say nothing:
    // the letters of such pages were made outlines.
    private static BlockDraft AsBody(BlockDraft block) => block with { Role = LayoutRole.Body };
}
