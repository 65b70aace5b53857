using System.Text;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Writes the tables of font files that the reader looks at.</summary>
internal static class FontFiles
{
    /// <summary>A TrueType file with one subtable of <c>cmap</c>.</summary>
    public static byte[] TrueType(int platform, int encoding, byte[] subtable)
    {
        byte[] cmap = [0, 0, 0, 1, .. U16(platform), .. U16(encoding), 0, 0, 0, 12, .. subtable];
        return [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. "cmap"u8, 0, 0, 0, 0, 0, 0, 0, 28, .. U16(0), .. U16(cmap.Length), .. cmap];
    }

    /// <summary>Format 0, 4, 6 or 12 with the single pair of a code and a glyph.</summary>
    public static byte[] Subtable(int format, int code, int glyph) => format switch
    {
        0 => [.. U16(0), .. U16(262), .. U16(0), .. Enumerable.Range(0, 256).Select(index => (byte)(index == code ? glyph : 0))],
        4 =>
        [
            .. U16(4), .. U16(32), .. U16(0), .. U16(4), .. U16(0), .. U16(0), .. U16(0),
            .. U16(code), .. U16(0xFFFF), .. U16(0), .. U16(code), .. U16(0xFFFF),
            .. U16(glyph - code), .. U16(1), .. U16(0), .. U16(0),
        ],
        6 => [.. U16(6), .. U16(12), .. U16(0), .. U16(code), .. U16(1), .. U16(glyph)],
        _ => [.. U16(12), .. U16(0), .. U32(28), .. U32(0), .. U32(1), .. U32(code), .. U32(code), .. U32(glyph)],
    };

    /// <summary>A compact font with the glyphs .notdef and one with a name of its own, or a standard one, at code 1.</summary>
    public static byte[] Cff(string glyphName, int nameIdentifier = 391)
    {
        byte[] header = [1, 0, 4, 1];
        byte[] names = Index(["F"u8.ToArray()]);
        byte[] strings = Index([Encoding.ASCII.GetBytes(glyphName)]);
        byte[] subroutines = [0, 0];
        int start = header.Length + names.Length + Index([new byte[15]]).Length + strings.Length + subroutines.Length;
        byte[] charset = [0, .. U16(nameIdentifier)];
        byte[] encoding = [0, 1, 1];
        byte[] top =
        [
            .. Operand(start), 15, .. Operand(start + charset.Length), 16, .. Operand(start + charset.Length + encoding.Length), 17, 139, 139, 20,
        ];
        byte[] charStrings = Index([[14], [14]]);
        return [.. header, .. names, .. Index([top]), .. strings, .. subroutines, .. charset, .. encoding, .. charStrings];
    }

    private static byte[] Index(byte[][] items)
    {
        var offsets = new List<byte> { 1 };
        foreach (byte[] item in items)
            offsets.Add((byte)(offsets[^1] + item.Length));
        return [.. U16(items.Length), 1, .. offsets, .. items.SelectMany(item => item)];
    }

    private static byte[] Operand(int value) => [28, .. U16(value)];

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] U32(int value) => [.. U16(value >> 16), .. U16(value)];
}
