using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The content of a page: one stream, or several that are read as one (ISO 32000-1, table 30).</summary>
internal static class PageContents
{
    /// <summary>Reads the content.</summary>
    /// <param name="contents">The value of <c>/Contents</c>.</param>
    /// <param name="limits">The limits, of which the content as a whole must keep that of a stream.</param>
    public static ReadOnlyMemory<byte> Read(PdfObject contents, PdfLimits limits) => contents switch
    {
        PdfStream stream => stream.Expand(),
        PdfArray array => Join(array, limits),
        _ => default,
    };

    // Streams may end between two tokens but not inside one, so white space is put between them.
    private static ReadOnlyMemory<byte> Join(PdfArray array, PdfLimits limits)
    {
        if (array.Count == 1)
            return (array[0] as PdfStream)?.Expand() ?? default;
        using var joined = new MemoryStream();
        for (int index = 0; index < array.Count; index++)
        {
            if (array[index] is not PdfStream stream)
                continue;
            joined.Write(stream.Expand().Span);
            joined.WriteByte((byte)'\n');
            if (joined.Length > limits.MaxStreamBytes)
                throw PdfException.Limit(nameof(PdfLimits.MaxStreamBytes), limits.MaxStreamBytes);
        }

        return joined.GetBuffer().AsMemory(0, (int)joined.Length);
    }
}
