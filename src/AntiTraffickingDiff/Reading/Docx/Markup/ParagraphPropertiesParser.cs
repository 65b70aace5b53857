using System.Globalization;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads <c>w:pPr</c> (ECMA-376 part 1, 17.3.1), of a paragraph, a style or a tracked change.</summary>
/// <param name="revisions">Which state of the tracked changes counts.</param>
/// <param name="onSection">What to do on a section's properties; the cursor stands on <c>w:sectPr</c>.</param>
internal sealed class ParagraphPropertiesParser(RevisionView revisions, Action<PartXmlReader>? onSection = null)
{
    /// <summary>Reads the element the cursor stands on.</summary>
    /// <param name="xml">The cursor, on <c>w:pPr</c>.</param>
    /// <returns>The properties, before the change if they were changed and the original state is asked for.</returns>
    public ParagraphProperties Parse(PartXmlReader xml)
    {
        var properties = ParagraphProperties.None;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            properties = With(properties, xml);
        return properties;
    }

    /// <summary>A whole number in an attribute.</summary>
    /// <param name="value">The attribute's value or null.</param>
    /// <returns>The number, or null if there is none.</returns>
    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private ParagraphProperties With(ParagraphProperties properties, PartXmlReader xml)
    {
        switch (xml.Name)
        {
            case "pStyle": return properties with { Style = xml.Val };
            case "numPr": return WithNumbering(properties, xml);
            case "outlineLvl": return properties with { Outline = Number(xml.Val) };
            case "rPr": return properties with { Mark = RunPropertiesParser.Parse(xml) };
            case "pPrChange" when revisions == RevisionView.Original: return BeforeChange(properties, xml);
            case "sectPr": onSection?.Invoke(xml); return properties;
            default: return properties;
        }
    }

    private ParagraphProperties WithNumbering(ParagraphProperties properties, PartXmlReader xml)
    {
        var before = properties;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "numId")
                properties = properties with { Numbering = Number(xml.Val) };
            else if (xml.Name == "ilvl")
                properties = properties with { Level = Number(xml.Val) };
            else if (xml.Name == "ins" && revisions == RevisionView.Original)
                return before;
        }

        return properties;
    }

    private ParagraphProperties BeforeChange(ParagraphProperties properties, PartXmlReader xml)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            if (xml.Name == "pPr")
                return Parse(xml) with { Mark = properties.Mark };
        return properties;
    }
}
