namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The XML namespaces of Word documents (ECMA-376 part 4 transitional, part 1 strict).</summary>
internal static class XmlNamespaces
{
    /// <summary>Relationship attributes (r:id), transitional.</summary>
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Relationship attributes (r:id), strict.</summary>
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>The vocabulary of a namespace.</summary>
    /// <param name="uri">The namespace name.</param>
    /// <returns>The vocabulary.</returns>
    public static XmlFamily FamilyOf(string uri) => uri switch
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" => XmlFamily.Word,
        "http://purl.oclc.org/ooxml/wordprocessingml/main" => XmlFamily.Word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" => XmlFamily.Math,
        "http://purl.oclc.org/ooxml/officeDocument/math" => XmlFamily.Math,
        "urn:schemas-microsoft-com:vml" => XmlFamily.Vml,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => XmlFamily.Compatibility,
        _ => XmlFamily.Other,
    };
}
