using System.Globalization;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What a run's properties (<c>w:rPr</c>, ECMA-376 part 1, 17.3.2) say that matters for its text.</summary>
/// <param name="Style">The id of its character style or null.</param>
/// <param name="Hidden">Whether it is hidden text (vanish); null if not said.</param>
/// <param name="Font">Its font for symbols or null.</param>
/// <param name="IsInserted">For a paragraph mark: whether it was inserted or moved here as a tracked change.</param>
/// <param name="IsDeleted">For a paragraph mark: whether it was deleted or moved away as a tracked change.</param>
internal readonly record struct RunProperties(string? Style, bool? Hidden, string? Font, bool IsInserted, bool IsDeleted)
{
    /// <summary>Reads the element the cursor stands on.</summary>
    public static RunProperties Of(PartXml xml)
    {
        var run = default(RunProperties);
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            run = xml.Name switch
            {
                "rStyle" => run with { Style = xml.Val },
                "vanish" => run with { Hidden = xml.IsOn },
                "rFonts" => run with { Font = xml.Attribute("ascii") ?? xml.Attribute("hAnsi") ?? xml.Attribute("eastAsia") },
                "ins" or "moveTo" => run with { IsInserted = true },
                "del" or "moveFrom" => run with { IsDeleted = true },
                _ => run,
            };
        return run;
    }
}

/// <summary>What a paragraph's own properties, or those of a style, say (<c>w:pPr</c>, ECMA-376 part 1, 17.3.1).</summary>
internal sealed record ParagraphProperties
{
    public static ParagraphProperties None { get; } = new();

    /// <summary>The id of the paragraph style or null.</summary>
    public string? Style { get; init; }

    /// <summary>The numbering instance (numId): 0 takes numbering away; null if not said.</summary>
    public int? Numbering { get; init; }

    /// <summary>The numbering level (ilvl) from 0; null if not said.</summary>
    public int? Level { get; init; }

    /// <summary>The outline level as written: 0 to 8 for headings, 9 for body text; null if not said.</summary>
    public int? Outline { get; init; }

    /// <summary>The properties of the paragraph mark.</summary>
    public RunProperties Mark { get; init; }

    /// <summary>Reads the element the cursor stands on.</summary>
    /// <param name="xml">The cursor, on <c>w:pPr</c> of a paragraph, a style or a tracked change.</param>
    /// <param name="revisions">Which state of the tracked changes counts.</param>
    /// <param name="onSection">Told of section properties, with the cursor on them.</param>
    public static ParagraphProperties Of(PartXml xml, RevisionView revisions, Action<PartXml>? onSection = null)
    {
        var properties = None;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            switch (xml.Name)
            {
                case "pStyle":
                    properties = properties with { Style = xml.Val };
                    break;
                case "numPr":
                    properties = WithNumbering(properties, xml, revisions);
                    break;
                case "outlineLvl":
                    properties = properties with { Outline = PartXml.Number(xml.Val) };
                    break;
                case "rPr":
                    properties = properties with { Mark = RunProperties.Of(xml) };
                    break;
                case "pPrChange" when revisions == RevisionView.Original:
                    properties = BeforeChange(properties, xml, onSection);
                    break;
                case "sectPr":
                    onSection?.Invoke(xml);
                    break;
                default:
                    break;
            }
        return properties;
    }

    private static ParagraphProperties WithNumbering(ParagraphProperties before, PartXml xml, RevisionView revisions)
    {
        var properties = before;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "numId")
                properties = properties with { Numbering = PartXml.Number(xml.Val) };
            else if (xml.Name == "ilvl")
                properties = properties with { Level = PartXml.Number(xml.Val) };
            else if (xml.Name == "ins" && revisions == RevisionView.Original)
                return before;
        }
        return properties;
    }

    private static ParagraphProperties BeforeChange(ParagraphProperties properties, PartXml xml, Action<PartXml>? onSection)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            if (xml.Name == "pPr")
                return Of(xml, RevisionView.Original, onSection) with { Mark = properties.Mark };
        return properties;
    }
}

/// <summary>The styles of a document (styles.xml, ECMA-376 part 1, 17.7) with their inheritance (basedOn, 17.7.4.3).</summary>
internal sealed class StyleSheet
{
    /// <summary>The longest chain of styles that is followed; Word allows far fewer, and a cycle must end.</summary>
    private const int MaxChain = 32;

    private sealed record Style(string Id, string Name, string? BasedOn, ParagraphProperties Paragraph, bool? Hidden);

    private readonly Dictionary<string, Style> _styles;
    private readonly string? _defaultParagraph;
    private readonly string? _defaultTable;
    private readonly HashSet<string> _hidden;

