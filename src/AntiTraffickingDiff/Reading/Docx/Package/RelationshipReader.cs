using System.Xml;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads .rels entries leniently (ECMA-376 part 2, 6.5).</summary>
/// <param name="entries">The package's entries.</param>
/// <param name="limits">The limits.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class RelationshipReader(PackageEntries entries, DocxLimits limits, List<Problem> problems)
{
    private const string StrictPrefix = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private readonly ContentTypeReader _types = new(entries, limits);

    /// <summary>The name of the entry that holds a part's relationships.</summary>
    /// <param name="part">The part's name; empty for the package itself.</param>
    /// <returns>The entry's name.</returns>
    public static string NameFor(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>The relationships of a part that lead to parts with text, or to what these need.</summary>
    /// <param name="part">The part's name; empty for the package itself.</param>
    /// <returns>The relationships; of a damaged entry those before the damage.</returns>
    public IReadOnlyList<PartLink> Read(string part)
    {
        var links = new List<PartLink>();
        var name = NameFor(part);
        if (!entries.Contains(name))
            return links;
        try
        {
            using var xml = new PartXmlReader(entries[name].Open(), limits, CancellationToken.None);
            var depth = xml.MoveToRoot() ? xml.Enter() : -1;
            while (xml.MoveToChild(depth))
                if (Link(xml, part) is { } link)
                    links.Add(link);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException)
        {
            problems.Add(new Problem(DocxProblems.PartLeftOut, name, exception.Message));
        }

        return links;
    }

    private PartLink? Link(PartXmlReader xml, string part)
    {
        if (xml.Attribute("TargetMode") == "External" || xml.Attribute("Id") is not { Length: > 0 } id)
            return null;
        var type = (xml.Attribute("Type") ?? string.Empty).Replace(StrictPrefix, XmlNamespaces.Relationships, StringComparison.Ordinal);
        if (part.Length > 0 && !PackageTables.IsNeeded(type))
            return null;
        var name = Resolve(part, xml.Attribute("Target") ?? string.Empty);
        if (!entries.Contains(name))
            name = Uri.UnescapeDataString(name);
        return entries.Contains(name) ? new PartLink(id, type, name, PackageTables.ContentTypeOf(type) ?? _types.TypeOf(name)) : null;
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
