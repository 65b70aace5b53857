using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>Reads indirect objects at byte offsets (ISO 32000-1, 7.3.10).</summary>
internal sealed class IndirectObjectReader(ReadOnlyMemory<byte> bytes, ParserContext context)
{
    private readonly StreamExtent extent = new(bytes);

    /// <summary>Reads <c>n g obj</c> and the object behind it.</summary>
    /// <param name="offset">Where the object number should stand.</param>
    /// <param name="id">The object's identifier.</param>
    /// <param name="value">The object; null when nothing stands there.</param>
    public bool TryRead(int offset, out ObjectId id, out PdfObject value)
    {
        (id, value) = (default, PdfNull.Value);
        if (offset < 0 || offset >= bytes.Length)
            return false;
        var lexer = new Lexer(bytes, offset);
        Token number = lexer.Next(), generation = lexer.Next();
        if (number.Kind != TokenKind.Number || generation.Kind != TokenKind.Number || !lexer.IsKeyword(lexer.Next(), "obj"u8))
            return false;
        id = new ObjectId((int)number.Number, (int)generation.Number);
        value = ReadBody(lexer, id);
        context.Budget.Charge(lexer.Position - offset);
        return true;
    }

    private PdfObject ReadBody(Lexer lexer, ObjectId id)
    {
        var value = new ObjectParser(lexer, context, allowReferences: true).Read();
        if (value is null or PdfKeyword)
            return PdfNull.Value;
        if (value is not PdfDictionary dictionary)
            return value;
        return lexer.IsKeyword(lexer.Next(), "stream"u8) ? ReadStream(dictionary, lexer.Position, id) : value;
    }

    private PdfStream ReadStream(PdfDictionary dictionary, int position, ObjectId id)
    {
        int start = extent.FindStart(position);
        int end = extent.FindEnd(start, dictionary.GetInteger("Length", -1));
        return new PdfStream(dictionary, bytes[start..end], id, context.File);
    }
}
