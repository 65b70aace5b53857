namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>Decodes the characters of strings (ISO 32000-1, 7.3.4).</summary>
internal static class StringDecoder
{
    /// <summary>Decodes a literal string; without escapes and line ends it is the same slice.</summary>
    public static ReadOnlyMemory<byte> DecodeLiteral(ReadOnlyMemory<byte> body) =>
        body.Span.IndexOfAny((byte)'\\', (byte)'\r') < 0 ? body : Unescape(body.Span);

    /// <summary>Decodes hexadecimal digits; other characters are skipped and a missing last digit is 0.</summary>
    public static ReadOnlyMemory<byte> DecodeHex(ReadOnlySpan<byte> body)
    {
        var result = new byte[(body.Length + 1) / 2];
        int digits = 0;
        foreach (byte character in body)
        {
            int digit = Characters.HexValue(character);
            if (digit < 0)
                continue;
            result[digits / 2] |= (byte)(digits % 2 == 0 ? digit << 4 : digit);
            digits++;
        }

        return result.AsMemory(0, (digits + 1) / 2);
    }

    private static ReadOnlyMemory<byte> Unescape(ReadOnlySpan<byte> body)
    {
        var result = new byte[body.Length];
        int length = 0;
        for (int position = 0; position < body.Length;)
        {
            if (body[position] == '\\')
                position += UnescapeOne(body[position..], result, ref length);
            else if (body[position] == '\r')
                position += AppendLineEnd(body[position..], result, ref length);
            else
                result[length++] = body[position++];
        }

        return result.AsMemory(0, length);
    }

    // An end-of-line marker counts as one line feed, however it is written.
    private static int AppendLineEnd(ReadOnlySpan<byte> rest, byte[] result, ref int length)
    {
        result[length++] = (byte)'\n';
        return LineEndLength(rest);
    }

    private static int LineEndLength(ReadOnlySpan<byte> rest) => rest is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;

    // Table 3: escape sequences. Gives the number of bytes read.
    private static int UnescapeOne(ReadOnlySpan<byte> rest, byte[] result, ref int length)
    {
        if (rest.Length < 2)
            return 1;
        byte next = rest[1];
        if (next is (byte)'\r' or (byte)'\n')
            return 1 + LineEndLength(rest[1..]);
        if (next is >= (byte)'0' and <= (byte)'7')
            return 1 + UnescapeOctal(rest[1..], result, ref length);
        result[length++] = next switch
        {
            (byte)'n' => 10,
            (byte)'r' => 13,
            (byte)'t' => 9,
            (byte)'b' => 8,
            (byte)'f' => 12,
            _ => next,
        };
        return 2;
    }

    private static int UnescapeOctal(ReadOnlySpan<byte> digits, byte[] result, ref int length)
    {
        int count = 0, value = 0;
        for (; count < 3 && count < digits.Length && digits[count] is >= (byte)'0' and <= (byte)'7'; count++)
            value = (value * 8) + (digits[count] - '0');
        result[length++] = (byte)value;
        return count;
    }
}