    private StyleSheet(Dictionary<string, Style> styles, string? defaultParagraph, string? defaultTable)
    {
        (_styles, _defaultParagraph, _defaultTable) = (styles, defaultParagraph, defaultTable);
        _hidden = [.. styles.Keys.Where(id => Chain(id).Select(style => style.Hidden).FirstOrDefault(hidden => hidden is not null) == true)];
    }

    public static StyleSheet Empty { get; } = new([], null, null);

    /// <summary>Reads the part.</summary>
    public static StyleSheet Of(PartXml xml)
    {
        var styles = new Dictionary<string, Style>();
        string? defaultParagraph = null, defaultTable = null;
        var depth = xml.MoveToRoot() ? xml.Enter() : -1;
        while (xml.MoveToChild(depth))
        {
            if (xml.Name != "style" || xml.Attribute("styleId") is not { } id)
                continue;
            var isDefault = xml.Attribute("default") is "1" or "true" or "on";
            defaultParagraph = isDefault && xml.Attribute("type") == "paragraph" ? id : defaultParagraph;
            defaultTable = isDefault && xml.Attribute("type") == "table" ? id : defaultTable;
            var style = new Style(id, string.Empty, null, ParagraphProperties.None, null);
            var inner = xml.Enter();
            while (xml.MoveToChild(inner))
                style = xml.Name switch
                {
                    "name" => style with { Name = PartText.Of(xml.Val ?? string.Empty) },
                    "basedOn" => style with { BasedOn = xml.Val },
                    "pPr" => style with { Paragraph = ParagraphProperties.Of(xml, RevisionView.Accepted) },
                    "rPr" => style with { Hidden = RunProperties.Of(xml).Hidden },
                    _ => style,
                };
            styles[id] = style;
        }
        return new StyleSheet(styles, defaultParagraph, defaultTable);
    }

    /// <summary>The name of a paragraph's style, its id if it has none, or null if the paragraph names none.</summary>
    public string? NameOf(string? id) =>
        id is null ? null : _styles.TryGetValue(id, out var style) && style.Name.Length > 0 ? style.Name : id;

    /// <summary>The numbering instance and level that the nearest styles of the chain name; null where none does.</summary>
    public (int? Numbering, int? Level) NumberingOf(string? id)
    {
        int? numbering = null;
        int? level = null;
        foreach (var style in Chain(id ?? _defaultParagraph))
        {
            level ??= style.Paragraph.Level;
            numbering ??= style.Paragraph.Numbering;
        }
        return (numbering, level);
    }

    /// <summary>The outline level as written (0 to 9) that a paragraph style gives, or null.</summary>
    public int? OutlineOf(string? id)
    {
        foreach (var style in Chain(id ?? _defaultParagraph))
            if ((style.Paragraph.Outline ?? HeadingLevel(style.Name)) is { } level)
                return level;
        return null;
    }

    /// <summary>Whether a run is hidden: direct formatting wins, else the styles toggle each other (17.7.3).</summary>
    /// <param name="paragraph">The id of the paragraph's style or null.</param>
    /// <param name="run">The run's own properties.</param>
    /// <param name="isInHiddenTable">Whether the style of the table around it hides its text.</param>
    public bool IsHidden(string? paragraph, RunProperties run, bool isInHiddenTable) =>
        run.Hidden ?? (HiddenOf(paragraph ?? _defaultParagraph) ^ (run.Style is not null && HiddenOf(run.Style)) ^ isInHiddenTable);

    /// <summary>Whether a table's style hides its text.</summary>
    public bool HidesTable(string? id) => HiddenOf(id ?? _defaultTable);

    /// <summary>Whether a paragraph's style is another style or goes back to it.</summary>
    public bool DerivesFrom(string? id, string ancestor) =>
        Chain(id ?? _defaultParagraph).Any(style => style.Id == ancestor) || id == ancestor;

    /// <summary>Whether a style's paragraphs belong to a table of contents: TOC 1 to 9 (目录 1 to 9), or its heading.</summary>
    public static bool IsContents(string? name) =>
        name is not null
        && ((NumberAfter(name, "toc") ?? NumberAfter(name, "目录")) is not null
            || name.Equals("TOC Heading", StringComparison.OrdinalIgnoreCase));

    // Word and WPS write the names of built-in styles in English in every language; heading 1 to 9 is level 0 to 8.
    private static int? HeadingLevel(string name) =>
        (NumberAfter(name, "heading") ?? NumberAfter(name, "标题")) is >= 1 and <= 9 and var number ? number - 1 : null;

    private static int? NumberAfter(string name, string word) =>
        name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(word.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private bool HiddenOf(string? id) => id is not null && _hidden.Contains(id);

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < MaxChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }
}
