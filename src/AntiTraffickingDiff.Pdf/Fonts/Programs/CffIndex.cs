namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>An INDEX of a compact font (5176, 5): pieces of different lengths.</summary>
internal sealed class CffIndex
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly long offsets;
    private readonly long data;
    private readonly int offsetSize;

    private CffIndex(ReadOnlyMemory<byte> bytes, long position)
    {
        this.bytes = bytes;
        int count = BigEndian.U16(bytes.Span, position);
        offsetSize = BigEndian.U8(bytes.Span, position + 2);
        offsets = position + 3;
        bool isValid = count > 0 && offsetSize is > 0 and <= 4 && offsets + ((count + 1L) * offsetSize) <= bytes.Length;
        Count = isValid ? count : 0;
        data = offsets + ((Count + 1L) * offsetSize) - 1;
        End = isValid ? Math.Min(data + Offset(Count), bytes.Length) : position + 2;
    }

    /// <summary>The number of pieces.</summary>
    public int Count { get; }

    /// <summary>Where the INDEX ends.</summary>
    public long End { get; }

    /// <summary>A piece; empty when there is none of the number.</summary>
    public ReadOnlyMemory<byte> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                return default;
            long start = data + Offset(index), end = data + Offset(index + 1);
            return start >= 0 && end >= start && end <= bytes.Length ? bytes[(int)start..(int)end] : default;
        }
    }

    /// <summary>Reads an INDEX.</summary>
    public static CffIndex Read(ReadOnlyMemory<byte> bytes, long position) => new(bytes, position);

    private long Offset(int index)
    {
        long value = 0;
        for (int part = 0; part < offsetSize; part++)
            value = (value << 8) | (uint)BigEndian.U8(bytes.Span, offsets + ((long)index * offsetSize) + part);
        return value;
    }
}
