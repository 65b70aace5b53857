using System.Text;

namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>A string (ISO 32000-1, 7.3.4): bytes, not text.</summary>
internal sealed class PdfString(ReadOnlyMemory<byte> bytes) : PdfObject
{
    /// <summary>The bytes after escapes or hexadecimal digits were decoded.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>The bytes as one character each, for strings that are ASCII by definition.</summary>
    public string ToLatin1() => Encoding.Latin1.GetString(Bytes.Span);
}
