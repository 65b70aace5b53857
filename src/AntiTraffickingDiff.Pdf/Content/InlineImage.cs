using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Skips inline images (ISO 32000-1, 8.9.7).</summary>
internal static class InlineImage
{
    /// <summary>How many bytes behind <c>EI</c> have to look like a content stream.</summary>
    private const int ProbeLength = 15;

    /// <summary>Moves behind <c>EI</c>.</summary>
    /// <param name="lexer">Stands behind <c>BI</c>.</param>
    public static void Skip(Lexer lexer)
    {
        int length = ReadLength(lexer);
        var span = lexer.Bytes.Span;
        int position = lexer.Position + 1;
        if (length > 0 && length < span.Length - position)
            position += length;
        while (position < span.Length && span[position..].IndexOf("EI"u8) is >= 0 and var offset)
        {
            position += offset;
            if (IsEnd(span, position))
                break;
            position++;
        }

        lexer.Position = Math.Min(position + 2, span.Length);
    }

    // The key L or Length (ISO 32000-2, table 91) up to the operator ID; 0 when it is missing.
    private static int ReadLength(Lexer lexer)
    {
        int length = 0;
        bool isLength = false;
        for (var token = lexer.Next(); token.Kind != TokenKind.End && !lexer.IsKeyword(token, "ID"u8); token = lexer.Next())
        {
            if (isLength && token.Kind == TokenKind.Number)
                length = (int)Math.Clamp(token.Number, 0, int.MaxValue);
            isLength = token.Kind == TokenKind.Name && (lexer.Slice(token).SequenceEqual("L"u8) || lexer.Slice(token).SequenceEqual("Length"u8));
        }

        return length;
    }

    private static bool IsEnd(ReadOnlySpan<byte> span, int position)
    {
        if (position > 0 && !Characters.IsWhiteSpace(span[position - 1]))
            return false;
        var rest = span[(position + 2)..Math.Min(span.Length, position + 2 + ProbeLength)];
        if (rest.Length > 0 && !Characters.IsWhiteSpace(rest[0]))
            return false;
        foreach (byte value in rest)
        {
            if (value > '~' || (value < ' ' && !Characters.IsWhiteSpace(value)))
                return false;
        }

        return true;
    }
}
