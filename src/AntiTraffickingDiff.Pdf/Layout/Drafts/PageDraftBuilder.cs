using AntiTraffickingDiff.Pdf.Content;
using AntiTraffickingDiff.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Pdf.Layout.Lines;
using AntiTraffickingDiff.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Pdf.Layout.Drafts;

/// <summary>Makes the draft of a page of what the page paints; the draft does not hold on to the glyphs.</summary>
internal static class PageDraftBuilder
{
    /// <summary>The draft of one page.</summary>
    public static PageDraft Build(PageContent page)
    {
        var bySkew = DuplicateGlyphFilter.Filter(page.Glyphs).ToLookup(SkewRule.IsSkewed);
        return new PageDraft(
            page.Number,
            Glyphs(page, bySkew[false]) is { } glyphs ? Frames(page, glyphs) : [],
            new ReadingFrame(0, page.Width, page.Height),
            WatermarkLineBuilder.Build([.. bySkew[true]]));
    }

    private static List<FrameDraft> Frames(PageContent page, PageGlyphs glyphs)
    {
        var (tables, outside) = RuledTableFinder.Find([.. page.RuledLines.Select(line => glyphs.Frame.FromPage(line))], glyphs);
        var main = new FrameDraft(outside.Frame, SegmentBuilder.Build(outside.Upright), tables);
        var turned = outside.Turned
            .GroupBy(glyph => glyph.Frame)
            .Select(group => new FrameDraft(group.Key, SegmentBuilder.Build(group.Select(glyph => glyph.Glyph)), []));
        return [main, .. turned];
    }

    // By direction; the direction of most glyphs is the page's. Null on a page without glyphs.
    private static PageGlyphs? Glyphs(PageContent page, IEnumerable<Glyph> glyphs)
    {
        var groups = glyphs
            .GroupBy(glyph => ReadingFrame.AngleOf(glyph))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => Place(page, group))
            .ToList();
        if (groups.Count == 0)
            return null;
        var (frame, upright) = groups[0];
        var turned = groups.Skip(1).SelectMany(group => group.Glyphs.Select(glyph => TurnedGlyph.Of(glyph, group.Frame, frame)));
        return new PageGlyphs(frame, upright, [.. turned]);
    }

    private static (ReadingFrame Frame, List<PlacedGlyph> Glyphs) Place(PageContent page, IGrouping<int, Glyph> glyphs)
    {
        var frame = new ReadingFrame(glyphs.Key, page.Width, page.Height);
        return (frame, GlyphPlacer.Place(glyphs, frame));
    }
}
