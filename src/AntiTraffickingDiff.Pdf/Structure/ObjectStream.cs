using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>An object stream (ISO 32000-1, 7.5.7): objects without <c>obj</c> and <c>endobj</c>, parsed when asked for.</summary>
internal sealed class ObjectStream
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly ParserContext context;
    private readonly Dictionary<int, int> offsets = [];

    /// <summary>Expands a stream and reads the numbers and offsets at its start.</summary>
    public ObjectStream(PdfStream stream, ParserContext context)
    {
        this.context = context;
        bytes = stream.Expand();
        ReadHeader(stream.Dictionary.GetInteger("N"), stream.Dictionary.GetInteger("First"));
    }

    /// <summary>The numbers of the objects.</summary>
    public IEnumerable<int> Numbers => offsets.Keys;

    /// <summary>Parses an object; the null object when the stream does not hold it.</summary>
    public PdfObject Read(int number)
    {
        if (!offsets.TryGetValue(number, out int offset))
            return PdfNull.Value;
        var lexer = new Lexer(bytes, offset);
        var value = new ObjectParser(lexer, context, allowReferences: true).Read();
        context.Budget.Charge(lexer.Position - offset);
        return value is null or PdfKeyword ? PdfNull.Value : value;
    }

    private void ReadHeader(int count, int first)
    {
        var lexer = new Lexer(bytes);
        for (int index = 0; index < count; index++)
        {
            Token number = lexer.Next(), offset = lexer.Next();
            if (number.Kind != TokenKind.Number || offset.Kind != TokenKind.Number)
                return;
            double position = first + offset.Number;
            if (position >= 0 && position < bytes.Length)
                offsets.TryAdd((int)number.Number, (int)position);
        }
    }
}
