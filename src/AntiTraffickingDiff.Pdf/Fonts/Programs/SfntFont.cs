using System.Text;

namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>A TrueType or OpenType font file: the tables that lead from glyphs to characters.</summary>
internal sealed class SfntFont
{
    private const int DirectoryStart = 12, DirectoryEntryLength = 16, MaxTables = 256;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> tables = new(StringComparer.Ordinal);

    /// <summary>Reads the table directory (OpenType, "Table directory").</summary>
    public SfntFont(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        int count = Math.Min(BigEndian.U16(span, 4), MaxTables);
        for (int index = 0; index < count; index++)
            AddTable(bytes, DirectoryStart + (index * DirectoryEntryLength));
    }

    /// <summary>A table's bytes; empty when the font has none of the tag.</summary>
    public ReadOnlyMemory<byte> Table(string tag) => tables.GetValueOrDefault(tag);

    private void AddTable(ReadOnlyMemory<byte> bytes, int entry)
    {
        var span = bytes.Span;
        long offset = BigEndian.U32(span, entry + 8), length = BigEndian.U32(span, entry + 12);
        if (entry + DirectoryEntryLength > bytes.Length || offset >= bytes.Length)
            return;
        string tag = Encoding.ASCII.GetString(span.Slice(entry, 4));
        tables.TryAdd(tag, bytes.Slice((int)offset, (int)Math.Min(length, bytes.Length - offset)));
    }
}
