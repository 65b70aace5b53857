using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>The glyphs of a page that tables take theirs from.</summary>
/// <param name="Frame">The frame of most of the glyphs.</param>
/// <param name="Upright">The glyphs that read from left to right in it.</param>
/// <param name="Turned">The other glyphs.</param>
internal sealed record PageGlyphs(ReadingFrame Frame, IReadOnlyList<PlacedGlyph> Upright, IReadOnlyList<TurnedGlyph> Turned);
