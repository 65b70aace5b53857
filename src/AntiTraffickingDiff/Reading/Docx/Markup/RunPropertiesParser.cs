namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads <c>w:rPr</c> (ECMA-376 part 1, 17.3.2).</summary>
internal static class RunPropertiesParser
{
    /// <summary>Reads the element the cursor stands on.</summary>
    /// <param name="xml">The cursor, on <c>w:rPr</c>.</param>
    /// <returns>The properties.</returns>
    public static RunProperties Parse(PartXmlReader xml)
    {
        var properties = default(RunProperties);
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            properties = With(properties, xml);
        return properties;
    }

    /// <summary>The value of an on/off element (17.17.4): on unless it says otherwise.</summary>
    /// <param name="xml">The cursor, on the element.</param>
    /// <returns>Whether it is on.</returns>
    public static bool IsOn(PartXmlReader xml) => xml.Val is not ("0" or "false" or "off");

    private static RunProperties With(RunProperties properties, PartXmlReader xml) => xml.Name switch
    {
        "rStyle" => properties with { Style = xml.Val },
        "vanish" => properties with { Hidden = IsOn(xml) },
        "rFonts" => properties with { Font = xml.Attribute("ascii") ?? xml.Attribute("hAnsi") ?? xml.Attribute("eastAsia") },
        "ins" or "moveTo" => properties with { IsInserted = true },
        "del" or "moveFrom" => properties with { IsDeleted = true },
        _ => properties,
    };
}
