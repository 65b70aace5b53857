using System.IO.Compression;
using System.Xml.Linq;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Reduces a package to the parts that a reader of text needs, with new names, content types and relationships. What is left
/// always opens, and nothing in it leads outside: malformed addresses of links, missing parts and odd names, the usual reasons
/// why real packages do not open, are gone, and so are chains of thousands of parts, which would overflow the SDK's stack.
/// </summary>
/// <param name="archive">The package as it came.</param>
/// <param name="limits">The limits.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class PackageReducer(ZipArchive archive, DocxLimits limits, List<Problem> problems)
{
    private const string MainPart = "word/document.xml";
    private readonly PackageEntries _entries = new(archive);
    private long _left = limits.MaxExpandedBytes;

    /// <summary>Reduces the package.</summary>
    /// <returns>A new package, at its start; null if there is no main part.</returns>
    /// <exception cref="UnusableInputException">A limit is passed.</exception>
    public MemoryStream? Reduce()
    {
        var links = new RelationshipReader(_entries, limits, problems);
        var main = links.Read(string.Empty).FirstOrDefault(link => link.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target;
        if (main is null && !_entries.Contains(main = MainPart))
            return null;
        var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            Write(target, main, links.Read(main));
        stream.Position = 0;
        return stream;
    }

    private void Write(ZipArchive target, string main, IReadOnlyList<PartLink> links)
    {
        Copy(main, target, MainPart);
        var renamed = new List<PartLink>();
        foreach (var group in Usable(links).GroupBy(link => (link.Target.ToUpperInvariant(), link.Type)))
        {
            var name = $"word/part{renamed.Count + 1}.xml";
            Copy(group.First().Target, target, name);
            renamed.AddRange(group.Select(link => link with { Target = name }));
        }

        WriteXml(target, "[Content_Types].xml", PackageTables.ContentTypes(MainPart, renamed));
        WriteXml(target, "_rels/.rels", PackageTables.RootRelationships(MainPart));
        WriteXml(target, RelationshipReader.NameFor(MainPart), PackageTables.Relationships(renamed));
    }

    /// <summary>Ids are unique, and there is one part of styles, numbering, footnotes and endnotes each, or the SDK refuses.</summary>
    private static IEnumerable<PartLink> Usable(IEnumerable<PartLink> links) => links
        .DistinctBy(link => link.Id)
        .DistinctBy(link => PackageTables.MayRepeat(link.Type) ? link.Id : link.Type);

    private static void WriteXml(ZipArchive target, string name, XDocument content)
    {
        using var stream = target.CreateEntry(name, CompressionLevel.NoCompression).Open();
        content.Save(stream);
    }

    private void Copy(string part, ZipArchive target, string name)
    {
        var entry = _entries[part];
        _left -= entry.Length;
        if (_left < 0)
            throw new UnusableInputException(
                DocxLimits.Exceeded(nameof(DocxLimits.MaxExpandedBytes), limits.MaxExpandedBytes));
        using var to = target.CreateEntry(name, CompressionLevel.NoCompression).Open();
        try
        {
            using var from = entry.Open();
            from.CopyTo(to);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // A part that does not unpack to its end is copied as far as it goes; it is reported when it is parsed.
        }
    }
}
