namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>A name (ISO 32000-1, 7.3.5) with its <c>#xx</c> codes decoded; one character for each byte.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    /// <summary>The name without its solidus.</summary>
    public string Value { get; } = value;
}
