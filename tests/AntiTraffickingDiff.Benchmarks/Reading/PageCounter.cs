using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

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
        using var document = PdfFile.Open(File.ReadAllBytes(path), ReadingOptions.Default, default);
        return document.PageCount;
    }
}
