using AntiTraffickingDiff.Pdf.Content;
using AntiTraffickingDiff.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Pdf.Layout.Lines;
using AntiTraffickingDiff.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Pdf.Layout.Drafts;

/// <summary>Makes the draft of a page of what the page paints; what the draft holds no longer needs the glyphs.</summary>
internal static class PageDraftBuilder
{
    /// <summary>The draft of one page.</summary>
    public static PageDraft Build(PageContent page)
    {
        var frames = DuplicateGlyphFilter.Filter(page.Glyphs)
            .GroupBy(glyph => ReadingFrame.AngleOf(glyph))
            .OrderByDescending(glyphs => glyphs.Count())
            .ThenBy(glyphs => glyphs.Key);
        return new PageDraft(page.Number, [.. frames.Select((glyphs, index) => Frame(page, glyphs, isMain: index == 0))]);
    }

    private static FrameDraft Frame(PageContent page, IGrouping<int, Glyph> glyphs, bool isMain)
    {
        var frame = new ReadingFrame(glyphs.Key, page.Width, page.Height);
        var placed = GlyphPlacer.Place(glyphs, frame);
        if (!isMain)
            return new FrameDraft(frame, SegmentBuilder.Build(placed), []);
        var (tables, outside) = RuledTableFinder.Find([.. page.RuledLines.Select(line => frame.FromPage(line))], placed);
        return new FrameDraft(frame, SegmentBuilder.Build(outside), tables);
    }
}
