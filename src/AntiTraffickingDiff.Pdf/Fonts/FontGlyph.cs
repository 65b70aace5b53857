namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>A glyph as a font gives it, in text space units for a font size of 1.</summary>
/// <param name="Text">Its Unicode text; null when the font cannot be mapped.</param>
/// <param name="Advance">Its width, or for vertical writing its (negative) height (ISO 32000-1, 9.2.4 and 9.7.4.3).</param>
/// <param name="IsWordSpace">Whether word spacing applies: a code of one byte with the value 32 (9.3.3).</param>
internal readonly record struct FontGlyph(string? Text, double Advance, bool IsWordSpace);
