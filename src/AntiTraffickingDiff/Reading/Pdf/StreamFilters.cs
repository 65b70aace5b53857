using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// PdfPig's filters but for three things: Flate stops at a limit and keeps what came before damage, and a filter that is
/// not known gives an empty stream and a warning instead of ending the page.
/// </summary>
internal sealed class StreamFilters(PdfJournal journal) : IFilterProvider
{
    private readonly IFilter flate = new BoundedFlate(journal);

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.Filter, out var token) && !dictionary.TryGet(NameToken.F, out token))
            return [];
        return token switch
        {
            NameToken name => GetNamedFilters([name]),
            ArrayToken names => GetNamedFilters([.. names.Data.OfType<NameToken>()]),
            _ => [],
        };
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. names.Select(Find)];

    public IReadOnlyList<IFilter> GetAllFilters() => DefaultFilterProvider.Instance.GetAllFilters();

    private IFilter Find(NameToken name)
    {
        if (name.Data is "FlateDecode" or "Fl")
            return flate;
        try
        {
            return DefaultFilterProvider.Instance.GetNamedFilters([name])[0];
        }
        catch (NotSupportedException)
        {
            return new UnknownFilter(name.Data, journal);
        }
    }

    private sealed class UnknownFilter(string name, PdfJournal journal) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            journal.Warn(PdfWarningKind.UnsupportedFilter, name);
            return Memory<byte>.Empty;
        }
    }
}

/// <summary>FlateDecode with predictors (ISO 32000-1, 7.4.4).</summary>
internal sealed class BoundedFlate(PdfJournal journal) : IFilter
{
    private const int ChunkSize = 8192;
    private const int HeaderLength = 2;
    private const int TiffPredictor = 2, FirstPngPredictor = 10;

