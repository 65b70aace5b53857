using System.IO.Compression;
using System.Runtime.InteropServices;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>Reads the tables embedded in the library.</summary>
internal static class EmbeddedResources
{
    /// <summary>The bytes of a resource.</summary>
    public static byte[] Read(string name)
    {
        using var source = typeof(EmbeddedResources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without the resource {name}.");
        var bytes = new byte[source.Length];
        source.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Expands Brotli data.</summary>
    public static byte[] Expand(ReadOnlyMemory<byte> bytes)
    {
        using var source = new BrotliStream(ToStream(bytes), CompressionMode.Decompress);
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }

    private static MemoryStream ToStream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count)
        : new MemoryStream(bytes.ToArray());
}
