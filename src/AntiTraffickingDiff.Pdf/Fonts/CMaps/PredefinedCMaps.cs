using System.Collections.Concurrent;

namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>The predefined CMaps (ISO 32000-1, table 118), each expanded once per process when it is first used.</summary>
internal static class PredefinedCMaps
{
    private static readonly ConcurrentDictionary<string, CMap?> Loaded = new(StringComparer.Ordinal);

    /// <summary>Finds a CMap; null when there is none of the name.</summary>
    public static CMap? Find(string name)
    {
        if (Loaded.TryGetValue(name, out var map))
            return map;
        map = CMapResource.Embedded.Read(name, Find);
        return map is null ? null : Loaded.GetOrAdd(name, map);
    }
}
