using AntiTraffickingDiff.Pdf.Fonts.Encodings;

namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>The encoding of a compact font (5176, 12): the glyphs of its codes.</summary>
internal static class CffEncoding
{
    private const int CodeCount = 256, SupplementFlag = 0x80;

    /// <summary>Reads an encoding.</summary>
    /// <param name="font">The font.</param>
    /// <param name="offset">Where it stands; 0 for StandardEncoding, 1 for the expert one.</param>
    /// <param name="charset">The string identifiers of the glyphs.</param>
    /// <returns>The glyph of each code, 0 where there is none.</returns>
    public static int[] Glyphs(ReadOnlySpan<byte> font, int offset, int[] charset)
    {
        if (offset <= 1)
            return Predefined(offset == 0 ? NamedEncodings.Standard : NamedEncodings.MacExpert, charset);
        var glyphs = new int[CodeCount];
        int format = BigEndian.U8(font, offset);
        long end = (format & ~SupplementFlag) == 0 ? ReadArray(font, offset + 1, glyphs) : ReadRanges(font, offset + 1, glyphs);
        if ((format & SupplementFlag) != 0)
            ReadSupplement(font, end, charset, glyphs);
        return glyphs;
    }

    private static int[] Predefined(string?[] names, int[] charset) =>
        Array.ConvertAll(names, name => name is null ? 0 : Math.Max(0, Array.IndexOf(charset, CffStrings.IndexOf(name))));

    private static long ReadArray(ReadOnlySpan<byte> font, long position, int[] glyphs)
    {
        int count = BigEndian.U8(font, position);
        for (int index = 1; index <= count; index++)
            glyphs[BigEndian.U8(font, position + index)] = index;
        return position + 1 + count;
    }

    private static long ReadRanges(ReadOnlySpan<byte> font, long position, int[] glyphs)
    {
        int count = BigEndian.U8(font, position++), glyph = 1;
        for (; count > 0; count--, position += 2)
        {
            int first = BigEndian.U8(font, position), left = BigEndian.U8(font, position + 1);
            for (int code = first; code <= first + left && code < CodeCount; code++)
                glyphs[code] = glyph++;
        }

        return position;
    }

    private static void ReadSupplement(ReadOnlySpan<byte> font, long position, int[] charset, int[] glyphs)
    {
        for (int count = BigEndian.U8(font, position++); count > 0; count--, position += 3)
            glyphs[BigEndian.U8(font, position)] = Math.Max(0, Array.IndexOf(charset, BigEndian.U16(font, position + 1)));
    }
}
