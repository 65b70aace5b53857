using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>The inheritable page attributes (ISO 32000-1, table 30).</summary>
/// <param name="Resources">The resource dictionary.</param>
/// <param name="MediaBox">The sheet.</param>
/// <param name="CropBox">The visible part of it.</param>
/// <param name="Rotate">The rotation as written.</param>
internal sealed record PageAttributes(PdfDictionary? Resources, PdfArray? MediaBox, PdfArray? CropBox, int Rotate)
{
    /// <summary>The attributes of a tree's root before it says anything.</summary>
    public static PageAttributes None { get; } = new(null, null, null, 0);

    /// <summary>The attributes that a node's children inherit.</summary>
    public PageAttributes Extend(PdfDictionary node) => new(
        node.GetDictionary("Resources") ?? Resources,
        node.GetArray("MediaBox") ?? MediaBox,
        node.GetArray("CropBox") ?? CropBox,
        node.GetInteger("Rotate", Rotate));
}
