namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads <c>w:lvl</c> (ECMA-376 part 1, 17.9.6).</summary>
internal static class NumberingLevelParser
{
    /// <summary>
    /// The longest label pattern that is kept, so that a hostile one cannot fill the memory; Word's dialog takes 31 characters.
    /// </summary>
    private const int MaxText = 64;

    /// <summary>Reads the element the cursor stands on.</summary>
    /// <param name="xml">The cursor, on <c>w:lvl</c>.</param>
    /// <returns>The level.</returns>
    public static NumberingLevel Parse(PartXmlReader xml) => ReadChildren(xml, NumberingLevel.Default);

    private static NumberingLevel ReadChildren(PartXmlReader xml, NumberingLevel level)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            level = With(level, xml);
        return level;
    }

    private static NumberingLevel With(NumberingLevel level, PartXmlReader xml) => xml.Name switch
    {
        "start" => level with { Start = ParagraphPropertiesParser.Number(xml.Val) ?? 0 },
        "numFmt" => level with { Format = xml.Val ?? "decimal", CustomFormat = xml.Attribute("format") },
        "lvlText" => level with { Text = Cut(xml.Val) },
        "suff" => level with { Suffix = xml.Val ?? "tab" },
        "isLgl" => level with { IsLegal = RunPropertiesParser.IsOn(xml) },
        "lvlRestart" => level with { Restart = ParagraphPropertiesParser.Number(xml.Val) },
        "pStyle" => level with { ParagraphStyle = xml.Val },
        "rPr" => WithRun(level, RunPropertiesParser.Parse(xml)),
        "AlternateContent" => ReadAlternate(level, xml),
        _ => level,
    };

    private static string Cut(string? text) =>
        text is null ? string.Empty : PrintableText.Of(text.Length <= MaxText ? text : text[..MaxText]);

    private static NumberingLevel WithRun(NumberingLevel level, RunProperties run) =>
        level with { IsHidden = run.Hidden ?? false, Font = run.Font };

    /// <summary>Word 2010 writes custom formats as a choice, with a format of the standard as fallback; the choice is read.</summary>
    private static NumberingLevel ReadAlternate(NumberingLevel level, PartXmlReader xml)
    {
        var depth = xml.Enter();
        var found = false;
        while (xml.MoveToChild(depth))
        {
            if (found)
                continue;
            level = ReadChildren(xml, level);
            found = true;
        }

        return level;
    }
}
