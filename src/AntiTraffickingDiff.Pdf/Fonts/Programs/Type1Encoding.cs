using System.Text;
using AntiTraffickingDiff.Pdf.Fonts.Encodings;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>The encoding in the clear text of a Type 1 font (Adobe Type 1 Font Format, 2.2).</summary>
internal static class Type1Encoding
{
    /// <summary>Reads the encoding; null when the font does not spell one out.</summary>
    public static string?[]? Read(ReadOnlySpan<byte> font)
    {
        int start = font.IndexOf("/Encoding"u8), end = font.IndexOf("eexec"u8);
        if (start < 0 || (end >= 0 && end < start))
            return null;
        var lexer = new Lexer(font[(start + 9)..(end < 0 ? font.Length : end)].ToArray());
        return lexer.IsKeyword(lexer.Next(), "StandardEncoding"u8) ? NamedEncodings.Standard : ReadEntries(lexer);
    }

    // dup 65 /A put
    private static string?[]? ReadEntries(Lexer lexer)
    {
        var names = new string?[256];
        Token code = default;
        for (var token = lexer.Next(); token.Kind != TokenKind.End && !lexer.IsKeyword(token, "def"u8); token = lexer.Next())
        {
            if (token.Kind == TokenKind.Name && code.Kind == TokenKind.Number && code.Number is >= 0 and < 256)
                names[(int)code.Number] = Encoding.Latin1.GetString(lexer.Slice(token));
            code = token;
        }

        return Array.Exists(names, name => name is not null) ? names : null;
    }
}
