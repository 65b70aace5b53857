namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>A reference to an indirect object (ISO 32000-1, 7.3.10).</summary>
internal sealed class PdfReference(int number) : PdfObject
{
    /// <summary>The object number. The generation is not kept: the newest object of a number is the valid one.</summary>
    public int Number { get; } = number;
}
