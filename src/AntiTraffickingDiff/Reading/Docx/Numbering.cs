using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>One level of a list (w:lvl, ECMA-376 part 1, 17.9.6).</summary>
internal sealed record NumberingLevel
{
    // So that a hostile pattern cannot fill the memory; Word's dialog takes 31 characters.
    private const int MaxText = 64;

    /// <summary>The first number; 0 if not said (17.9.25).</summary>
    public int Start { get; init; }

    /// <summary>The number format (17.18.59), such as <c>chineseCounting</c>.</summary>
    public string Format { get; init; } = "decimal";

    /// <summary>For the format <c>custom</c>: the first numbers as a pattern, such as <c>001, 002, 003, ...</c>.</summary>
    public string? CustomFormat { get; init; }

    /// <summary>The label with %1 to %9 for the numbers of the levels, such as 第%1条.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>What follows the label: <c>tab</c>, <c>space</c> or <c>nothing</c> (17.9.28).</summary>
    public string Suffix { get; init; } = "tab";

    /// <summary>Whether all numbers in the label are Arabic (legal numbering, 17.9.4).</summary>
    public bool IsLegal { get; init; }

    /// <summary>The level, from 1, that starts this one again (17.9.10); 0 for never; null for every higher one.</summary>
    public int? Restart { get; init; }

    /// <summary>The id of the paragraph style that stands for this level (17.9.23) or null.</summary>
    public string? ParagraphStyle { get; init; }

    /// <summary>Whether the label is hidden text.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The font of the label, for bullets, or null.</summary>
    public string? Font { get; init; }

    /// <summary>Reads the element the cursor stands on.</summary>
    public static NumberingLevel Of(PartXml xml) => ReadInto(new NumberingLevel(), xml);

    private static NumberingLevel ReadInto(NumberingLevel level, PartXml xml)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            level = xml.Name switch
            {
                "start" => level with { Start = PartXml.Number(xml.Val) ?? 0 },
                "numFmt" => level with { Format = xml.Val ?? "decimal", CustomFormat = xml.Attribute("format") },
                "lvlText" => level with { Text = PartText.Of(xml.Val is { Length: > MaxText } text ? text[..MaxText] : xml.Val ?? string.Empty) },
                "suff" => level with { Suffix = xml.Val ?? "tab" },
                "isLgl" => level with { IsLegal = xml.IsOn },
                "lvlRestart" => level with { Restart = PartXml.Number(xml.Val) },
                "pStyle" => level with { ParagraphStyle = xml.Val },
                "rPr" when RunProperties.Of(xml) is var run => level with { IsHidden = run.Hidden ?? false, Font = run.Font },
                "AlternateContent" => ReadAlternate(level, xml),
                _ => level,
            };
        return level;
    }

    // Word 2010 writes custom formats as a choice, with a format of the standard as fallback; the choice is read.
    private static NumberingLevel ReadAlternate(NumberingLevel level, PartXml xml)
    {
        var isFirst = true;
        var depth = xml.Enter();
        for (; xml.MoveToChild(depth); isFirst = false)
            if (isFirst)
                level = ReadInto(level, xml);
        return level;
    }
}

/// <summary>A list definition (w:abstractNum, ECMA-376 part 1, 17.9.1).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Levels">Its levels by number from 0.</param>
/// <param name="StyleLink">The numbering style that this definition is the content of (17.9.27), or null.</param>
/// <param name="NumberingStyleLink">The numbering style whose definition is meant instead of this one (17.9.21), or null.</param>
internal sealed record AbstractNumbering(
    int Id, IReadOnlyDictionary<int, NumberingLevel> Levels, string? StyleLink, string? NumberingStyleLink);

/// <summary>A list in use (w:num, ECMA-376 part 1, 17.9.15) with its own levels and first numbers by level.</summary>
internal sealed record NumberingInstance(
    int Id, int Abstract, IReadOnlyDictionary<int, NumberingLevel> Levels, IReadOnlyDictionary<int, int> Starts);

