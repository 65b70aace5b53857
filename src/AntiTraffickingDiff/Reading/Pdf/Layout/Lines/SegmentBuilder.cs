using System.Text;
using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>Makes segments of text from the glyphs of a page or of a cell.</summary>
internal static class SegmentBuilder
{
    /// <summary>The segments from top to bottom, those on one baseline from left to right.</summary>
    public static List<TextSegment> Build(IEnumerable<PlacedGlyph> glyphs)
    {
        var runs = BaselineBander.Band(glyphs).SelectMany(band => RunSplitter.Split(band)).ToList();
        return [.. ScriptJoiner.Join(runs).Select(Segment)];
    }

    private static TextSegment Segment(List<PlacedGlyph> run)
    {
        var main = MainGlyph(run);
        var box = new Box(run.Min(glyph => glyph.Left), main.Top, run.Max(glyph => glyph.Right), main.Bottom);
        return new TextSegment(Text(run), box, main.Baseline, main.Size, LeadWidthMeter.Measure(run));
    }

    // A glyph of the size that most have; the size is rounded to tenths of a point, finer differences are rounding.
    private static PlacedGlyph MainGlyph(List<PlacedGlyph> run) => run.TrueForAll(glyph => glyph.Size == run[0].Size)
        ? run[0]
        : run.Where(glyph => !glyph.IsBlank).GroupBy(glyph => Math.Round(glyph.Size, 1)).MaxBy(sizes => sizes.Count())!.First();

    private static string Text(List<PlacedGlyph> run)
    {
        var text = new StringBuilder(run.Count);
        PlacedGlyph? before = null;
        var hasSpace = false;
        foreach (var glyph in run)
        {
            hasSpace |= glyph.IsBlank;
            if (glyph.IsBlank)
                continue;
            if (before is { } last)
                text.Append(SpacingRule.Between(text, glyph.Text[0], Gap(last, glyph), hasSpace));
            text.Append(glyph.Text);
            before = glyph;
            hasSpace = false;
        }

        return text.ToString();
    }

    private static double Gap(in PlacedGlyph before, in PlacedGlyph after) =>
        (after.Left - before.Right) / Math.Max(0.01, Math.Max(before.Size, after.Size));
}
