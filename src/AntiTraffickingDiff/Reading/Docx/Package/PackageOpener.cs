using System.IO.Compression;
using System.Runtime.InteropServices;
using AntiTraffickingDiff.Problems;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Opens the bytes of a DOCX file as a package.</summary>
internal static class PackageOpener
{
    /// <summary>Opens a package.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="problems">Where problems go.</param>
    /// <returns>The package, which has a main part.</returns>
    /// <exception cref="UnusableInputException">It is not a Word document, or passes a limit.</exception>
    public static WordprocessingDocument Open(ReadOnlyMemory<byte> bytes, DocxLimits limits, List<Problem> problems)
    {
        OleFileGuard.Check(bytes.Span);
        using var archive = OpenArchive(bytes);
        ZipGuard.Check(archive, limits);
        var reduced = new PackageReducer(archive, limits, problems).Reduce()
            ?? throw new UnusableInputException(new Problem(DocxProblems.NoMainPart, PackageKind.Describe(archive)));
        return WordprocessingDocument.Open(
            reduced, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.MaxCharactersInPart });
    }

    private static ZipArchive OpenArchive(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var archive = new ZipArchive(StreamOver(bytes), ZipArchiveMode.Read);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception exception) when (PackageFaults.IsFault(exception))
        {
            throw new UnusableInputException(new Problem(DocxProblems.NotPackage, exception.Message), exception);
        }
    }

    private static MemoryStream StreamOver(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
