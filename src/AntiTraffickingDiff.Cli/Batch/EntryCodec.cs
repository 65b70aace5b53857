using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>
/// Frames the content of a cache entry: the key's 64 hexadecimal digits, a CRC-32C of the content, the content. What
/// was cut off, damaged or written for another key is recognised.
/// </summary>
internal static class EntryCodec
{
    private const int KeyLength = 64;
    private const int HeadLength = KeyLength + sizeof(uint);

    /// <summary>Puts a frame around a content.</summary>
    /// <param name="key">The entry's key.</param>
    /// <param name="content">The content.</param>
    /// <returns>The entry's bytes.</returns>
    public static byte[] Encode(CacheKey key, ReadOnlySpan<byte> content)
    {
        var entry = new byte[HeadLength + content.Length];
        Encoding.ASCII.GetBytes(key.Hash, entry);
        BitConverter.TryWriteBytes(entry.AsSpan(KeyLength), Checksum(content));
        content.CopyTo(entry.AsSpan(HeadLength));
        return entry;
    }

    /// <summary>Takes the frame off.</summary>
    /// <param name="key">The key that the entry should have.</param>
    /// <param name="entry">The entry's bytes.</param>
    /// <returns>The content, or null if the entry is not whole or not for the key.</returns>
    public static ArraySegment<byte>? Decode(CacheKey key, byte[] entry)
    {
        if (entry.Length < HeadLength || !Ascii.Equals(entry.AsSpan(0, KeyLength), key.Hash))
            return null;
        var content = new ArraySegment<byte>(entry, HeadLength, entry.Length - HeadLength);
        return BitConverter.ToUInt32(entry, KeyLength) == Checksum(content) ? content : default(ArraySegment<byte>?);
    }

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(content);
        var crc = uint.MaxValue;
        foreach (var word in words)
            crc = BitOperations.Crc32C(crc, word);
        foreach (var rest in content[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, rest);
        return ~crc;
    }
}
