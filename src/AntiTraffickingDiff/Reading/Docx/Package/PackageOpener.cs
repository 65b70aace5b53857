using System.IO.Compression;
using AntiTraffickingDiff.Problems;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Opens the bytes of a DOCX file as a package.</summary>
internal static class PackageOpener
{
    /// <summary>Opens a package; one whose tables are damaged is rebuilt from its parts.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>The package, which has a main part, and whether it was rebuilt.</returns>
    /// <exception cref="UnusableInputException">It is not a Word document, or passes a limit.</exception>
    public static (WordprocessingDocument Document, bool IsRebuilt) Open(byte[] bytes, DocxLimits limits)
    {
        OleFileGuard.Check(bytes);
        using var archive = OpenArchive(bytes);
        ZipGuard.Check(archive, limits);
        if (TryOpen(new MemoryStream(bytes, writable: false), limits) is { } document)
            return (document, false);
        var rebuilt = PackageRebuilder.Rebuild(archive, limits);
        return (TryOpen(rebuilt, limits) ?? throw NoMainPart(archive), true);
    }

    private static ZipArchive OpenArchive(byte[] bytes)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception exception) when (PackageFaults.IsFault(exception))
        {
            throw new UnusableInputException(new Problem(DocxProblems.NotPackage, exception.Message), exception);
        }
    }

    private static WordprocessingDocument? TryOpen(Stream stream, DocxLimits limits)
    {
        WordprocessingDocument? document = null;
        try
        {
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.MaxCharactersInPart };
            document = WordprocessingDocument.Open(stream, isEditable: false, settings);
            if (document.MainDocumentPart is not null)
                return document;
        }
        catch (Exception exception) when (PackageFaults.IsFault(exception))
        {
            // Damaged tables: the caller rebuilds them.
        }

        document?.Dispose();
        return null;
    }

    private static UnusableInputException NoMainPart(ZipArchive archive) =>
        new(new Problem(DocxProblems.NoMainPart, PackageKind.Describe(archive)));
}
