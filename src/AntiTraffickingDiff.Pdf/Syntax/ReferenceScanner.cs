using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>Recognises references: two integers and the letter R (ISO 32000-1, 7.3.10).</summary>
internal static class ReferenceScanner
{
    /// <summary>Reads the rest of a reference.</summary>
    /// <param name="lexer">Stands behind the first integer; stays there when no reference follows.</param>
    /// <param name="first">The number read before.</param>
    public static PdfReference? TryRead(Lexer lexer, Token first)
    {
        int after = lexer.Position;
        lexer.SkipWhiteSpace();
        if (IsInteger(lexer, first) && IsDigitNext(lexer) && IsInteger(lexer, lexer.Next()) && lexer.IsKeyword(lexer.Next(), "R"u8))
            return new PdfReference((int)first.Number);
        lexer.Position = after;
        return null;
    }

    private static bool IsDigitNext(Lexer lexer) =>
        lexer.Position < lexer.Bytes.Length && Characters.IsDigit(lexer.Bytes.Span[lexer.Position]);

    private static bool IsInteger(Lexer lexer, Token token) =>
        token.Kind == TokenKind.Number && token.Number is >= 0 and <= int.MaxValue &&
        lexer.Slice(token).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
