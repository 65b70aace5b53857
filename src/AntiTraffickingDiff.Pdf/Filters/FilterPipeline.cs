using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Structure;

namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>Applies a stream's filters in order (ISO 32000-1, 7.4).</summary>
internal sealed class FilterPipeline(ExpansionBudget budget, WarningLog warnings)
{
    /// <summary>More filters than this in a row do not occur outside of attacks.</summary>
    private const int MaxFilters = 8;

    /// <summary>Expands bytes.</summary>
    /// <param name="dictionary">The stream's dictionary, for <c>/Filter</c> and <c>/DecodeParms</c>.</param>
    /// <param name="bytes">The bytes after decryption.</param>
    public ReadOnlyMemory<byte> Apply(PdfDictionary dictionary, ReadOnlyMemory<byte> bytes)
    {
        int index = 0;
        foreach (string name in StreamFilters.Names(dictionary).Take(MaxFilters))
            bytes = ApplyOne(name, bytes, StreamFilters.Parameters(dictionary, index++));
        return bytes;
    }

    private ReadOnlyMemory<byte> ApplyOne(string name, ReadOnlyMemory<byte> bytes, PdfDictionary? parameters) => name switch
    {
        "FlateDecode" or "Fl" => Predictor.Apply(Inflate(bytes), parameters),
        "LZWDecode" or "LZW" => Predictor.Apply(InflateLzw(bytes, parameters), parameters),
        "ASCII85Decode" or "A85" => Ascii85Filter.Decode(bytes.Span, NewBuffer(bytes.Length)),
        "ASCIIHexDecode" or "AHx" => AsciiHexFilter.Decode(bytes.Span, NewBuffer(bytes.Length / 2)),
        "RunLengthDecode" or "RL" => RunLengthFilter.Decode(bytes.Span, NewBuffer(bytes.Length * 2)),
        "Crypt" => bytes,
        _ => Unsupported(name),
    };

    private ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> bytes)
    {
        var result = FlateFilter.Decode(bytes, NewBuffer(Math.Min(bytes.Length, 1 << 20) * 4), out bool damaged);
        if (damaged)
            warnings.AddPage(PdfWarningKind.DamagedStreamKeptInPart, "FlateDecode");
        return result;
    }

    private ReadOnlyMemory<byte> InflateLzw(ReadOnlyMemory<byte> bytes, PdfDictionary? parameters) =>
        new LzwFilter(NewBuffer(Math.Min(bytes.Length, 1 << 20) * 4), parameters?.GetInteger("EarlyChange", 1) != 0).Decode(bytes.Span);

    private ExpansionBuffer NewBuffer(int capacity) => new(budget, capacity);

    private ReadOnlyMemory<byte> Unsupported(string name)
    {
        warnings.AddPage(PdfWarningKind.UnsupportedFilter, name);
        return default;
    }
}
