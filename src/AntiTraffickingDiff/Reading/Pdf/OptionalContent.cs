using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Which optional content is off in the default configuration (ISO 32000-1, 8.11).</summary>
internal sealed class OptionalContent
{
    // The scanner keeps objects that it has read, so a group is one object however it is reached.
    private readonly HashSet<DictionaryToken> off = new(ReferenceEqualityComparer.Instance);
    private readonly Func<IToken, IToken?> resolve = token => token;

    private OptionalContent()
    {
    }

    /// <summary>Reads <c>/OCProperties</c> of the catalog (tables 100 and 101).</summary>
    public OptionalContent(PdfDocument document)
    {
        resolve = token => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;
        var properties = Entry<DictionaryToken>(document.Structure.Catalog.CatalogDictionary, "OCProperties");
        var configuration = Entry<DictionaryToken>(properties, "D");
        if (Entry<NameToken>(configuration, "BaseState")?.Data == "OFF")
            off.UnionWith(Groups(Entry<ArrayToken>(properties, "OCGs")));
        off.ExceptWith(Groups(Entry<ArrayToken>(configuration, "ON")));
        off.UnionWith(Groups(Entry<ArrayToken>(configuration, "OFF")));
    }

    public static OptionalContent None { get; } = new();

    /// <summary>Whether the group or membership dictionary that is an entry of another dictionary hides its content.</summary>
    public bool Hides(DictionaryToken? owner, string key = "OC") => off.Count > 0 && IsHidden(Entry<DictionaryToken>(owner, key));

    /// <summary>Whether a group or membership dictionary hides its content.</summary>
    public bool IsHidden(DictionaryToken? group)
    {
        if (group is null || off.Count == 0)
            return false;
        return Entry<NameToken>(group, "Type")?.Data == "OCMD" ? IsMembershipHidden(group) : off.Contains(group);
    }

    // Table 99; visibility expressions are left to the policy that stands beside them.
    private bool IsMembershipHidden(DictionaryToken membership)
    {
        var single = Entry<DictionaryToken>(membership, "OCGs");
        DictionaryToken[] groups = single is not null ? [single] : [.. Groups(Entry<ArrayToken>(membership, "OCGs"))];
        if (groups.Length == 0)
            return false;
        return Entry<NameToken>(membership, "P")?.Data switch
        {
            "AllOn" => Array.Exists(groups, off.Contains),
            "AnyOff" => !Array.Exists(groups, off.Contains),
            "AllOff" => !Array.TrueForAll(groups, off.Contains),
            _ => Array.TrueForAll(groups, off.Contains),
        };
    }

    private IEnumerable<DictionaryToken> Groups(ArrayToken? array) => (array?.Data ?? []).Select(resolve).OfType<DictionaryToken>();

    private T? Entry<T>(DictionaryToken? dictionary, string key)
        where T : class, IToken => dictionary is not null && dictionary.TryGet(NameToken.Create(key), out var token) ? resolve(token) as T : null;
}
