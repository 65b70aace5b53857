using AntiTraffickingDiff.Pdf;

namespace AntiTraffickingDiff.Benchmarks.Reading;

/// <summary>Counts the pages of a file.</summary>
internal static class PageCounter
{
    /// <summary>The number of pages; 0 for a file that is no PDF.</summary>
    /// <param name="path">The file.</param>
    public static int Count(string path)
    {
        if (Path.GetExtension(path) != ".pdf")
            return 0;
        using var document = PdfDocument.Open(File.ReadAllBytes(path), PdfOptions.Default);
        return document.PageCount;
    }
}
