using System.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Decodes bytes in an encoding that the tool has no scanner for, a stretch at a time.</summary>
internal static class OtherDecoder
{
    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="preamble">How many bytes to skip at the start.</param>
    /// <param name="encoding">Any encoding.</param>
    /// <returns>The text; each undecodable sequence is one U+FFFD.</returns>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, int preamble, Encoding encoding)
    {
        var strict = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, new DecoderExceptionFallback());
        var text = new StringBuilder(bytes.Length);
        var bad = new List<BadBytes>();
        var at = preamble;
        while (at < bytes.Length)
        {
            try
            {
                text.Append(strict.GetString(bytes[at..]));
                break;
            }
            catch (DecoderFallbackException e)
            {
                var offset = at + Math.Clamp(e.Index, 0, bytes.Length - at - 1);
                var length = Math.Clamp(e.BytesUnknown?.Length ?? 1, 1, bytes.Length - offset);
                text.Append(encoding.GetString(bytes[at..offset]));
                bad.Add(new BadBytes(offset, length, text.Length));
                text.Append('\uFFFD');
                at = offset + length;
            }
        }
        return new DecodedText(text.ToString(), bad);
    }
}
