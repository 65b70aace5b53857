namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>The charset of a compact font (5176, 13): the string identifiers of its glyphs.</summary>
internal static class CffCharset
{
    /// <summary>The last identifier of the predefined charset ISOAdobe, which numbers its glyphs in order.</summary>
    private const int IsoAdobeLast = 228;

    /// <summary>The predefined charsets Expert and ExpertSubset; no font of running text has one.</summary>
    private const int LastPredefined = 2;

    /// <summary>Reads a charset.</summary>
    /// <param name="font">The font.</param>
    /// <param name="offset">Where it stands, or the number of a predefined one.</param>
    /// <param name="glyphCount">The number of glyphs.</param>
    public static int[] Read(ReadOnlySpan<byte> font, int offset, int glyphCount)
    {
        if (offset == 0)
            return [.. Enumerable.Range(0, Math.Min(glyphCount, IsoAdobeLast + 1))];
        var charset = new int[glyphCount];
        if (offset <= LastPredefined)
            return charset;
        int format = BigEndian.U8(font, offset);
        if (format == 0)
            ReadArray(font, offset + 1, charset);
        else if (format is 1 or 2)
            ReadRanges(font, offset + 1, format, charset);
        return charset;
    }

    private static void ReadArray(ReadOnlySpan<byte> font, int position, int[] charset)
    {
        for (int glyph = 1; glyph < charset.Length; glyph++)
            charset[glyph] = BigEndian.U16(font, position + (2L * (glyph - 1)));
    }

    // Format 1 counts the glyphs that follow in one byte, format 2 in two.
    private static void ReadRanges(ReadOnlySpan<byte> font, long position, int countLength, int[] charset)
    {
        for (int glyph = 1; glyph < charset.Length; position += 2 + countLength)
        {
            int first = BigEndian.U16(font, position);
            int left = countLength == 1 ? BigEndian.U8(font, position + 2) : BigEndian.U16(font, position + 2);
            for (int index = 0; index <= left && glyph < charset.Length; index++)
                charset[glyph++] = first + index;
        }
    }
}
