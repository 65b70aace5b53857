using System.IO.Compression;
using System.Xml.Linq;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Makes a package that opens from one that does not: only the parts a reader of text needs, with new content types and
/// with those relationships that lead to a part that is there. Links to outside are dropped: a malformed address in one is
/// the usual reason why a package does not open.
/// </summary>
internal static class PackageRebuilder
{
    private const string MainPart = "word/document.xml";
    private const int MaxBytesPerCharacter = 4;

    /// <summary>Rebuilds a package.</summary>
    /// <param name="archive">The damaged package.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>A new package, at its start.</returns>
    public static MemoryStream Rebuild(ZipArchive archive, DocxLimits limits)
    {
        var entries = EntriesByName(archive);
        var root = RelationshipReader.Read(entries, string.Empty, limits);
        var main = root.FirstOrDefault(link => link.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? MainPart;
        var stream = new MemoryStream();
        if (!entries.ContainsKey(main))
            return stream;
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            Write(target, entries, main, limits);
        stream.Position = 0;
        return stream;
    }

    /// <summary>Writes the parts under new names, as odd names are another reason why a package does not open.</summary>
    private static void Write(ZipArchive target, Dictionary<string, ZipArchiveEntry> entries, string main, DocxLimits limits)
    {
        Copy(entries[main], target, MainPart, limits);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var links = new List<PartLink>();
        foreach (var link in RelationshipReader.Read(entries, main, limits).DistinctBy(link => link.Id))
        {
            if (!names.TryGetValue(link.Target, out var name))
            {
                names.Add(link.Target, name = $"word/part{names.Count + 1}.xml");
                Copy(entries[link.Target], target, name, limits);
            }

            links.Add(link with { Target = name });
        }

        WriteXml(target, "[Content_Types].xml", RebuiltTables.ContentTypes(MainPart, links));
        WriteXml(target, "_rels/.rels", RebuiltTables.RootRelationships(MainPart));
        WriteXml(target, RelationshipReader.NameFor(MainPart), RebuiltTables.Relationships(links));
    }

    private static Dictionary<string, ZipArchiveEntry> EntriesByName(ZipArchive archive)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
            entries[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        return entries;
    }

    private static void WriteXml(ZipArchive target, string name, XDocument content)
    {
        using var stream = target.CreateEntry(name, CompressionLevel.NoCompression).Open();
        content.Save(stream);
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive target, string name, DocxLimits limits)
    {
        if (entry.Length / MaxBytesPerCharacter > limits.MaxCharactersInPart)
            throw new UnusableInputException(
                new Problem(DocxProblems.LimitExceeded, nameof(DocxLimits.MaxCharactersInPart), limits.MaxCharactersInPart));
        using var to = target.CreateEntry(name, CompressionLevel.NoCompression).Open();
        try
        {
            using var from = entry.Open();
            from.CopyTo(to);
        }
        catch (InvalidDataException)
        {
            // A part that does not unpack to its end is read as far as it goes; a cut-off one is reported when it is parsed.
        }
    }
}
