namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>A word that is no object: <c>obj</c>, <c>stream</c>, or an operator (ISO 32000-1, 7.8.2).</summary>
internal sealed class PdfKeyword(string value) : PdfObject
{
    /// <summary>The word.</summary>
    public string Value { get; } = value;
}
