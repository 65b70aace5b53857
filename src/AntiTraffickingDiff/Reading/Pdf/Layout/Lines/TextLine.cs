using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>One printed line of a column of text or of a table's cell.</summary>
/// <param name="Text">The line's text.</param>
/// <param name="Box">The box around it, in its reading frame.</param>
/// <param name="Baseline">Its baseline.</param>
/// <param name="Size">The size of most of its glyphs in points.</param>
/// <param name="LeadWidth">The width of what a line break cannot part from its first character, in points.</param>
internal sealed record TextLine(string Text, Box Box, double Baseline, double Size, double LeadWidth);
