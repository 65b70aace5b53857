namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>Views of an object that may be one of several types.</summary>
internal static class PdfObjectExtensions
{
    /// <summary>A dictionary, or a stream's dictionary; null for other types.</summary>
    public static PdfDictionary? AsDictionary(this PdfObject value) =>
        value as PdfDictionary ?? (value as PdfStream)?.Dictionary;
}
