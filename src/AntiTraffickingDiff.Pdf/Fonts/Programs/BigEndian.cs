namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>Reads big-endian numbers of font files; what lies outside of the bytes reads as 0.</summary>
internal static class BigEndian
{
    /// <summary>A number of one byte.</summary>
    public static int U8(ReadOnlySpan<byte> bytes, long position) =>
        position >= 0 && position < bytes.Length ? bytes[(int)position] : 0;

    /// <summary>A number of two bytes.</summary>
    public static int U16(ReadOnlySpan<byte> bytes, long position) => (U8(bytes, position) << 8) | U8(bytes, position + 1);

    /// <summary>A number of four bytes.</summary>
    public static long U32(ReadOnlySpan<byte> bytes, long position) =>
        ((long)U16(bytes, position) << 16) | (uint)U16(bytes, position + 2);
}
