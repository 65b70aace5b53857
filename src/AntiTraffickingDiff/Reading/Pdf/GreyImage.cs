using System.Buffers.Binary;
using System.IO.Compression;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Makes scans smaller and grey, and writes them as PNG (ISO/IEC 15948).</summary>
internal static class GreyImage
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(index =>
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    })];

    /// <summary>Reduces an image by averaging over areas.</summary>
    /// <param name="samples">Rows of 8-bit samples: grey, or red, green and blue.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height.</param>
    /// <param name="components">1 or 3.</param>
    /// <param name="factor">By how much, above 1.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] Reduce(ReadOnlySpan<byte> samples, int width, int height, int components, double factor)
    {
        var (toWidth, toHeight) = (Math.Max(1, (int)(width / factor)), Math.Max(1, (int)(height / factor)));
        // Filter 0 stands before each row.
        var rows = new byte[(toWidth + 1) * toHeight];
        for (var y = 0; y < toHeight; y++)
            for (var x = 0; x < toWidth; x++)
                rows[(y * (toWidth + 1)) + 1 + x] = Average(
                    samples, width, components,
                    (int)(x * factor), Math.Min(width, (int)Math.Ceiling((x + 1) * factor)), (int)(y * factor), Math.Min(height, (int)Math.Ceiling((y + 1) * factor)));
        return Png(rows, toWidth, toHeight);
    }

    private static byte Average(ReadOnlySpan<byte> samples, int width, int components, int left, int right, int top, int bottom)
    {
        var sum = 0;
        for (var y = top; y < bottom; y++)
            foreach (var sample in samples[(((y * width) + left) * components)..(((y * width) + right) * components)])
                sum += sample;
        return (byte)(sum / Math.Max(1, (right - left) * (bottom - top) * components));
    }

    private static byte[] Png(byte[] rows, int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits; the colour type 0 is grey
        Chunk(file, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(rows);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var crc = uint.MaxValue;
        foreach (var value in type)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        foreach (var value in data)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.Write(number);
    }
}
