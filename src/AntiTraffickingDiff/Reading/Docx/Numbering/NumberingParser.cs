namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads numbering.xml (ECMA-376 part 1, 17.9).</summary>
internal static class NumberingParser
{
    /// <summary>Reads the part.</summary>
    /// <param name="xml">A cursor at the part's start.</param>
    /// <returns>The lists.</returns>
    public static NumberingDefinitions Parse(PartXmlReader xml)
    {
        var abstracts = new Dictionary<int, AbstractNumbering>();
        var instances = new Dictionary<int, NumberingInstance>();
        var depth = xml.MoveToRoot() ? xml.Enter() : -1;
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "abstractNum" && ParseAbstract(xml) is { } definition)
                abstracts[definition.Id] = definition;
            else if (xml.Name == "num" && ParseInstance(xml) is { } instance)
                instances[instance.Id] = instance;
        }

        return new NumberingDefinitions(abstracts, instances);
    }

    private static AbstractNumbering? ParseAbstract(PartXmlReader xml)
    {
        if (ParagraphPropertiesParser.Number(xml.Attribute("abstractNumId")) is not { } id)
            return null;
        var levels = new Dictionary<int, NumberingLevel>();
        var result = new AbstractNumbering(id, levels, null, null);
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "styleLink")
                result = result with { StyleLink = xml.Val };
            else if (xml.Name == "numStyleLink")
                result = result with { NumberingStyleLink = xml.Val };
            else if (xml.Name == "lvl" && LevelNumber(xml) is { } number)
                levels[number] = NumberingLevelParser.Parse(xml);
        }

        return result;
    }

    private static NumberingInstance? ParseInstance(PartXmlReader xml)
    {
        if (ParagraphPropertiesParser.Number(xml.Attribute("numId")) is not { } id)
            return null;
        var levels = new Dictionary<int, NumberingLevel>();
        var starts = new Dictionary<int, int>();
        var definition = -1;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "abstractNumId")
                definition = ParagraphPropertiesParser.Number(xml.Val) ?? -1;
            else if (xml.Name == "lvlOverride" && LevelNumber(xml) is { } level)
                ParseOverride(xml, level, levels, starts);
        }

        return new NumberingInstance(id, definition, levels, starts);
    }

    private static void ParseOverride(
        PartXmlReader xml, int level, Dictionary<int, NumberingLevel> levels, Dictionary<int, int> starts)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "lvl")
                levels[level] = NumberingLevelParser.Parse(xml);
            else if (xml.Name == "startOverride")
                starts[level] = ParagraphPropertiesParser.Number(xml.Val) ?? 0;
        }
    }

    private static int? LevelNumber(PartXmlReader xml) =>
        ParagraphPropertiesParser.Number(xml.Attribute("ilvl")) is >= 0 and < LevelCounters.LevelCount and var level ? level : null;
}
