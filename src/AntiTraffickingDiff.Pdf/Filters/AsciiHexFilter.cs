using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>ASCIIHexDecode (ISO 32000-1, 7.4.2).</summary>
internal static class AsciiHexFilter
{
    /// <summary>Decodes up to the end marker; characters that are no digits are skipped.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> bytes, ExpansionBuffer output)
    {
        int end = bytes.IndexOf((byte)'>');
        output.Append(StringDecoder.DecodeHex(end < 0 ? bytes : bytes[..end]).Span);
        return output.Written;
    }
}
