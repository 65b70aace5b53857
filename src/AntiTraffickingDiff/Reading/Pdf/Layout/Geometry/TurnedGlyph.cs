namespace AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

/// <summary>A glyph that runs in another direction than most of its page's.</summary>
/// <param name="Glyph">The glyph in its own frame.</param>
/// <param name="Frame">That frame.</param>
/// <param name="Box">The box around it in the frame of most glyphs.</param>
internal readonly record struct TurnedGlyph(PlacedGlyph Glyph, ReadingFrame Frame, Box Box)
{
    /// <summary>The glyph as seen from <paramref name="main"/>.</summary>
    public static TurnedGlyph Of(in PlacedGlyph glyph, ReadingFrame frame, ReadingFrame main) =>
        new(glyph, frame, main.FromPage(frame.ToPage(glyph.Box)));
}
