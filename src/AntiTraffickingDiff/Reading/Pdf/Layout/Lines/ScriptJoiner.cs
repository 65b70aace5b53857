using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>Puts superscripts and subscripts into the run that they belong to.</summary>
internal static class ScriptJoiner
{
    // Writers set them at 0.58 to 0.75 of the text's size.
    private const double MaxSizeShare = 0.8;

    // A note's mark or an exponent, not a line of small print.
    private const int MaxGlyphs = 8;

    // Pages with more runs are drawings; bounds the search.
    private const int MaxRuns = 4_000;

    /// <summary>The runs, small ones that stand beside or inside a larger run joined to it.</summary>
    public static IReadOnlyList<List<PlacedGlyph>> Join(IReadOnlyList<List<PlacedGlyph>> runs)
    {
        if (runs.Count > MaxRuns)
            return runs;
        var scripts = new HashSet<List<PlacedGlyph>>(ReferenceEqualityComparer.Instance);
        foreach (var run in runs.Where(run => run.Count <= MaxGlyphs))
        {
            if (runs.FirstOrDefault(text => IsScriptOf(run, text) && !scripts.Contains(text)) is not { } found)
                continue;
            scripts.Add(run);
            Insert(run, found);
        }

        return [.. runs.Where(run => !scripts.Contains(run))];
    }

    private static bool IsScriptOf(List<PlacedGlyph> script, List<PlacedGlyph> text)
    {
        var size = text[0].Size;
        var middle = script[0].CentreY;
        return script[0].Size <= MaxSizeShare * size
            && middle > text[0].Top - (0.1 * size)
            && middle < text[0].Bottom + (0.1 * size)
            && script[0].Left <= text[^1].Right + (0.3 * size)
            && script[^1].Right >= text[0].Left - (0.3 * size);
    }

    private static void Insert(List<PlacedGlyph> script, List<PlacedGlyph> text)
    {
        // The script's glyphs stay together: before the first glyph of the text that starts right of its middle.
        var place = text.FindIndex(1, glyph => glyph.Left >= script[0].CentreX);
        text.InsertRange(place < 0 ? text.Count : place, script);
    }
}
