namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>What objects need from the file that holds them.</summary>
internal interface IPdfFile
{
    /// <summary>Follows a reference to the object it names; gives any other object back as it is.</summary>
    PdfObject Resolve(PdfObject value);

    /// <summary>The bytes of a stream after decryption and filters; empty when it cannot be expanded.</summary>
    ReadOnlyMemory<byte> Expand(PdfStream stream);
}
