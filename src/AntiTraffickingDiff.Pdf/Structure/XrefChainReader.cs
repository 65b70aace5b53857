using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>
/// Follows <c>startxref</c>, <c>/XRefStm</c> and <c>/Prev</c> from the newest section to the oldest (ISO 32000-1,
/// 7.5.5 to 7.5.8).
/// </summary>
/// <param name="bytes">The file.</param>
/// <param name="context">What the trailers share with other objects.</param>
/// <param name="table">Where the entries go.</param>
/// <param name="headerOffset">The number of bytes before <c>%PDF-</c>, which offsets leave out.</param>
internal sealed class XrefChainReader(ReadOnlyMemory<byte> bytes, ParserContext context, XrefTable table, int headerOffset)
{
    private readonly HashSet<double> visited = [];
    private readonly PdfDictionary merged = new([], context.File);

    /// <summary>Reads every section.</summary>
    /// <returns>The merged trailer, or null when a section is missing or damaged.</returns>
    public PdfDictionary? TryRead()
    {
        int start = bytes.Span.LastIndexOf("startxref"u8);
        if (start < 0)
            return null;
        var lexer = new Lexer(bytes, start + "startxref"u8.Length);
        var next = lexer.Next();
        double? offset = next.Kind == TokenKind.Number ? next.Number : null;
        if (offset is null)
            return null;
        while (offset is { } current && visited.Add(current))
        {
            if (!TryReadSection(current + headerOffset, out offset))
                return null;
        }

        return merged;
    }

    private bool TryReadSection(double offset, out double? previous)
    {
        previous = null;
        if (offset < 0 || offset >= bytes.Length)
            return false;
        var parser = new ObjectParser(new Lexer(bytes, (int)offset), context, allowReferences: true);
        var trailer = parser.Lexer.IsKeyword(parser.Lexer.Next(), "xref"u8) ? ReadTable(parser) : ReadStream((int)offset);
        if (trailer is null)
            return false;
        Merge(trailer);
        previous = (trailer["Prev"] as PdfNumber)?.Value;
        return true;
    }

    private PdfDictionary? ReadTable(ObjectParser parser)
    {
        var section = new XrefTableSection(parser, table, headerOffset);
        var trailer = section.Read();
        if (trailer?["XRefStm"] is PdfNumber hybrid)
            ReadStream(hybrid.ToInt32() + headerOffset);
        section.AddFree();
        return trailer;
    }

    private PdfDictionary? ReadStream(int offset)
    {
        var reader = new IndirectObjectReader(bytes, context);
        if (!reader.TryRead(offset, out _, out var value) || value is not PdfStream stream)
            return null;
        return new XrefStreamSection(stream, table, headerOffset, bytes.Length).Read() ? stream.Dictionary : null;
    }

    private void Merge(PdfDictionary trailer)
    {
        foreach (string key in trailer.Keys)
        {
            if (!merged.Contains(key))
                merged.SetRaw(key, trailer.GetRaw(key));
        }
    }
}
