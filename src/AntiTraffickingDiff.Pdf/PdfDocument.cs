using System.Runtime.InteropServices;
using AntiTraffickingDiff.Pdf.Content;
using AntiTraffickingDiff.Pdf.Fonts;
using AntiTraffickingDiff.Pdf.Structure;

namespace AntiTraffickingDiff.Pdf;

/// <summary>
/// A PDF document opened for its text: pages with glyphs, ruled lines and the number of images. It reads damaged files
/// as far as they go and says so in <see cref="Warnings"/>. An instance is for one thread at a time.
/// </summary>
public sealed class PdfDocument : IDisposable
{
    private readonly WarningLog warnings;
    private readonly PageReader reader;
    private IReadOnlyList<PageNode> pages;

    private PdfDocument(ReadOnlyMemory<byte> bytes, PdfOptions options, CancellationToken cancellation)
    {
        warnings = new WarningLog();
        var store = new FileOpener(bytes, options, warnings, cancellation).Open();
        pages = new PageTree(store, options.Limits).Read();
        var optional = new OptionalContent(store.Trailer.GetDictionary("Root"));
        var fonts = new FontCache(store.Context, warnings);
        reader = new PageReader(new DocumentScope(store.Context, fonts, optional, options.Limits, warnings));
    }

    /// <summary>The number of pages, at least 1.</summary>
    public int PageCount => pages.Count;

    /// <summary>What was found so far; reading pages may add to it.</summary>
    public IReadOnlyList<PdfWarning> Warnings => warnings.Warnings;

    /// <summary>Opens a document.</summary>
    /// <param name="bytes">The file; must not change while the document is in use.</param>
    /// <param name="options">The password and the limits.</param>
    /// <returns>The document, to be disposed of by the caller.</returns>
    /// <param name="cancellationToken">Stops all work on the document, also that on its pages.</param>
    /// <exception cref="PdfException">The document cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> bytes, PdfOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        bool isArray = MemoryMarshal.TryGetArray(bytes, out _);
        return new PdfDocument(isArray ? bytes : bytes.ToArray(), options, cancellationToken);
    }

    /// <summary>Reads the pages one after another, each when it is asked for.</summary>
    /// <param name="cancellationToken">Stops reading, also in the middle of a page.</param>
    /// <exception cref="PdfException">A page exceeds a limit.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public IEnumerable<PageContent> ReadPages(CancellationToken cancellationToken = default)
    {
        for (int index = 0; index < pages.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return reader.Read(pages[index], index + 1, cancellationToken);
        }
    }

    /// <summary>Lets go of the file's bytes; no page can be read afterwards.</summary>
    public void Dispose() => pages = [];
}