/// <summary>The lists of a document (numbering.xml, ECMA-376 part 1, 17.9), with links between them resolved.</summary>
internal sealed class NumberingDefinitions
{
    /// <summary>How many levels a list has.</summary>
    public const int LevelCount = 9;
    private const int MaxLinks = 8;
    private readonly Dictionary<int, AbstractNumbering> _abstracts = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<string, AbstractNumbering> _byStyleLink = [];

    public static NumberingDefinitions Empty { get; } = new();

    /// <summary>Reads the part.</summary>
    public static NumberingDefinitions Of(PartXml xml)
    {
        var lists = new NumberingDefinitions();
        var depth = xml.MoveToRoot() ? xml.Enter() : -1;
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "abstractNum" && PartXml.Number(xml.Attribute("abstractNumId")) is { } definition)
                lists._abstracts[definition] = ReadAbstract(definition, xml);
            else if (xml.Name == "num" && PartXml.Number(xml.Attribute("numId")) is { } instance)
                lists._instances[instance] = ReadInstance(instance, xml);
        }
        foreach (var definition in lists._abstracts.Values)
            if (definition.StyleLink is { } style)
                lists._byStyleLink.TryAdd(style, definition);
        return lists;
    }

    public NumberingInstance? Instance(int numbering) => _instances.GetValueOrDefault(numbering);

    /// <summary>The definition that an instance stands on, links to numbering styles followed.</summary>
    public AbstractNumbering? DefinitionOf(NumberingInstance instance, StyleSheet styles)
    {
        var definition = _abstracts.GetValueOrDefault(instance.Abstract);
        for (var i = 0; i < MaxLinks && definition?.NumberingStyleLink is { } style; i++)
            definition = _byStyleLink.GetValueOrDefault(style)
                ?? (styles.NumberingOf(style).Numbering is { } numbering && Instance(numbering) is { } through
                    ? _abstracts.GetValueOrDefault(through.Abstract) : null);
        return definition;
    }

    /// <summary>A level as an instance has it, or null if neither it nor the definition has one.</summary>
    public static NumberingLevel? LevelOf(NumberingInstance instance, AbstractNumbering definition, int level)
    {
        var found = instance.Levels.GetValueOrDefault(level) ?? definition.Levels.GetValueOrDefault(level);
        return found is not null && instance.Starts.TryGetValue(level, out var start) ? found with { Start = start } : found;
    }

    private static AbstractNumbering ReadAbstract(int id, PartXml xml)
    {
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
                levels[number] = NumberingLevel.Of(xml);
        }
        return result;
    }

    private static NumberingInstance ReadInstance(int id, PartXml xml)
    {
        var levels = new Dictionary<int, NumberingLevel>();
        var starts = new Dictionary<int, int>();
        var definition = -1;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "abstractNumId")
            {
                definition = PartXml.Number(xml.Val) ?? -1;
            }
            else if (xml.Name == "lvlOverride" && LevelNumber(xml) is { } level)
            {
                var inner = xml.Enter();
                while (xml.MoveToChild(inner))
                    if (xml.Name == "lvl")
                        levels[level] = NumberingLevel.Of(xml);
                    else if (xml.Name == "startOverride")
                        starts[level] = PartXml.Number(xml.Val) ?? 0;
            }
        }
        return new NumberingInstance(id, definition, levels, starts);
    }

    private static int? LevelNumber(PartXml xml) => PartXml.Number(xml.Attribute("ilvl")) is >= 0 and < LevelCount and var level ? level : null;
}

/// <summary>The printed number of a paragraph, and what stands between it and the text: a space or nothing.</summary>
internal readonly record struct NumberLabel(string Text, string Gap)
{
    public static NumberLabel None { get; } = new(string.Empty, string.Empty);
}

/// <summary>
/// The printed numbers of one story (body, header, notes); asked once for each paragraph in document order.
/// </summary>
/// <param name="lists">The document's lists.</param>
/// <param name="styles">The document's styles.</param>
/// <param name="onUnknownFormat">Told the name of a number format that is not known.</param>
internal sealed class NumberLabels(NumberingDefinitions lists, StyleSheet styles, Action<string> onUnknownFormat)
{
    /// <summary>Punctuation after which Chinese print leaves no gap, whatever the suffix says.</summary>
    private const string FullWidthEnds = "、，。．：；）】》」』〕";

