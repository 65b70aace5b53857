using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>The PostScript of a CMap as operators and the operands before them (Adobe technical note 5014).</summary>
internal static class CMapProgram
{
    /// <summary>Operators take at most 100 entries of three operands; a program with more is damaged.</summary>
    private const int MaxOperands = 1 << 16;

    /// <summary>Reads the operators one after another.</summary>
    /// <param name="bytes">The CMap.</param>
    /// <param name="context">What parsed objects share.</param>
    public static IEnumerable<(string Operator, List<PdfObject> Operands)> Read(ReadOnlyMemory<byte> bytes, ParserContext context)
    {
        var parser = new ObjectParser(new Lexer(bytes), context, allowReferences: false);
        var operands = new List<PdfObject>();
        while (parser.Read() is { } value)
        {
            if (value is PdfKeyword keyword)
            {
                yield return (keyword.Value, operands);
                operands.Clear();
            }
            else if (operands.Count < MaxOperands)
            {
                operands.Add(value);
            }
        }
    }

    /// <summary>The code that a string holds, most significant byte first.</summary>
    public static uint Code(PdfString text)
    {
        uint code = 0;
        foreach (byte value in text.Bytes.Span)
            code = (code << 8) | value;
        return code;
    }
}
