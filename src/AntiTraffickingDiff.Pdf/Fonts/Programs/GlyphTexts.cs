namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>From the glyphs of an embedded font file back to the characters they are for.</summary>
internal sealed class GlyphTexts
{
    private readonly Dictionary<int, string> texts = [];

    private GlyphTexts()
    {
    }

    /// <summary>Inverts a TrueType or OpenType font's character maps; null when it has none that leads to Unicode.</summary>
    public static GlyphTexts? FromSfnt(SfntFont font)
    {
        var result = new GlyphTexts();
        foreach (var map in CharacterMap.ReadAll(font).Where(map => map.IsUnicode).OrderByDescending(map => map.Encoding))
        {
            foreach (var (code, glyph) in map.Pairs())
                result.Add(glyph, SharedText.OfCodePoint(code));
        }

        foreach (var (glyph, text) in PostNames.Texts(font))
            result.texts.TryAdd(glyph, text);
        return result.texts.Count > 0 ? result : null;
    }

    /// <summary>Takes over the names of a CFF font's glyphs; null when none means a character.</summary>
    public static GlyphTexts? FromNames(IEnumerable<(int Glyph, string? Text)> names)
    {
        var result = new GlyphTexts();
        foreach (var (glyph, text) in names)
            result.Add(glyph, text);
        return result.texts.Count > 0 ? result : null;
    }

    /// <summary>The text of a glyph; null when it has none.</summary>
    public string? Find(int glyph) => texts.GetValueOrDefault(glyph);

    // Of several characters with one glyph, the one outside the compatibility blocks is wanted.
    private void Add(int glyph, string? text)
    {
        if (!SharedText.IsMeaningful(text) || glyph == 0)
            return;
        if (!texts.TryGetValue(glyph, out var old) || (SharedText.IsCompatibility(old) && !SharedText.IsCompatibility(text!)))
            texts[glyph] = text!;
    }
}
