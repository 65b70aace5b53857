using System.Xml;
using System.Xml.Linq;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Writes the tables of a reduced package: content types and relationships (ECMA-376 part 2).</summary>
internal static class PackageTables
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Whether a relationship leads to a part that a reader of text needs.</summary>
    /// <param name="relationship">The relationship's type.</param>
    /// <returns>True if it does.</returns>
    public static bool IsNeeded(string relationship) =>
        ContentTypeOf(relationship) is not null || relationship.EndsWith("/aFChunk", StringComparison.Ordinal);

    /// <summary>Whether a part may have several relationships of a type.</summary>
    /// <param name="relationship">The relationship's type.</param>
    /// <returns>True for headers, footers and imported content.</returns>
    public static bool MayRepeat(string relationship) =>
        relationship[(relationship.LastIndexOf('/') + 1)..] is "header" or "footer" or "aFChunk";

    /// <summary>The id by which a relationship goes in the reduced package: always an XML name, which the SDK insists on.</summary>
    /// <param name="id">The id as it stands in the package.</param>
    /// <returns>The id to use; the same for ids that are names already.</returns>
    public static string SafeId(string id) => XmlConvert.EncodeLocalName(id);

    /// <summary>The content type of the parts that a relationship leads to.</summary>
    /// <param name="relationship">The relationship's type.</param>
    /// <returns>The content type, or null if the relationship does not say it.</returns>
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

    /// <summary>The content types table.</summary>
    /// <param name="main">The main part's name.</param>
    /// <param name="links">The main part's relationships.</param>
    /// <returns>The table.</returns>
    public static XDocument ContentTypes(string main, IEnumerable<PartLink> links) => new(new XElement(
        Types + "Types",
        new XElement(
            Types + "Default",
            new XAttribute("Extension", "rels"),
            new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        Override(main, WordType + "document.main+xml"),
        links.DistinctBy(link => link.Target)
            .Select(link => Override(link.Target, link.ContentType))));

    /// <summary>The package's own relationships.</summary>
    /// <param name="main">The main part's name.</param>
    /// <returns>The table.</returns>
    public static XDocument RootRelationships(string main) =>
        Relationships([new PartLink("rId1", XmlNamespaces.Relationships + "/officeDocument", main, string.Empty)]);

    /// <summary>A part's relationships.</summary>
    /// <param name="links">The relationships.</param>
    /// <returns>The table.</returns>
    public static XDocument Relationships(IEnumerable<PartLink> links) => new(new XElement(
        Links + "Relationships",
        links.Select(link => new XElement(
            Links + "Relationship",
            new XAttribute("Id", SafeId(link.Id)),
            new XAttribute("Type", link.Type),
            new XAttribute("Target", "/" + link.Target)))));

    private static XElement Override(string part, string type) =>
        new(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type));
}
