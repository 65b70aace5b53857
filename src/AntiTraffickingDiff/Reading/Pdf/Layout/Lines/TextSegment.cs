using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>A stretch of glyphs on one baseline without a wide gap.</summary>
/// <param name="Text">The text, spaces between Latin words included.</param>
/// <param name="Box">The box around it, in its reading frame.</param>
/// <param name="Baseline">The baseline of most of its glyphs.</param>
/// <param name="Size">The size of most of its glyphs in points.</param>
/// <param name="LeadWidth">The width of what a line break cannot part from its first character, in points.</param>
internal sealed record TextSegment(string Text, Box Box, double Baseline, double Size, double LeadWidth);
