using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Reads a content stream's operators with their operands (ISO 32000-1, 7.8.2).</summary>
internal sealed class ContentReader(ReadOnlyMemory<byte> bytes, ParserContext context)
{
    private readonly Lexer lexer = new(bytes);
    private ObjectParser? own;

    /// <summary>The operands of the operator read last.</summary>
    public Operands Operands { get; } = new();

    /// <summary>Reads up to the next operator.</summary>
    /// <param name="name">The operator; empty for one that does not matter.</param>
    /// <returns>Whether there was one.</returns>
    public bool Read(out string name)
    {
        Operands.Clear();
        for (var token = lexer.Next(); token.Kind != TokenKind.End; token = lexer.Next())
        {
            if (token.Kind == TokenKind.Keyword && !IsConstant(token))
            {
                name = OperatorNames.Find(lexer.Slice(token)) ?? "";
                if (name == "BI")
                    InlineImage.Skip(lexer);
                return true;
            }

            AddOperand(token);
        }

        name = "";
        return false;
    }

    private ObjectParser Parser => own ??= new ObjectParser(lexer, context, allowReferences: false);

    private bool IsConstant(Token token) =>
        lexer.IsKeyword(token, "true"u8) || lexer.IsKeyword(token, "false"u8) || lexer.IsKeyword(token, "null"u8);

    private void AddOperand(Token token)
    {
        if (token.Kind == TokenKind.Number)
            Operands.Add(Operand.OfNumber(token.Number));
        else if (token.Kind == TokenKind.ArrayStart)
            ReadArray();
        else if (token.Kind is not (TokenKind.ArrayEnd or TokenKind.DictionaryEnd))
            Operands.Add(Operand.Of(Parser.Build(token, 0)));
    }

    // Operators inside an array mean nothing there. An array that was never closed ends at the next operator that belongs
    // to no array at all, which is read again.
    private void ReadArray()
    {
        while (true)
        {
            int before = lexer.Position;
            var token = lexer.Next();
            if (token.Kind is TokenKind.End or TokenKind.ArrayEnd)
                return;
            if (EndsArray(token))
            {
                lexer.Position = before;
                return;
            }

            if (token.Kind != TokenKind.Keyword || IsConstant(token))
                AddElement(token);
        }
    }

    private bool EndsArray(Token token) => token.Kind == TokenKind.Keyword &&
        OperatorNames.Find(lexer.Slice(token)) is not (null or "Tc" or "Tw" or "Tz" or "TL" or "Ts" or "Tr" or "Tf");

    private void AddElement(Token token)
    {
        if (token.Kind == TokenKind.Number)
            Operands.AddElement(Operand.OfNumber(token.Number));
        else if (token.Kind != TokenKind.DictionaryEnd)
            Operands.AddElement(Operand.Of(Parser.Build(token, 1)));
    }
}