    // The running numbers of each list definition; instances of the same definition share them, as in Word.
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int Numbering, int Level)> _started = [];

    /// <summary>Counts a paragraph and gives its number.</summary>
    public NumberLabel Next(ParagraphProperties paragraph)
    {
        var style = styles.NumberingOf(paragraph.Style);
        if ((paragraph.Numbering ?? style.Numbering) is not ({ } numbering and > 0)
            || lists.Instance(numbering) is not { } instance
            || lists.DefinitionOf(instance, styles) is not { } definition)
            return NumberLabel.None;
        var level = paragraph.Level ?? StyleLevel(paragraph.Style, instance, definition) ?? style.Level ?? 0;
        return level is >= 0 and < NumberingDefinitions.LevelCount ? Count(instance, definition, level) : NumberLabel.None;
    }

    // The level that is linked to the paragraph's style or to the nearest style it goes back to (17.9.23).
    private int? StyleLevel(string? style, NumberingInstance instance, AbstractNumbering definition)
    {
        if (style is null)
            return null;
        int? inherited = null;
        for (var level = NumberingDefinitions.LevelCount - 1; level >= 0; level--)
        {
            var linked = NumberingDefinitions.LevelOf(instance, definition, level)?.ParagraphStyle;
            if (linked == style)
                return level;
            if (linked is not null && styles.DerivesFrom(style, linked))
                inherited ??= level;
        }
        return inherited;
    }

    private NumberLabel Count(NumberingInstance instance, AbstractNumbering definition, int level)
    {
        NumberingLevel? LevelOf(int index) => NumberingDefinitions.LevelOf(instance, definition, index);
        if (LevelOf(level) is not { } own)
            return NumberLabel.None;
        if (!_counters.TryGetValue(definition.Id, out var counters))
            _counters.Add(definition.Id, counters = new int?[NumberingDefinitions.LevelCount]);
        var startAgain = instance.Starts.ContainsKey(level) && _started.Add((instance.Id, level));
        counters[level] = startAgain || counters[level] is not { } value ? own.Start : unchecked(value + 1);
        // Deeper levels start again where their rule says so (17.9.10).
        for (var deeper = level + 1; deeper < counters.Length; deeper++)
            if ((LevelOf(deeper)?.Restart ?? deeper) is var restart && restart > 0 && level + 1 <= restart)
                counters[deeper] = null;
        if (own.IsHidden)
            return NumberLabel.None;
        var text = own.Format == "bullet" ? string.Concat(own.Text.Select(c => PartText.OfSymbol(own.Font, c))) : Numbers(own, LevelOf, counters);
        var hasGap = own.Suffix != "nothing" && text.Length > 0 && !FullWidthEnds.Contains(text[^1], StringComparison.Ordinal);
        return text.Length == 0 ? NumberLabel.None : new NumberLabel(text, hasGap ? " " : string.Empty);
    }

    // The label from its pattern (lvlText, 17.9.11).
    private string Numbers(NumberingLevel own, Func<int, NumberingLevel?> levels, int?[] counters)
    {
        var text = new StringBuilder();
        for (var i = 0; i < own.Text.Length; i++)
        {
            if (own.Text[i] != '%' || i + 1 >= own.Text.Length || own.Text[i + 1] is < '1' or > '9')
                text.Append(own.Text[i]);
            else if (levels(own.Text[++i] - '1') is { } level)
                text.Append(Number(own, level, counters[own.Text[i] - '1'] ?? level.Start));
        }
        return text.ToString();
    }

    private string Number(NumberingLevel own, NumberingLevel level, int value)
    {
        if (level.Format is "none" or "bullet")
            return string.Empty;
        if (own.IsLegal)
            return NumberFormats.Decimal(value);
        if (NumberFormats.Write(value, level.Format, level.CustomFormat) is { } text)
            return text;
        onUnknownFormat(level.Format);
        return NumberFormats.Decimal(value);
    }
}