    // Far above any page of print; a row of this size is 128 MiB at most.
    private const int MaxColumns = 1 << 20, MaxColors = 32, MaxBits = 32;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        var output = new MemoryStream(Math.Clamp(input.Length * 3, 64, 1 << 20));
        // Writers that forget the two bytes of the zlib header, or spoil them, are met too.
        var isWhole = input.Length == 0 || Expand(input, hasHeader: true, output);
        if (!isWhole && output.Length == 0)
            Expand(input, hasHeader: false, output);
        if (!isWhole && output.Length == 0 && input.Length > HeaderLength)
            Expand(input[HeaderLength..], hasHeader: false, output);
        if (!isWhole)
            journal.Warn(PdfWarningKind.DamagedStreamKeptInPart);
        var expanded = UndoPredictor(output.GetBuffer().AsMemory(0, (int)output.Length), Parameters(streamDictionary, filterIndex));
        return ClearPart(streamDictionary) is { } length && length < expanded.Length ? expanded[..length] : expanded;
    }

    // Of an embedded Type 1 font (9.9, table 127) what is not encrypted: its encoding stands there, and behind it are the outlines,
    // which take PdfPig longer than all else of a page and are not looked at. Only these streams have three lengths.
    private static int? ClearPart(DictionaryToken stream) =>
        stream.ContainsKey(NameToken.Length2) && stream.ContainsKey(NameToken.Create("Length3"))
        && stream.TryGet(NameToken.Length1, out var token) && token is NumericToken { Int: > 0 } length ? length.Int : null;

    private bool Expand(Memory<byte> bytes, bool hasHeader, MemoryStream output)
    {
        var start = output.Length;
        try
        {
            using var source = Open(bytes, hasHeader);
            Span<byte> chunk = stackalloc byte[ChunkSize];
            for (int count; (count = source.Read(chunk)) > 0;)
                Append(output, chunk[..count]);
            return true;
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            ExpandTail(bytes, hasHeader, output, output.Length - start);
            return false;
        }
    }

    // The call that fails loses up to a chunk of good bytes: read again what was kept, then byte by byte.
    private void ExpandTail(Memory<byte> bytes, bool hasHeader, MemoryStream output, long kept)
    {
        try
        {
            using var source = Open(bytes, hasHeader);
            Span<byte> chunk = stackalloc byte[ChunkSize];
            while (kept > 0 && source.Read(chunk[..(int)Math.Min(kept, ChunkSize)]) is > 0 and var count)
                kept -= count;
            while (source.Read(chunk[..1]) == 1)
                Append(output, chunk[..1]);
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
        }
    }

    private void Append(MemoryStream output, ReadOnlySpan<byte> bytes)
    {
        journal.Cancellation.ThrowIfCancellationRequested();
        if (output.Length + bytes.Length > journal.Limits.MaxStreamBytes)
            throw PdfJournal.Exceeded(nameof(PdfLimits.MaxStreamBytes), journal.Limits.MaxStreamBytes);
        output.Write(bytes);
    }

    private static Stream Open(ReadOnlyMemory<byte> bytes, bool hasHeader)
    {
        var source = MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return hasHeader ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress);
    }

    private static DictionaryToken? Parameters(DictionaryToken stream, int filterIndex)
    {
        if (!stream.TryGet(NameToken.DecodeParms, out var token) && !stream.TryGet(NameToken.Create("DP"), out token))
            return null;
        return token as DictionaryToken ?? (token as ArrayToken)?.Data.ElementAtOrDefault(filterIndex) as DictionaryToken;
    }

    private static Memory<byte> UndoPredictor(Memory<byte> bytes, DictionaryToken? parameters)
    {
        var predictor = Number("Predictor", 1, int.MaxValue);
        if (predictor < TiffPredictor)
            return bytes;
        var (colors, bits) = (Number("Colors", 1, MaxColors), Number("BitsPerComponent", 8, MaxBits));
        var pixelBytes = Math.Max(1, colors * bits / 8);
        var rowBytes = (int)Math.Min(int.MaxValue / 2, (((long)colors * bits * Number("Columns", 1, MaxColumns)) + 7) / 8);
        if (predictor >= FirstPngPredictor)
            return UndoPng(bytes.Span, rowBytes, pixelBytes);
        // TIFF 6.0, section 14; other than 8 bits only occur in images.
        for (var index = 0; bits == 8 && index < bytes.Length; index++)
            if (index % rowBytes >= pixelBytes)
                bytes.Span[index] += bytes.Span[index - pixelBytes];
        return bytes;

        int Number(string key, int otherwise, int most) =>
            parameters is not null && parameters.TryGet(NameToken.Create(key), out var token) && token is NumericToken number
                ? Math.Clamp(number.Int, 1, most)
                : otherwise;
    }

    /// <summary>Undoes the filters of PNG (RFC 2083, chapter 6): each row starts with the one that was used for it.</summary>
    public static byte[] UndoPng(ReadOnlySpan<byte> bytes, int rowBytes, int pixelBytes)
    {
        var rows = (int)((bytes.Length + (long)rowBytes) / (rowBytes + 1L));
        var result = new byte[Math.Max(0, bytes.Length - rows)];
        ReadOnlySpan<byte> above = default;
        for (var row = 0; row < rows; row++)
        {
            var source = bytes[(row * (rowBytes + 1))..];
            var target = result.AsSpan(row * rowBytes, Math.Min(rowBytes, source.Length - 1));
            source.Slice(1, target.Length).CopyTo(target);
            for (var index = 0; source[0] != 0 && index < target.Length; index++)
            {
                int left = index >= pixelBytes ? target[index - pixelBytes] : 0;
                int up = index < above.Length ? above[index] : 0;
                int corner = index >= pixelBytes && index < above.Length ? above[index - pixelBytes] : 0;
                target[index] += (byte)(source[0] switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                });
            }

            above = target;
        }

        return result;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner)
            return left;
        return toUp <= toCorner ? up : corner;
    }
}
