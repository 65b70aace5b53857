using System.IO.Compression;
using System.Text;

namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>Writes the file that <see cref="CMapResource"/> reads; used when the CMaps are packed anew.</summary>
internal sealed class CMapResourceWriter
{
    private readonly List<(string Name, byte[] Part)> parts = [];

    /// <summary>Adds a CMap.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parent">The name of the CMap it builds on, or an empty text.</param>
    /// <param name="map">The CMap.</param>
    public void Add(string name, string parent, CMap map)
    {
        var bytes = new List<byte>();
        WriteText(bytes, parent);
        Write(bytes, (uint)map.WritingMode);
        var codespaces = map.Parent is null ? map.Codespaces : [];
        Write(bytes, (uint)codespaces.Count);
        foreach (var range in codespaces)
        {
            Write(bytes, (uint)range.Length);
            Write(bytes, range.Low);
            Write(bytes, range.High);
        }

        for (int length = 1; length <= CMap.MaxCodeLength; length++)
            WriteRanges(bytes, map.RangesOf(length));
        parts.Add((name, Compress([.. bytes])));
    }

    /// <summary>The whole file.</summary>
    public byte[] ToArray()
    {
        var bytes = new List<byte>();
        Write(bytes, (uint)parts.Count);
        foreach (var (name, part) in parts)
        {
            WriteText(bytes, name);
            Write(bytes, (uint)part.Length);
        }

        return [.. bytes, .. parts.SelectMany(part => part.Part)];
    }

    private static void WriteRanges(List<byte> bytes, IReadOnlyList<CidRange> ranges)
    {
        uint code = 0;
        int cid = 0;
        Write(bytes, (uint)ranges.Count);
        foreach (var range in ranges)
        {
            Write(bytes, range.Low - code);
            Write(bytes, range.High - range.Low);
            int step = range.Cid - cid;
            Write(bytes, (uint)((step << 1) ^ (step >> 31)));
            cid = range.Cid + (int)(range.High - range.Low) + 1;
            code = range.High;
        }
    }

    private static void WriteText(List<byte> bytes, string text)
    {
        Write(bytes, (uint)text.Length);
        bytes.AddRange(Encoding.ASCII.GetBytes(text));
    }

    private static void Write(List<byte> bytes, uint value)
    {
        for (; value > 0x7F; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
    }

    /// <summary>Compresses a part as <see cref="EmbeddedResources"/> expands it.</summary>
    public static byte[] Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var compressor = new BrotliStream(target, CompressionLevel.SmallestSize))
            compressor.Write(bytes);
        return target.ToArray();
    }
}
