using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Which optional content is off in the default configuration (ISO 32000-1, 8.11).</summary>
internal sealed class OptionalContent
{
    private readonly HashSet<PdfDictionary> off = [];

    /// <summary>Reads <c>/OCProperties</c> of the catalog (tables 100 and 101).</summary>
    public OptionalContent(PdfDictionary? catalog)
    {
        var properties = catalog?.GetDictionary("OCProperties");
        var configuration = properties?.GetDictionary("D");
        if (configuration?.GetName("BaseState") == "OFF")
            off.UnionWith(Groups(properties?.GetArray("OCGs")));
        off.ExceptWith(Groups(configuration?.GetArray("ON")));
        off.UnionWith(Groups(configuration?.GetArray("OFF")));
    }

    /// <summary>Whether a group or membership dictionary hides its content.</summary>
    public bool IsHidden(PdfDictionary? group)
    {
        if (group is null || off.Count == 0)
            return false;
        return group.GetName("Type") == "OCMD" ? IsMembershipHidden(group) : off.Contains(group);
    }

    // Table 99; visibility expressions are left to the policy that stands beside them.
    private bool IsMembershipHidden(PdfDictionary membership)
    {
        var single = membership.GetDictionary("OCGs");
        PdfDictionary[] groups = single is not null ? [single] : [.. Groups(membership.GetArray("OCGs"))];
        if (groups.Length == 0)
            return false;
        return membership.GetName("P") switch
        {
            "AllOn" => Array.Exists(groups, off.Contains),
            "AnyOff" => !Array.Exists(groups, off.Contains),
            "AllOff" => !Array.TrueForAll(groups, off.Contains),
            _ => Array.TrueForAll(groups, off.Contains),
        };
    }

    private static IEnumerable<PdfDictionary> Groups(PdfArray? array) =>
        Enumerable.Range(0, array?.Count ?? 0).Select(index => array![index]).OfType<PdfDictionary>();
}
