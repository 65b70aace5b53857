using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>
/// Finds the objects of a file without its cross-reference table: every <c>n g obj</c>, the last one of a number
/// being the valid one, and every trailer.
/// </summary>
internal sealed class ObjectScanner(ReadOnlyMemory<byte> bytes, ParserContext context, XrefTable table)
{
    /// <summary>The digits of the largest number that fits an <see cref="int"/>.</summary>
    private const int MaxDigits = 9;

    /// <summary>How far into an object's dictionary its type is looked for.</summary>
    private const int TypeWindow = 512;

    /// <summary>How many trailers are read, from the last one back; the older ones say nothing new.</summary>
    private const int MaxTrailers = 64;

    private readonly List<int> objectStreams = [];
    private readonly List<int> trailers = [];

    /// <summary>The numbers of the object streams, in the order of the file.</summary>
    public IReadOnlyList<int> ObjectStreams => objectStreams;

    /// <summary>The entries of all trailers, those of the later ones where they differ.</summary>
    public PdfDictionary Trailer { get; } = new([], context.File);

    /// <summary>Scans the file.</summary>
    public void Scan()
    {
        var span = bytes.Span;
        for (int at = 0; span[at..].IndexOf("obj"u8) is >= 0 and var offset; at += offset + 3)
            AddObject(span, at + offset);
        for (int at = 0; span[at..].IndexOf("trailer"u8) is >= 0 and var offset; at += offset + 7)
            trailers.Add(at + offset + 7);
        foreach (int trailer in trailers.Order().TakeLast(MaxTrailers))
            AddTrailer(ReadObject(trailer));
    }

    private void AddObject(ReadOnlySpan<byte> span, int keyword)
    {
        int end = keyword;
        if (!TryReadBackwards(span, ref end, out _) || !TryReadBackwards(span, ref end, out int number))
            return;
        table.Set(number, new XrefEntry(XrefEntryKind.InUse, end));
        var window = span[keyword..Math.Min(span.Length, keyword + TypeWindow)];
        int objectEnd = window.IndexOf("endobj"u8);
        window = objectEnd < 0 ? window : window[..objectEnd];
        if (window.IndexOf("/ObjStm"u8) >= 0)
            objectStreams.Add(number);
        if (window.IndexOf("/XRef"u8) >= 0)
            trailers.Add(keyword + 3);
    }

    // Reads the number that ends before a position, white space between; the position moves to its first digit.
    private static bool TryReadBackwards(ReadOnlySpan<byte> span, ref int end, out int value)
    {
        int last = end, first;
        while (last > 0 && Characters.IsWhiteSpace(span[last - 1]))
            last--;
        for (first = last; first > 0 && last - first < MaxDigits && Characters.IsDigit(span[first - 1]); first--)
            continue;
        value = 0;
        foreach (byte digit in span[first..last])
            value = (value * 10) + (digit - '0');
        end = first;
        return last > first;
    }

    private PdfDictionary? ReadObject(int offset) =>
        new ObjectParser(new Lexer(bytes, offset), context, allowReferences: true).Read() as PdfDictionary;

    private void AddTrailer(PdfDictionary? trailer)
    {
        foreach (string key in trailer?.Keys ?? [])
            Trailer.SetRaw(key, trailer!.GetRaw(key));
    }
}
