using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>A page with the attributes it inherits (ISO 32000-1, 7.7.3.4).</summary>
/// <param name="Dictionary">The page object.</param>
/// <param name="Attributes">Its inheritable attributes.</param>
internal sealed record PageNode(PdfDictionary Dictionary, PageAttributes Attributes);
