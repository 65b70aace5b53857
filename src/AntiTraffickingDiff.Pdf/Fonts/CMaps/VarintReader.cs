using System.Text;

namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>Reads numbers of variable length: seven bits a byte, the lowest first, a set high bit for "more".</summary>
internal sealed class VarintReader(ReadOnlyMemory<byte> bytes)
{
    /// <summary>The next byte to read.</summary>
    public int Position { get; private set; }

    /// <summary>Reads a number.</summary>
    public uint ReadUInt32()
    {
        var span = bytes.Span;
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = span[Position++];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }

    /// <summary>Reads a number that is known to be small.</summary>
    public int ReadInt32() => (int)ReadUInt32();

    /// <summary>Reads a number whose lowest bit is its sign.</summary>
    public int ReadSigned()
    {
        uint value = ReadUInt32();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>Reads an ASCII text with its length before it.</summary>
    public string ReadText()
    {
        int length = ReadInt32();
        Position += length;
        return Encoding.ASCII.GetString(bytes.Span.Slice(Position - length, length));
    }
}
