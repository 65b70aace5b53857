using System.IO.Compression;

namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>
/// The file of predefined CMaps: their names with the lengths of their parts, then the parts, each compressed by
/// itself so that only what is used is expanded. Written by <see cref="CMapResourceWriter"/>.
/// </summary>
internal sealed class CMapResource
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> parts = new(StringComparer.Ordinal);

    /// <summary>Reads the names.</summary>
    public CMapResource(ReadOnlyMemory<byte> bytes)
    {
        var reader = new VarintReader(bytes);
        var lengths = new (string Name, int Length)[reader.ReadInt32()];
        for (int index = 0; index < lengths.Length; index++)
            lengths[index] = (reader.ReadText(), reader.ReadInt32());
        int position = reader.Position;
        foreach (var (name, length) in lengths)
        {
            parts.Add(name, bytes.Slice(position, length));
            position += length;
        }
    }

    /// <summary>The resource that is embedded in the library.</summary>
    public static CMapResource Embedded { get; } = new(EmbeddedResources.Read("cmaps.bin"));

    /// <summary>The names of the CMaps.</summary>
    public IEnumerable<string> Names => parts.Keys;

    /// <summary>Reads a CMap; null when there is none of the name.</summary>
    /// <param name="name">The CMap's name.</param>
    /// <param name="find">Finds the CMap that it builds on.</param>
    public CMap? Read(string name, Func<string, CMap?> find)
    {
        if (!parts.TryGetValue(name, out var part))
            return null;
        var reader = new VarintReader(EmbeddedResources.Expand(part));
        var builder = new CMapBuilder();
        string parent = reader.ReadText();
        builder.Parent = parent.Length > 0 ? find(parent) : null;
        builder.WritingMode = reader.ReadInt32();
        for (int count = reader.ReadInt32(); count > 0; count--)
            builder.AddCodespace(reader.ReadInt32(), reader.ReadUInt32(), reader.ReadUInt32());
        for (int length = 1; length <= CMap.MaxCodeLength; length++)
            ReadRanges(reader, length, builder);
        return builder.Build();
    }

    // Codes count from the end of the range before, CIDs from the CID that would follow it.
    private static void ReadRanges(VarintReader reader, int length, CMapBuilder builder)
    {
        uint code = 0;
        int cid = 0;
        for (int count = reader.ReadInt32(); count > 0; count--)
        {
            uint low = code + reader.ReadUInt32(), high = low + reader.ReadUInt32();
            cid += reader.ReadSigned();
            builder.AddRange(length, new CidRange(low, high, cid));
            cid += (int)(high - low) + 1;
            code = high;
        }
    }
}
