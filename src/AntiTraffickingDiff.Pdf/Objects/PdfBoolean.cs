namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>A boolean object (ISO 32000-1, 7.3.2).</summary>
internal sealed class PdfBoolean : PdfObject
{
    /// <summary>The object <c>true</c>.</summary>
    public static readonly PdfBoolean True = new();

    /// <summary>The object <c>false</c>.</summary>
    public static readonly PdfBoolean False = new();

    private PdfBoolean()
    {
    }
}
