namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>The null object (ISO 32000-1, 7.3.9).</summary>
internal sealed class PdfNull : PdfObject
{
    /// <summary>The only instance.</summary>
    public static readonly PdfNull Value = new();

    private PdfNull()
    {
    }
}
