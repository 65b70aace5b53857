using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Encryption;

/// <summary>Crypt filters (ISO 32000-1, 7.6.5).</summary>
internal static class CryptFilters
{
    /// <summary>Tells how strings or streams are encrypted.</summary>
    /// <param name="dictionary">The encryption dictionary.</param>
    /// <param name="key"><c>StmF</c> or <c>StrF</c>.</param>
    /// <param name="version">The algorithm, <c>/V</c>; below 4 there are no crypt filters.</param>
    public static CryptMethod Method(PdfDictionary dictionary, string key, int version)
    {
        if (version < 4)
            return CryptMethod.Rc4;
        string name = dictionary.GetName(key) ?? "Identity";
        var filter = name == "Identity" ? null : dictionary.GetDictionary("CF")?.GetDictionary(name);
        return filter?.GetName("CFM") switch
        {
            "V2" => CryptMethod.Rc4,
            "AESV2" => CryptMethod.AesV2,
            "AESV3" => CryptMethod.AesV3,
            _ => CryptMethod.Identity,
        };
    }
}
