using System.Text;
using AntiTraffickingDiff.Pdf.Fonts.Encodings;

namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>The glyph names of a font's <c>post</c> table, version 2 (OpenType, "post").</summary>
internal static class PostNames
{
    private const long Version2 = 0x00020000;
    private const int CountOffset = 32, IndexesOffset = 34;

    /// <summary>The names that the table does not spell out: the 258 glyphs of the Macintosh order.</summary>
    private const int StandardCount = 258;

    /// <summary>Glyphs with names of their own, and what their names stand for.</summary>
    public static IEnumerable<(int Glyph, string Text)> Texts(SfntFont font)
    {
        var table = font.Table("post");
        if (BigEndian.U32(table.Span, 0) != Version2)
            yield break;
        int count = BigEndian.U16(table.Span, CountOffset);
        var names = Names(table, IndexesOffset + (2 * count));
        for (int glyph = 0; glyph < count; glyph++)
        {
            int index = BigEndian.U16(table.Span, IndexesOffset + (2 * glyph)) - StandardCount;
            if (index >= 0 && index < names.Count && GlyphNames.ToUnicode(names[index]) is { } text)
                yield return (glyph, text);
        }
    }

    private static List<string> Names(ReadOnlyMemory<byte> table, int position)
    {
        var names = new List<string>();
        for (; position < table.Length; position += 1 + table.Span[position])
        {
            int length = Math.Min(table.Span[position], table.Length - position - 1);
            names.Add(Encoding.Latin1.GetString(table.Span.Slice(position + 1, length)));
        }

        return names;
    }
}
