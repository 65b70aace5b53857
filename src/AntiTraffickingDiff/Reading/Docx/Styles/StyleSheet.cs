namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The styles of a document with their inheritance (basedOn, ECMA-376 part 1, 17.7.4.3).</summary>
internal sealed class StyleSheet
{
    /// <summary>The longest chain of styles that is followed; Word allows far fewer, and a cycle must end.</summary>
    private const int MaxChain = 32;

    private readonly IReadOnlyDictionary<string, DocxStyle> _styles;
    private readonly string? _defaultParagraph;
    private readonly HashSet<string> _hidden;

    /// <summary>Makes a style sheet.</summary>
    /// <param name="styles">The styles by id.</param>
    /// <param name="defaultParagraph">The id of the default paragraph style or null.</param>
    public StyleSheet(IReadOnlyDictionary<string, DocxStyle> styles, string? defaultParagraph)
    {
        (_styles, _defaultParagraph) = (styles, defaultParagraph);
        _hidden = [.. styles.Keys.Where(HidesText)];
    }

    /// <summary>No styles.</summary>
    public static StyleSheet Empty { get; } = new(new Dictionary<string, DocxStyle>(), null);

    /// <summary>The name of a paragraph's style.</summary>
    /// <param name="id">The style id in the paragraph, or null for the default style.</param>
    /// <returns>The style's name, its id if it has none, or null if no style is named.</returns>
    public string? NameOf(string? id) =>
        id is null ? null : _styles.TryGetValue(id, out var style) && style.Name.Length > 0 ? style.Name : id;

    /// <summary>The numbering that a paragraph style gives.</summary>
    /// <param name="id">The style id, or null for the default style.</param>
    /// <returns>The numbering instance and level that the nearest styles of the chain name; null where none does.</returns>
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

    /// <summary>The outline level that a paragraph style gives.</summary>
    /// <param name="id">The style id, or null for the default style.</param>
    /// <returns>The level as written (0 to 9), or null.</returns>
    public int? OutlineOf(string? id)
    {
        foreach (var style in Chain(id ?? _defaultParagraph))
            if ((style.Paragraph.Outline ?? HeadingNames.OutlineOf(style.Name)) is { } level)
                return level;
        return null;
    }

    /// <summary>Whether a run is hidden: direct formatting wins, else the styles toggle each other (17.7.3).</summary>
    /// <param name="paragraph">The paragraph's style id or null.</param>
    /// <param name="run">The run's properties.</param>
    /// <returns>True if the run is not printed.</returns>
    public bool IsHidden(string? paragraph, RunProperties run) =>
        run.Hidden ?? (HiddenOf(paragraph ?? _defaultParagraph) ^ (run.Style is not null && HiddenOf(run.Style)));

    /// <summary>Whether a style is this style or goes back to it.</summary>
    /// <param name="id">The paragraph's style id, or null for the default style.</param>
    /// <param name="ancestor">The style id to look for.</param>
    /// <returns>True if <paramref name="ancestor"/> is in the chain.</returns>
    public bool DerivesFrom(string? id, string ancestor) =>
        Chain(id ?? _defaultParagraph).Any(style => style.Id == ancestor) || id == ancestor;

    private bool HiddenOf(string? id) => id is not null && _hidden.Contains(id);

    private bool HidesText(string id)
    {
        foreach (var style in Chain(id))
            if (style.Hidden is { } hidden)
                return hidden;
        return false;
    }

    private IEnumerable<DocxStyle> Chain(string? id)
    {
        for (var i = 0; i < MaxChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }
}
