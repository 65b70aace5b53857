using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AntiTraffickingDiff.Problems;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Opens the bytes of a DOCX file. The package is first reduced to the parts that a reader of text needs, with new names,
/// content types and relationships. What is left always opens, and nothing in it leads outside: malformed addresses of links,
/// missing parts and odd names, the usual reasons why real packages do not open, are gone, and so are chains of thousands of
/// parts, which would overflow the SDK's stack.
/// </summary>
internal static class DocxPackage
{
    private const string MainPart = "word/document.xml";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    // An encrypted DOCX is an OLE compound file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4).
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Entries that unpack to less than this may have any ratio.</summary>
    private const long SmallEntry = 16L << 20;

    private const long LongPart = 1L << 20;

    /// <exception cref="UnusableInputException">It is not a Word document, or passes a limit.</exception>
    public static WordprocessingDocument Open(ReadOnlyMemory<byte> bytes, DocxLimits limits, DocxBudget budget, List<Problem> problems)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            throw new UnusableInputException(bytes.Span.IndexOf(EncryptedPackage) >= 0
                ? new Problem(DocxProblems.Encrypted)
                : new Problem(DocxProblems.NotPackage, "an OLE compound file, perhaps a .doc (OLE 复合文件，可能是 .doc)"));
        using var archive = OpenArchive(bytes);
        CheckDirectory(archive, bytes.Length, limits);
        var reduced = Reduce(archive, limits, budget, problems)
            ?? throw new UnusableInputException(new Problem(DocxProblems.NoMainPart, Describe(archive)));
        return WordprocessingDocument.Open(
            reduced, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.MaxCharactersInPart });
    }

    /// <summary>
    /// Whether an exception says that the input is damaged. System.IO.Packaging and the SDK document no closed list of what
    /// damaged packages make them throw (XmlException, FileFormatException, UriFormatException, InvalidDataException,
    /// KeyNotFoundException, NullReferenceException … were all seen), so everything counts except cancelling, the library's own
    /// verdict and want of memory.
    /// </summary>
    public static bool IsFault(Exception exception) =>
        exception is not (OperationCanceledException or UnusableInputException or OutOfMemoryException);

    /// <summary>The id by which a relationship goes in the reduced package: always an XML name, which the SDK insists on.</summary>
    public static string SafeId(string id) => XmlConvert.EncodeLocalName(id);

    private static ZipArchive OpenArchive(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var archive = new ZipArchive(FileFormat.StreamOver(bytes), ZipArchiveMode.Read);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw new UnusableInputException(new Problem(DocxProblems.NotPackage, Reason.Of(exception)), exception);
        }
    }

    // The sizes in the directory are binding, as .NET unpacks no more of an entry than its directory record says. Entries that
    // are never unpacked, pictures mostly, are checked too.
    private static void CheckDirectory(ZipArchive archive, long length, DocxLimits limits)
    {
        if (archive.Entries.Count > limits.MaxEntries)
            throw new UnusableInputException(DocxLimits.Exceeded(nameof(DocxLimits.MaxEntries), limits.MaxEntries));
        // Entries that together are longer than the file share bytes, as only bombs do (D. Fifield, "A better zip bomb", 2019).
        if (archive.Entries.Sum(entry => entry.CompressedLength) > length)
            throw new UnusableInputException(new Problem(DocxProblems.NotPackage, "its entries overlap (条目重叠)"));
        foreach (var entry in archive.Entries)
            if (entry.Length > SmallEntry && entry.Length / Math.Max(entry.CompressedLength, 1) > limits.MaxRatio)
                throw new UnusableInputException(DocxLimits.Exceeded(nameof(DocxLimits.MaxRatio), limits.MaxRatio));
    }

    private static MemoryStream? Reduce(ZipArchive archive, DocxLimits limits, DocxBudget budget, List<Problem> problems)
    {
        var source = new PackageLinks(archive, limits, problems);
        var main = source.Of(string.Empty).FirstOrDefault(link => link.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target;
        if (main is null && !source.Contains(main = MainPart))
            return null;
        var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Copy(main, MainPart);
            // Ids are unique, and there is one part of styles, numbering, footnotes and endnotes each, or the SDK refuses.
            var usable = source.Of(main).DistinctBy(link => link.Id).DistinctBy(link => MayRepeat(link.Type) ? link.Id : link.Type);
            var renamed = new List<PackageLink>();
            foreach (var group in usable.GroupBy(link => (link.Target.ToUpperInvariant(), link.Type)))
            {
                var name = $"word/part{renamed.Count + 1}.xml";
                Copy(group.First().Target, name);
                renamed.AddRange(group.Select(link => link with { Target = name }));
            }
            WriteXml("[Content_Types].xml", ContentTypes(renamed));
            WriteXml("_rels/.rels", Relationships([new PackageLink("rId1", PartXml.Relationships + "/officeDocument", MainPart, string.Empty)]));
            WriteXml(PackageLinks.EntryFor(MainPart), Relationships(renamed));

            void Copy(string part, string name)
            {
                var entry = source[part];
                budget.TakeExpanded(entry.Length);
                // Long parts stay packed, so that what a bomb unpacks to is never in memory as a whole.
                using var to = target.CreateEntry(name, entry.Length > LongPart ? CompressionLevel.Fastest : CompressionLevel.NoCompression).Open();
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

            void WriteXml(string name, XDocument content)
            {
                using var to = target.CreateEntry(name, CompressionLevel.NoCompression).Open();
                content.Save(to);
            }
        }
        stream.Position = 0;
        return stream;
    }

    private static bool MayRepeat(string relationship) =>
        relationship[(relationship.LastIndexOf('/') + 1)..] is "header" or "footer" or "aFChunk";

    /// <summary>The content type of the parts that a relationship leads to, or null if the relationship does not say it.</summary>
    public static string? ContentTypeOf(string relationship) =>
        relationship[(relationship.LastIndexOf('/') + 1)..] switch
        {
            "styles" => WordType + "styles+xml",
            "numbering" => WordType + "numbering+xml",
            "header" => WordType + "header+xml",
            "footer" => WordType + "footer+xml",
            "footnotes" => WordType + "footnotes+xml",
            "endnotes" => WordType + "endnotes+xml",
            _ => null,
        };

    private static XDocument ContentTypes(IEnumerable<PackageLink> links) => new(new XElement(
        Types + "Types",
        new XElement(
            Types + "Default",
            new XAttribute("Extension", "rels"),
            new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        Override(MainPart, WordType + "document.main+xml"),
        links.DistinctBy(link => link.Target).Select(link => Override(link.Target, link.ContentType))));

    private static XElement Override(string part, string type) =>
        new(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type));

    private static XDocument Relationships(IEnumerable<PackageLink> links) => new(new XElement(
        Links + "Relationships",
        links.Select(link => new XElement(
            Links + "Relationship",
            new XAttribute("Id", SafeId(link.Id)),
            new XAttribute("Type", link.Type),
            new XAttribute("Target", "/" + link.Target)))));

    // What a ZIP file is that is no Word document, by the entries it has.
    private static string Describe(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/').ToUpperInvariant()).ToHashSet();
        return names.Contains("XL/WORKBOOK.XML") ? "an Excel workbook (Excel 工作簿)"
            : names.Contains("PPT/PRESENTATION.XML") ? "a PowerPoint presentation (PowerPoint 演示文稿)"
            : names.Contains("OFD.XML") ? "an OFD document (OFD 版式文档)"
            : names.Contains("CONTENT.XML") ? "an OpenDocument file (OpenDocument 文件)"
            : "an unknown kind of ZIP file (未知类型的 ZIP 文件)";
    }
}

