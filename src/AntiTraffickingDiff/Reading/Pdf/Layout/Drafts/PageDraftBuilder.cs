using AntiTraffickingDiff.Reading.Pdf;
using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;
using AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>Makes the draft of a page of what the page paints; the draft does not hold on to the glyphs.</summary>
internal static class PageDraftBuilder
{
    /// <summary>The draft of one page.</summary>
    public static PageDraft Build(PageContent page)
    {
        var glyphs = DuplicateGlyphFilter.Filter(page.Glyphs);
        var skewed = glyphs.FindAll(SkewRule.IsSkewed);
        if (skewed.Count > 0)
            glyphs.RemoveAll(SkewRule.IsSkewed);
        return new PageDraft(
            page.Number,
            glyphs.Count > 0 ? Frames(page, Glyphs(page, glyphs)) : [],
            new ReadingFrame(0, page.Width, page.Height),
            WatermarkLineBuilder.Build(skewed));
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

    // By direction; the direction of most glyphs is the page's.
    private static PageGlyphs Glyphs(PageContent page, List<Glyph> glyphs)
    {
        var groups = ReadingFrame.Angles
            .Select(angle => Place(new ReadingFrame(angle, page.Width, page.Height), glyphs))
            .Where(group => group.Glyphs.Count > 0)
            .OrderByDescending(group => group.Glyphs.Count)
            .ToList();
        var (frame, upright) = groups[0];
        var turned = groups.Skip(1).SelectMany(group => group.Glyphs.Select(glyph => TurnedGlyph.Of(glyph, group.Frame, frame)));
        return new PageGlyphs(frame, upright, [.. turned]);
    }

    private static (ReadingFrame Frame, List<PlacedGlyph> Glyphs) Place(ReadingFrame frame, List<Glyph> glyphs) =>
        (frame, GlyphPlacer.Place(glyphs, frame));
}
