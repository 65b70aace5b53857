namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>One printed line.</summary>
/// <param name="Number">The line's number on its page in reading order, from 1.</param>
/// <param name="Text">The line's text without a line break.</param>
/// <param name="FontSize">The size of most of its glyphs in points.</param>
internal sealed record LayoutLine(int Number, string Text, double FontSize);
