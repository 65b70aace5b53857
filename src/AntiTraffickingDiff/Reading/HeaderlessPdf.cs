namespace AntiTraffickingDiff.Reading;

/// <summary>Recognises PDF files that have lost their header, as happens when a download or a mail program cuts the first line.</summary>
internal static class HeaderlessPdf
{
    private const int Reach = 1024;

    /// <summary>Whether bytes start with an indirect object (ISO 32000-1, 7.3.10) behind nothing but comments.</summary>
    /// <param name="bytes">The whole file.</param>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        var rest = SkipComments(bytes[..Math.Min(bytes.Length, Reach)]);
        return SkipNumber(ref rest) && SkipNumber(ref rest) && rest.StartsWith("obj"u8) && bytes.IndexOf("endobj"u8) >= 0;
    }

    private static ReadOnlySpan<byte> SkipComments(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0 && (bytes[0] == '%' || IsWhiteSpace(bytes[0])))
        {
            int end = bytes[0] == '%' ? bytes.IndexOfAny((byte)'\r', (byte)'\n') : 0;
            bytes = end < 0 ? default : bytes[(end + 1)..];
        }

        return bytes;
    }

    // Digits and the white space behind them.
    private static bool SkipNumber(ref ReadOnlySpan<byte> bytes)
    {
        int digits = bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits <= 0 || !IsWhiteSpace(bytes[digits]))
            return false;
        bytes = bytes[digits..].TrimStart(" \t\r\n"u8);
        return true;
    }

    private static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
