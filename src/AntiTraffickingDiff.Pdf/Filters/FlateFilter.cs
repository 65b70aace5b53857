using System.IO.Compression;
using System.Runtime.InteropServices;

namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>FlateDecode (ISO 32000-1, 7.4.4), keeping what was expanded before any damage.</summary>
internal static class FlateFilter
{
    private const int ChunkSize = 8192;

    /// <summary>The length of the zlib header (RFC 1950, 2.2).</summary>
    private const int HeaderLength = 2;

    /// <summary>Expands bytes.</summary>
    /// <param name="bytes">Zlib data, or deflate data without or with a broken header.</param>
    /// <param name="output">Where the result goes.</param>
    /// <param name="damaged">Whether the data ended in an error.</param>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes, ExpansionBuffer output, out bool damaged)
    {
        damaged = bytes.Length > 0 && !TryDecode(bytes, hasHeader: true, output);
        if (damaged && output.Length == 0)
            TryDecode(bytes, hasHeader: false, output);
        if (damaged && output.Length == 0 && bytes.Length > HeaderLength)
            TryDecode(bytes[HeaderLength..], hasHeader: false, output);
        return output.Written;
    }

    private static bool TryDecode(ReadOnlyMemory<byte> bytes, bool hasHeader, ExpansionBuffer output)
    {
        int start = output.Length;
        try
        {
            using var source = Open(bytes, hasHeader);
            Span<byte> chunk = stackalloc byte[ChunkSize];
            for (int count; (count = source.Read(chunk)) > 0;)
                output.Append(chunk[..count]);
            return true;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            DecodeTail(bytes, hasHeader, output, output.Length - start);
            return false;
        }
    }

    // What zlib does not call bad data, such as a preset dictionary that is asked for (RFC 1950, 2.2), is an IOException.
    private static bool IsDamage(Exception exception) => exception is InvalidDataException or IOException;

    // The call that fails loses up to a chunk of good bytes: read again what was kept, then byte by byte.
    private static void DecodeTail(ReadOnlyMemory<byte> bytes, bool hasHeader, ExpansionBuffer output, int kept)
    {
        try
        {
            using var source = Open(bytes, hasHeader);
            Span<byte> chunk = stackalloc byte[ChunkSize];
            while (kept > 0 && source.Read(chunk[..Math.Min(kept, ChunkSize)]) is > 0 and var count)
                kept -= count;
            for (int value; (value = source.ReadByte()) >= 0;)
                output.Append((byte)value);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
        }
    }

    private static Stream Open(ReadOnlyMemory<byte> bytes, bool hasHeader)
    {
        var source = MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return hasHeader ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress);
    }
}
