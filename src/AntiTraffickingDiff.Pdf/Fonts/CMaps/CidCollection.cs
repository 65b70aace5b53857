using System.Collections.Concurrent;

namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>
/// From the CIDs of Adobe's character collections to Unicode (ISO 32000-1, 9.10.2), by inverting the CMaps that lead
/// from Unicode to CIDs.
/// </summary>
internal sealed class CidCollection
{
    private static readonly ConcurrentDictionary<string, CidCollection?> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<int, string> texts = [];

    private CidCollection(string unicodeMap, string legacyMap)
    {
        AddUnicode(PredefinedCMaps.Find(unicodeMap + "H"));
        AddUnicode(PredefinedCMaps.Find(unicodeMap + "V"));
        AddAscii(PredefinedCMaps.Find(legacyMap));
    }

    /// <summary>Finds a collection by its <c>/Ordering</c>; null when it is not one of Adobe's.</summary>
    public static CidCollection? Find(string? ordering) => ordering switch
    {
        "GB1" => Load(ordering, "UniGB-UTF16-", "GBK-EUC-H"),
        "CNS1" => Load(ordering, "UniCNS-UTF16-", "ETen-B5-H"),
        "Japan1" => Load(ordering, "UniJIS-UTF16-", "90ms-RKSJ-H"),
        "Korea1" => Load(ordering, "UniKS-UTF16-", "KSCms-UHC-HW-H"),
        _ => null,
    };

    /// <summary>The text of a CID; null when it has no Unicode.</summary>
    public string? Text(int cid) => texts.GetValueOrDefault(cid);

    private static CidCollection? Load(string ordering, string unicodeMap, string legacyMap) =>
        Loaded.GetOrAdd(ordering, _ => new CidCollection(unicodeMap, legacyMap));

    // Codes of two bytes are UTF-16 units, codes of four bytes surrogate pairs.
    private void AddUnicode(CMap? map)
    {
        foreach (var range in map?.RangesOf(2) ?? [])
            AddRange(range, code => (int)code);
        foreach (var range in map?.RangesOf(4) ?? [])
            AddRange(range, code => char.ConvertToUtf32((char)(code >> 16), (char)code));
    }

    // The half-width Latin letters of the old encodings have CIDs of their own.
    private void AddAscii(CMap? map)
    {
        foreach (var range in map?.RangesOf(1) ?? [])
            AddRange(range with { High = Math.Min(range.High, '~') }, code => (int)code);
    }

    private void AddRange(CidRange range, Func<uint, int> toCodePoint)
    {
        for (uint code = Math.Max(range.Low, ' '); code <= range.High; code++)
            Add(range.Cid + (int)(code - range.Low), SharedText.OfCodePoint(toCodePoint(code)));
    }

    // Of several characters with one CID, the unified ideograph is wanted, not its radical or compatibility form.
    private void Add(int cid, string? text)
    {
        if (text is not null && (!texts.TryGetValue(cid, out var old) || (SharedText.IsCompatibility(old) && !SharedText.IsCompatibility(text))))
            texts[cid] = text;
    }
}
