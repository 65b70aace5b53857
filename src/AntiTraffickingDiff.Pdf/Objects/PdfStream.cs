namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>A stream (ISO 32000-1, 7.3.8).</summary>
/// <param name="dictionary">The stream's dictionary.</param>
/// <param name="rawBytes">The bytes as they stand in the file.</param>
/// <param name="id">Which object it is, for decryption; null when its bytes are not encrypted.</param>
/// <param name="file">The file that expands it.</param>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> rawBytes, ObjectId? id, IPdfFile file) : PdfObject
{
    /// <summary>The stream's dictionary.</summary>
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>The bytes as they stand in the file.</summary>
    public ReadOnlyMemory<byte> RawBytes { get; } = rawBytes;

    /// <summary>Which object it is; null when its bytes are not encrypted.</summary>
    public ObjectId? Id { get; } = id;

    /// <summary>The bytes after decryption and filters; expanded anew at every call.</summary>
    public ReadOnlyMemory<byte> Expand() => file.Expand(this);
}
