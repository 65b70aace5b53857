namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads styles.xml (ECMA-376 part 1, 17.7).</summary>
internal static class StyleSheetParser
{
    private static readonly ParagraphPropertiesParser Properties = new(RevisionView.Accepted);

    /// <summary>Reads the part.</summary>
    /// <param name="xml">A cursor at the part's start.</param>
    /// <returns>The styles.</returns>
    public static StyleSheet Parse(PartXmlReader xml)
    {
        var styles = new Dictionary<string, DocxStyle>();
        string? defaultParagraph = null;
        var depth = xml.MoveToRoot() ? xml.Enter() : -1;
        while (xml.MoveToChild(depth))
        {
            if (xml.Name != "style" || xml.Attribute("styleId") is not { } id)
                continue;
            if (xml.Attribute("type") == "paragraph" && xml.Attribute("default") is "1" or "true" or "on")
                defaultParagraph = id;
            styles[id] = ParseStyle(xml, id);
        }

        return new StyleSheet(styles, defaultParagraph);
    }

    private static DocxStyle ParseStyle(PartXmlReader xml, string id)
    {
        var style = new DocxStyle(id, string.Empty, null, ParagraphProperties.None, null);
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            style = xml.Name switch
            {
                "name" => style with { Name = PrintableText.Of(xml.Val ?? string.Empty) },
                "basedOn" => style with { BasedOn = xml.Val },
                "pPr" => style with { Paragraph = Properties.Parse(xml) },
                "rPr" => style with { Hidden = RunPropertiesParser.Parse(xml).Hidden },
                _ => style,
            };
        return style;
    }
}
