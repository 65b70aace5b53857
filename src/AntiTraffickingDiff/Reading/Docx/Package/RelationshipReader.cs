using System.IO.Compression;
using System.Xml;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads a .rels entry leniently (ECMA-376 part 2, 6.5).</summary>
internal static class RelationshipReader
{
    private const string StrictPrefix = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>The relationships of a part that lead to entries of the package that are text for this reader.</summary>
    /// <param name="entries">The package's entries by name.</param>
    /// <param name="part">The part's name; empty for the package itself.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>The relationships; none if the entry is missing or damaged.</returns>
    public static IReadOnlyList<PartLink> Read(
        IReadOnlyDictionary<string, ZipArchiveEntry> entries, string part, DocxLimits limits)
    {
        var links = new List<PartLink>();
        if (!entries.TryGetValue(NameFor(part), out var entry))
            return links;
        try
        {
            using var xml = new PartXmlReader(entry.Open(), limits, CancellationToken.None);
            var depth = xml.MoveToRoot() ? xml.Enter() : -1;
            while (xml.MoveToChild(depth))
                if (Link(xml, entries, part) is { } link)
                    links.Add(link);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException)
        {
            // What was read until the damage counts.
        }

        return links;
    }

    /// <summary>The name of the entry that holds a part's relationships.</summary>
    /// <param name="part">The part's name; empty for the package itself.</param>
    /// <returns>The entry's name.</returns>
    public static string NameFor(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private static PartLink? Link(PartXmlReader xml, IReadOnlyDictionary<string, ZipArchiveEntry> entries, string part)
    {
        if (xml.Attribute("TargetMode") == "External" || xml.Attribute("Id") is not { Length: > 0 } id)
            return null;
        var type = (xml.Attribute("Type") ?? string.Empty).Replace(StrictPrefix, XmlNamespaces.Relationships, StringComparison.Ordinal);
        var name = Resolve(part, xml.Attribute("Target") ?? string.Empty);
        if (!entries.ContainsKey(name))
            name = Uri.UnescapeDataString(name);
        return entries.ContainsKey(name) && (part.Length == 0 || RebuiltTables.ContentTypeOf(type) is not null)
            ? new PartLink(id, type, name)
            : null;
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
}
