using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>Parts the glyphs of a baseline where a gap may be that between two columns or cells.</summary>
internal static class RunSplitter
{
    // Just under a Han character's width: wider than justification opens a line, narrower than any gutter.
    private const double MaxGap = 0.9;

    // One or two ideographic spaces typed within a heading; columns and cells are not parted by spaces.
    private const double MaxTypedGap = 2.2;

    /// <summary>The runs of one band from left to right; blanks stay inside runs and are dropped at their ends.</summary>
    public static IEnumerable<List<PlacedGlyph>> Split(IReadOnlyList<PlacedGlyph> band)
    {
        var run = new List<PlacedGlyph>();
        var blanks = new List<PlacedGlyph>();
        foreach (var glyph in band)
        {
            if (glyph.IsBlank)
            {
                blanks.Add(glyph);
                continue;
            }

            if (run.Count > 0 && IsApart(run[^1], glyph, blanks.Count > 0 ? MaxTypedGap : MaxGap))
            {
                yield return run;
                run = [];
            }
            else if (run.Count > 0)
            {
                run.AddRange(blanks);
            }

            blanks.Clear();
            run.Add(glyph);
        }

        if (run.Count > 0)
            yield return run;
    }

    private static bool IsApart(in PlacedGlyph before, in PlacedGlyph after, double gap) =>
        after.Left - before.Right > gap * Math.Max(before.Size, after.Size);
}