/// <summary>A relationship to another part of the package.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, a URI; always the transitional form.</param>
/// <param name="Target">The name of the entry it leads to.</param>
/// <param name="ContentType">The content type of the part it leads to.</param>
internal sealed record PackageLink(string Id, string Type, string Target, string ContentType);

/// <summary>
/// The entries of a package by part name, which ignores case (ECMA-376 part 2, 6.2.2.3), and the relationships between them,
/// read leniently (6.5). Only what lies inside the package is found.
/// </summary>
internal sealed class PackageLinks
{
    private const string TypesEntry = "[Content_Types].xml";
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly DocxLimits _limits;
    private readonly List<Problem> _problems;
    private Dictionary<string, string>? _types;

    public PackageLinks(ZipArchive archive, DocxLimits limits, List<Problem> problems)
    {
        (_limits, _problems) = (limits, problems);
        foreach (var entry in archive.Entries)
            _entries[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
    }

    public ZipArchiveEntry this[string part] => _entries[part];

    public bool Contains(string part) => _entries.ContainsKey(part);

    /// <summary>The name of the entry that holds a part's relationships; the package itself has the empty name.</summary>
    public static string EntryFor(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>
    /// The relationships of a part that lead to parts with text, or to what these need; of a damaged entry those before the damage.
    /// </summary>
    public IReadOnlyList<PackageLink> Of(string part)
    {
        var links = new List<PackageLink>();
        var name = EntryFor(part);
        if (!Contains(name))
            return links;
        try
        {
            using var xml = new PartXml(_entries[name].Open(), _limits, CancellationToken.None);
            var depth = xml.MoveToRoot() ? xml.Enter() : -1;
            while (xml.MoveToChild(depth))
                if (Link(xml, part) is { } link)
                    links.Add(link);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException)
        {
            _problems.Add(new Problem(DocxProblems.PartLeftOut, name, Reason.Of(exception)));
        }
        return links;
    }

    private PackageLink? Link(PartXml xml, string part)
    {
        if (xml.Attribute("TargetMode") == "External" || xml.Attribute("Id") is not { Length: > 0 } id)
            return null;
        var type = (xml.Attribute("Type") ?? string.Empty).Replace(PartXml.StrictRelationships, PartXml.Relationships, StringComparison.Ordinal);
        var contentType = DocxPackage.ContentTypeOf(type);
        if (part.Length > 0 && contentType is null && !type.EndsWith("/aFChunk", StringComparison.Ordinal))
            return null;
        var name = Resolve(part, xml.Attribute("Target") ?? string.Empty);
        if (!Contains(name))
            name = Uri.UnescapeDataString(name);
        return Contains(name) ? new PackageLink(id, type, name, contentType ?? WrittenType(name)) : null;
    }

    private static string Resolve(string part, string target)
    {
        target = target.Replace('\\', '/');
        if (target.StartsWith('/'))
            return target.TrimStart('/');
        var segments = new List<string>(part.Split('/')[..^1]);
        foreach (var segment in target.Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or ".."))
                segments.Add(segment);
        }
        return string.Join('/', segments);
    }

