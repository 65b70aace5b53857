namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>The parts of a Word document that are the same for every plan.</summary>
internal static class WordParts
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/";

    /// <summary>The page number between dashes.</summary>
    public const string PageNumber =
        "<w:p><w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p>";

    /// <summary>The section: A4, header and footer.</summary>
    public const string Section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" "
        + "w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>";

    /// <summary>The styles: body, title, two headings.</summary>
    public const string Styles =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/>"
        + "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz w:val=\"44\"/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
        + "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Normal\"/>"
        + "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>";

    /// <summary>[Content_Types].xml.</summary>
    public const string ContentTypes =
        $"<Types {Package}content-types\"><Default Extension=\"rels\" "
        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Types}document.main+xml\"/>"
        + $"<Override PartName=\"/word/styles.xml\" ContentType=\"{Types}styles+xml\"/>"
        + $"<Override PartName=\"/word/numbering.xml\" ContentType=\"{Types}numbering+xml\"/>"
        + $"<Override PartName=\"/word/header1.xml\" ContentType=\"{Types}header+xml\"/>"
        + $"<Override PartName=\"/word/footer1.xml\" ContentType=\"{Types}footer+xml\"/></Types>";

    /// <summary>_rels/.rels.</summary>
    public const string PackageRelationships =
        $"<Relationships {Package}relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    /// <summary>word/_rels/document.xml.rels.</summary>
    public const string DocumentRelationships =
        $"<Relationships {Package}relationships\"><Relationship Id=\"rId1\" Type=\"{Office}styles\" Target=\"styles.xml\"/>"
        + $"<Relationship Id=\"rId2\" Type=\"{Office}numbering\" Target=\"numbering.xml\"/>"
        + $"<Relationship Id=\"rId3\" Type=\"{Office}header\" Target=\"header1.xml\"/>"
        + $"<Relationship Id=\"rId4\" Type=\"{Office}footer\" Target=\"footer1.xml\"/></Relationships>";
}
