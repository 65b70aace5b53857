namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>One of the object types of ISO 32000-1, 7.3.</summary>
internal abstract class PdfObject;
