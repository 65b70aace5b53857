using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Text;

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

/// <summary>Writes a number in a format of the standard (ST_NumberFormat, ECMA-376 part 1, 17.18.59).</summary>
internal static class NumberFormats
{
    // So that a hostile start value cannot make a label of megabytes.
    private const int MaxLetterRepeats = 30;
    private const int MaxCustomWidth = 10;
    private const int LargestRoman = 4999;

    // A row of number-formats.tsv: the rule (see the file), the digits from zero or the members of a fixed list from one, and
    // the signs for ten, hundred, thousand, ten thousand and hundred million, where the rule has them.
    private sealed record NumberFormat(string Rule, string Digits, string Units);

    private static readonly FrozenDictionary<string, NumberFormat> Rows =
        EmbeddedText.Rows("number-formats.tsv").ToFrozenDictionary(row => row[0], row => new NumberFormat(row[1], row[2], row[3]));

    /// <summary>The number as printed, or null if the format is not known. Numbers a format has no sign for are Arabic.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="custom">The pattern of the format <c>custom</c>, or null.</param>
    public static string? Write(int value, string format, string? custom)
    {
        if (format == "custom")
            return Custom(value, custom);
        if (!Rows.TryGetValue(format, out var row))
            return null;
        return row.Rule switch
        {
            "digits" => value < 0 ? null : Positional(value, row.Digits),
            "zero" => value.ToString("00", CultureInfo.InvariantCulture),
            "hex" => value.ToString("X", CultureInfo.InvariantCulture),
            "dash" => $"- {Decimal(value)} -",
            "roman" => Roman(value, row.Digits),
            "list" => value >= 1 && value <= row.Digits.Length ? row.Digits[value - 1].ToString() : null,
            "letters" => Letters(value, row.Digits),
            "tens" when value is >= 1 and < 100 => Tens(value, row.Digits),
            "tens" => value < 0 ? null : Positional(value, row.Digits),
            _ => value < 0 ? null : WithUnits(value, row),
        } ?? Decimal(value);
    }

    public static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    // [MS-DOCX] 2.4: the pattern shows the first numbers, such as 001, 002, 003, ...; Arabic numbers with leading zeros are the
    // only ones that Word makes.
    private static string? Custom(int value, string? pattern)
    {
        var first = pattern?.Split(',')[0].Trim();
        if (first is not { Length: > 0 and <= MaxCustomWidth } || !first.All(char.IsAsciiDigit))
            return null;
        return value.ToString("D" + Decimal(first.Length), CultureInfo.InvariantCulture);
    }

    private static string Positional(int value, string digits) =>
        string.Create(Decimal(value).Length, (value, digits), static (span, state) =>
        {
            for (var i = span.Length - 1; i >= 0; i--, state.value /= 10)
                span[i] = state.digits[state.value % 10];
        });

    private static string? Letters(int value, string letters) =>
        value < 1 || (value - 1) / letters.Length >= MaxLetterRepeats
            ? null
            : new string(letters[(value - 1) % letters.Length], (value - 1) / letters.Length + 1);

    // The letters stand for 1, 5, 10, 50, 100, 500, 1000.
    private static string? Roman(int value, string letters)
    {
        if (value is < 1 or > LargestRoman)
            return null;
        var text = new StringBuilder();
        foreach (var (step, first, second) in ((int, int, int)[])
            [(1000, 6, -1), (900, 4, 6), (500, 5, -1), (400, 4, 5), (100, 4, -1), (90, 2, 4), (50, 3, -1), (40, 2, 3),
                (10, 2, -1), (9, 0, 2), (5, 1, -1), (4, 0, 1), (1, 0, -1)])
            for (; value >= step; value -= step)
            {
                text.Append(letters[first]);
                if (second >= 0)
                    text.Append(letters[second]);
            }
        return text.ToString();
    }

    // 1 to 99: 九, 十, 十一, 二十, 九十九.
    private static string Tens(int value, string digits)
    {
        var tens = value / 10;
        var ten = tens switch { 0 => string.Empty, 1 => "十", _ => digits[tens] + "十" };
        return value % 10 == 0 ? ten : ten + digits[value % 10];
    }

    // Chinese and Japanese numbers with units, by the rules thousands, legal and japanese.
    private static string WithUnits(int value, NumberFormat format)
    {
        if (value == 0)
            return format.Digits[0].ToString();
        var text = new StringBuilder();
        AppendGroup(text, value / 100_000_000, format, 4);
        AppendGroup(text, value / 10_000 % 10_000, format, 3);
        AppendGroup(text, value % 10_000, format, -1);
        var dropsOne = format.Rule == "thousands" && text.Length > 1 && text[0] == format.Digits[1] && text[1] == format.Units[0];
        return dropsOne ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    // Four digits and the unit behind them; a gap is written once as zero, but not in Japanese, which drops ones too.
    private static void AppendGroup(StringBuilder text, int group, NumberFormat format, int unit)
    {
        if (group == 0)
            return;
        var isJapanese = format.Rule == "japanese";
        var isGap = text.Length > 0 && group < 1000;
        var power = 1000;
        for (var place = 3; place >= 0; place--, power /= 10)
        {
            var digit = group / power % 10;
            if (digit == 0)
            {
                isGap |= group / power > 0;
                continue;
            }
            if (isGap && !isJapanese)
                text.Append(format.Digits[0]);
            if (!(isJapanese && digit == 1 && place > 0))
                text.Append(format.Digits[digit]);
            if (place > 0)
                text.Append(format.Units[place - 1]);
            isGap = false;
        }
        if (unit >= 0)
            text.Append(format.Units[unit]);
    }
}
