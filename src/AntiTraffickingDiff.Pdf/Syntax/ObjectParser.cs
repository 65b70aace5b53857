using System.Text;
using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>Builds objects from tokens (ISO 32000-1, 7.3).</summary>
/// <param name="lexer">Where the tokens come from.</param>
/// <param name="context">What the objects share.</param>
/// <param name="allowReferences">Whether <c>1 0 R</c> is a reference; not so in content streams.</param>
internal sealed class ObjectParser(Lexer lexer, ParserContext context, bool allowReferences)
{
    /// <summary>Where the tokens come from.</summary>
    public Lexer Lexer => lexer;

    /// <summary>Reads an object or a keyword; null at the end.</summary>
    public PdfObject? Read()
    {
        while (true)
        {
            var token = lexer.Next();
            if (token.Kind == TokenKind.End)
                return null;
            if (token.Kind is not (TokenKind.ArrayEnd or TokenKind.DictionaryEnd))
                return Build(token, 0);
        }
    }

    /// <summary>Builds the object that starts with a token already read.</summary>
    /// <param name="token">The token; neither the end nor a closing bracket.</param>
    /// <param name="depth">How many arrays and dictionaries are open.</param>
    public PdfObject Build(Token token, int depth) => token.Kind switch
    {
        TokenKind.Number => BuildNumber(token),
        TokenKind.Name => context.Names.Get(lexer.Slice(token)),
        TokenKind.LiteralString => new PdfString(StringDecoder.DecodeLiteral(lexer.Bytes[token.Start..token.End])),
        TokenKind.HexString => new PdfString(StringDecoder.DecodeHex(lexer.Slice(token))),
        TokenKind.ArrayStart => BuildArray(depth + 1),
        TokenKind.DictionaryStart => BuildDictionary(depth + 1),
        _ => BuildKeyword(lexer.Slice(token)),
    };

    private static PdfObject BuildKeyword(ReadOnlySpan<byte> word)
    {
        if (word.SequenceEqual("true"u8))
            return PdfBoolean.True;
        if (word.SequenceEqual("false"u8))
            return PdfBoolean.False;
        return word.SequenceEqual("null"u8) ? PdfNull.Value : new PdfKeyword(Encoding.Latin1.GetString(word));
    }

    private PdfObject BuildNumber(Token token) =>
        allowReferences && ReferenceScanner.TryRead(lexer, token) is { } reference ? reference : PdfNumber.Of(token.Number);

    // Beyond the limit a bracket is taken for null and its contents for elements of the array around it.
    private PdfObject BuildArray(int depth)
    {
        if (IsTooDeep(depth))
            return PdfNull.Value;
        var items = new List<PdfObject>();
        while (true)
        {
            int before = lexer.Position;
            var token = lexer.Next();
            if (token.Kind == TokenKind.DictionaryEnd || IsObjectBoundary(token))
                lexer.Position = before;
            if (token.Kind is TokenKind.End or TokenKind.ArrayEnd or TokenKind.DictionaryEnd || IsObjectBoundary(token))
                return new PdfArray([.. items], context.File);
            if (Build(token, depth) is var item and not PdfKeyword)
                items.Add(item);
        }
    }

    private bool IsTooDeep(int depth)
    {
        if (depth <= context.MaxNestingDepth)
            return false;
        context.Warnings.AddPage(PdfWarningKind.LimitReached, nameof(PdfLimits.MaxNestingDepth));
        return true;
    }

    private PdfObject BuildDictionary(int depth)
    {
        if (IsTooDeep(depth))
            return PdfNull.Value;
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (true)
        {
            int before = lexer.Position;
            var token = lexer.Next();
            if (IsObjectBoundary(token))
                lexer.Position = before;
            if (token.Kind is TokenKind.End or TokenKind.DictionaryEnd || IsObjectBoundary(token))
                return new PdfDictionary(entries, context.File);
            if (token.Kind == TokenKind.Name)
                ReadEntry(entries, context.Names.Get(lexer.Slice(token)).Value, depth);
        }
    }

    private void ReadEntry(Dictionary<string, PdfObject> entries, string key, int depth)
    {
        int before = lexer.Position;
        var token = lexer.Next();
        if (token.Kind is TokenKind.DictionaryEnd or TokenKind.End || IsObjectBoundary(token))
            lexer.Position = before;
        else if (token.Kind != TokenKind.ArrayEnd && Build(token, depth) is var value and not PdfKeyword)
            entries.TryAdd(key, value);
    }

    // A container that was never closed ends where its object does.
    private bool IsObjectBoundary(Token token) => token.Kind == TokenKind.Keyword &&
        (lexer.IsKeyword(token, "endobj"u8) || lexer.IsKeyword(token, "stream"u8) ||
         lexer.IsKeyword(token, "endstream"u8) || lexer.IsKeyword(token, "obj"u8));
}
