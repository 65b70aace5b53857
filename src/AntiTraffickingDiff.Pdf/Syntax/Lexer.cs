namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>Cuts bytes into tokens (ISO 32000-1, 7.2). Knows no errors: what fits nowhere is skipped.</summary>
/// <param name="bytes">The bytes of a file, an object stream or a content stream.</param>
/// <param name="position">Where to start.</param>
internal sealed class Lexer(ReadOnlyMemory<byte> bytes, int position = 0)
{
    private readonly StringScanner strings = new();

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The next byte to read.</summary>
    public int Position { get; set; } = Math.Clamp(position, 0, bytes.Length);

    /// <summary>The bytes of a token.</summary>
    public ReadOnlySpan<byte> Slice(Token token) => bytes.Span[token.Start..token.End];

    /// <summary>Whether a token is a certain keyword.</summary>
    public bool IsKeyword(Token token, ReadOnlySpan<byte> word) => token.Kind == TokenKind.Keyword && Slice(token).SequenceEqual(word);

    /// <summary>Moves past white space and comments.</summary>
    public void SkipWhiteSpace()
    {
        var span = bytes.Span;
        int at = Position;
        for (; at < span.Length; at++)
        {
            if (span[at] == '%')
                at = SkipComment(span, at) - 1;
            else if (!Characters.IsWhiteSpace(span[at]))
                break;
        }

        Position = at;
    }

    /// <summary>Reads the next token.</summary>
    public Token Next()
    {
        var span = bytes.Span;
        while (true)
        {
            SkipWhiteSpace();
            if (Position >= span.Length)
                return new Token(TokenKind.End, span.Length, span.Length);
            if (TryRead(span, span[Position]) is { } token)
                return token;
            Position++;
        }
    }

    private static int SkipComment(ReadOnlySpan<byte> span, int at)
    {
        int length = span[at..].IndexOfAny(Characters.LineEnds);
        return length < 0 ? span.Length : at + length;
    }

    private Token? TryRead(ReadOnlySpan<byte> span, byte first) => first switch
    {
        (byte)'/' => ReadName(span),
        (byte)'(' => ReadLiteral(span),
        (byte)'<' => ReadLeftAngle(span),
        (byte)'>' => IsAt(span, Position + 1, '>') ? Take(TokenKind.DictionaryEnd, 2) : null,
        (byte)'[' => Take(TokenKind.ArrayStart, 1),
        (byte)']' => Take(TokenKind.ArrayEnd, 1),
        (byte)'{' or (byte)'}' => Take(TokenKind.Keyword, 1),
        (byte)')' => null,
        _ => ReadRegular(span, first),
    };

    private static bool IsAt(ReadOnlySpan<byte> span, int index, char value) => index < span.Length && span[index] == value;

    private Token Take(TokenKind kind, int length)
    {
        Position += length;
        return new Token(kind, Position - length, Position);
    }

    private Token ReadName(ReadOnlySpan<byte> span)
    {
        Position++;
        return Take(TokenKind.Name, RegularLength(span));
    }

    private int RegularLength(ReadOnlySpan<byte> span)
    {
        int length = span[Position..].IndexOfAny(Characters.NonRegular);
        return length < 0 ? span.Length - Position : length;
    }

    private Token ReadLiteral(ReadOnlySpan<byte> span)
    {
        int start = Position + 1, end = strings.FindEnd(span, start);
        Position = Math.Min(end + 1, span.Length);
        return new Token(TokenKind.LiteralString, start, end);
    }

    private Token ReadLeftAngle(ReadOnlySpan<byte> span)
    {
        if (IsAt(span, Position + 1, '<'))
            return Take(TokenKind.DictionaryStart, 2);
        int start = Position + 1, length = span[start..].IndexOf((byte)'>');
        int end = length < 0 ? span.Length : start + length;
        Position = Math.Min(end + 1, span.Length);
        return new Token(TokenKind.HexString, start, end);
    }

    private Token ReadRegular(ReadOnlySpan<byte> span, byte first)
    {
        if (NumberScanner.IsStart(first) && NumberScanner.Scan(span[Position..], out double value) is > 0 and var length)
            return Take(TokenKind.Number, length) with { Number = value };
        return Take(TokenKind.Keyword, RegularLength(span));
    }
}