    // [Content_Types].xml (ECMA-376 part 2, 6.2.3) is needed only for imported content; without it that has no type and is reported.
    private string WrittenType(string part)
    {
        _types ??= ReadTypes();
        return _types.GetValueOrDefault(part) ?? _types.GetValueOrDefault("*" + Path.GetExtension(part)) ?? "application/octet-stream";
    }

    private Dictionary<string, string> ReadTypes()
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!Contains(TypesEntry))
            return types;
        try
        {
            using var xml = new PartXml(_entries[TypesEntry].Open(), _limits, CancellationToken.None);
            var depth = xml.MoveToRoot() ? xml.Enter() : -1;
            while (xml.MoveToChild(depth))
            {
                var key = xml.Name == "Override" ? xml.Attribute("PartName")?.TrimStart('/')
                    : xml.Attribute("Extension") is { } extension ? "*." + extension : null;
                if (key is not null && xml.Attribute("ContentType") is { Length: > 0 } type && IsWellFormed(type))
                    types[key] = type;
            }
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException)
        {
            return types;
        }
        return types;
    }

    private static bool IsWellFormed(string type) =>
        type.Count(c => c == '/') == 1 && type[0] != '/' && type[^1] != '/'
        && type.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '+' or '-');
}

/// <summary>The parts that a part has relationships to, by the ids of these as the document has them.</summary>
internal sealed class PartsById(OpenXmlPart owner)
{
    private readonly Dictionary<string, OpenXmlPart> _parts =
        owner.Parts.DistinctBy(pair => pair.RelationshipId).ToDictionary(pair => pair.RelationshipId, pair => pair.OpenXmlPart);

    public OpenXmlPart? Find(string id) => _parts.GetValueOrDefault(DocxPackage.SafeId(id));
}
