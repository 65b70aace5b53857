using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>A cross-reference stream (ISO 32000-1, 7.5.8).</summary>
internal sealed class XrefStreamSection(PdfStream stream, XrefTable table, int headerOffset, int fileLength)
{
    private const int FieldCount = 3, MaxFieldWidth = 8;

    private readonly int[] widths = new int[FieldCount];

    /// <summary>Adds the stream's entries to the table.</summary>
    /// <returns>Whether the stream is a cross-reference stream.</returns>
    public bool Read()
    {
        if (stream.Dictionary.GetName("Type") != "XRef" || !ReadWidths())
            return false;
        var data = stream.Expand();
        var index = stream.Dictionary.GetArray("Index");
        if (index is null)
            ReadRange(data.Span, 0, stream.Dictionary.GetInteger("Size"));
        int position = 0;
        for (int pair = 0; pair + 1 < (index?.Count ?? 0) && position < data.Length; pair += 2)
            position += ReadRange(data.Span[position..], index!.GetInteger(pair), index.GetInteger(pair + 1));
        return true;
    }

    private bool ReadWidths()
    {
        if (stream.Dictionary.GetArray("W") is not { Count: >= FieldCount } array)
            return false;
        for (int field = 0; field < FieldCount; field++)
            widths[field] = array.GetInteger(field);
        return widths.Sum(width => (long)width) > 0 && widths.All(width => width is >= 0 and <= MaxFieldWidth);
    }

    private int ReadRange(ReadOnlySpan<byte> data, int first, int count)
    {
        int length = widths.Sum(), position = 0;
        for (int index = 0; index < count && position + length <= data.Length; index++, position += length)
            Add(unchecked(first + index), data.Slice(position, length));
        return position;
    }

    private void Add(int number, ReadOnlySpan<byte> fields)
    {
        long kind = widths[0] == 0 ? (long)XrefEntryKind.InUse : ReadField(fields[..widths[0]]);
        long location = ReadField(fields.Slice(widths[0], widths[1]));
        if (kind == (long)XrefEntryKind.InUse)
            location += headerOffset;
        if (kind is (long)XrefEntryKind.InUse && (location <= 0 || location >= fileLength))
            return;
        if (kind is >= 0 and <= (long)XrefEntryKind.Compressed && location is >= 0 and <= int.MaxValue)
            table.AddOlder(number, new XrefEntry((XrefEntryKind)kind, (int)location));
    }

    private static long ReadField(ReadOnlySpan<byte> field)
    {
        long value = 0;
        foreach (byte part in field)
            value = unchecked((value << 8) | part);
        return value;
    }
}
