using System.IO.Compression;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Holds a ZIP package against the limits before anything of it is unpacked.</summary>
internal static class ZipGuard
{
    /// <summary>Entries that unpack to less than this may have any ratio.</summary>
    private const long SmallEntry = 16L << 20;

    /// <summary>
    /// Checks the sizes in the package's directory; they are binding, as .NET unpacks no more of an entry than its directory
    /// record says. Entries that are never unpacked, pictures mostly, are checked too.
    /// </summary>
    /// <param name="archive">The package.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="UnusableInputException">A limit is passed.</exception>
    public static void Check(ZipArchive archive, DocxLimits limits)
    {
        if (archive.Entries.Count > limits.MaxEntries)
            throw Exceeded(nameof(DocxLimits.MaxEntries), limits.MaxEntries);
        foreach (var entry in archive.Entries)
            if (entry.Length > SmallEntry && entry.Length / Math.Max(entry.CompressedLength, 1) > limits.MaxRatio)
                throw Exceeded(nameof(DocxLimits.MaxRatio), limits.MaxRatio);
    }

    private static UnusableInputException Exceeded(string name, object limit) =>
        new(DocxLimits.Exceeded(name, limit));
}
