using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>
/// The resources of a content stream (ISO 32000-1, 7.8.3). What a form lacks is looked for in the resources around it, as
/// forms of old producers and of programs that drop what they take for unused rely on (8.10.1, table 95).
/// </summary>
/// <param name="own">The stream's own resources, if it has any.</param>
/// <param name="outer">The resources around it, if there are any.</param>
internal sealed class ResourceScope(PdfDictionary? own, ResourceScope? outer)
{
    /// <summary>Finds a resource; the null object when there is none.</summary>
    /// <param name="category">The category, such as <c>Font</c>.</param>
    /// <param name="name">The name.</param>
    public PdfObject Find(string category, string? name)
    {
        if (name is null)
            return PdfNull.Value;
        return own?.GetDictionary(category)?[name] is { } found and not PdfNull
            ? found
            : outer?.Find(category, name) ?? PdfNull.Value;
    }
}
