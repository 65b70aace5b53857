using System.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Decodes bytes and says which could not be decoded.</summary>
internal static class ByteDecoder
{
    private delegate int NextCharacter(ReadOnlySpan<byte> bytes, out bool isGood);

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="preamble">How many bytes to skip at the start.</param>
    /// <param name="encoding">The encoding.</param>
    /// <returns>The text; each run of undecodable bytes is one U+FFFD.</returns>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, int preamble, Encoding encoding)
    {
        NextCharacter? next = encoding.CodePage switch
        {
            65001 => Utf8Scanner.Next,
            1200 => Utf16Scanner.NextLittle,
            1201 => Utf16Scanner.NextBig,
            54936 or 936 => Gb18030Scanner.Next,
            _ => null,
        };
        return next is null
            ? OtherDecoder.Decode(bytes, preamble, encoding)
            : Scan(bytes, preamble, encoding.CodePage == 936 ? EncodingNames.Gb18030 : encoding, next);
    }

    private static DecodedText Scan(ReadOnlySpan<byte> bytes, int start, Encoding encoding, NextCharacter next)
    {
        var text = new StringBuilder(bytes.Length);
        var bad = new List<BadBytes>();
        var good = start;
        for (var i = start; i < bytes.Length;)
        {
            var length = next(bytes[i..], out var isGood);
            if (!isGood)
            {
                text.Append(encoding.GetString(bytes[good..i]));
                Add(bad, text, i, length);
                good = i + length;
            }
            i += length;
        }
        text.Append(encoding.GetString(bytes[good..]));
        return new DecodedText(text.ToString(), bad);
    }

    private static void Add(List<BadBytes> bad, StringBuilder text, int offset, int length)
    {
        if (bad.Count > 0 && bad[^1] is var last && last.Offset + last.Length == offset)
        {
            bad[^1] = last with { Length = last.Length + length };
            return;
        }
        bad.Add(new BadBytes(offset, length, text.Length));
        text.Append('\uFFFD');
    }
}
