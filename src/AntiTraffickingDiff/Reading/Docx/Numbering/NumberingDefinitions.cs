namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The lists of a document, with links between them resolved.</summary>
internal sealed class NumberingDefinitions
{
    private const int MaxLinks = 8;
    private readonly Dictionary<int, AbstractNumbering> _abstracts;
    private readonly Dictionary<int, NumberingInstance> _instances;
    private readonly Dictionary<string, AbstractNumbering> _byStyleLink = [];

    public NumberingDefinitions(Dictionary<int, AbstractNumbering> abstracts, Dictionary<int, NumberingInstance> instances)
    {
        _abstracts = abstracts;
        _instances = instances;
        foreach (var definition in abstracts.Values)
            if (definition.StyleLink is { } style)
                _byStyleLink.TryAdd(style, definition);
    }

    /// <summary>No lists.</summary>
    public static NumberingDefinitions Empty { get; } = new([], []);

    /// <summary>The instance with an id.</summary>
    /// <param name="numbering">The id.</param>
    /// <returns>The instance, or null if there is none.</returns>
    public NumberingInstance? Instance(int numbering) => _instances.GetValueOrDefault(numbering);

    /// <summary>The definition that an instance stands on, links to numbering styles followed.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="styles">The styles, for a link to a style that names an instance.</param>
    /// <returns>The definition, or null if there is none.</returns>
    public AbstractNumbering? DefinitionOf(NumberingInstance instance, StyleSheet styles)
    {
        var definition = _abstracts.GetValueOrDefault(instance.Abstract);
        for (var i = 0; i < MaxLinks && definition?.NumberingStyleLink is { } style; i++)
            definition = _byStyleLink.GetValueOrDefault(style) ?? ThroughStyle(style, styles);
        return definition;
    }

    /// <summary>A level as an instance has it.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="definition">Its definition.</param>
    /// <param name="level">The level from 0.</param>
    /// <returns>The level, or null if it is not defined.</returns>
    public static NumberingLevel? LevelOf(NumberingInstance instance, AbstractNumbering definition, int level)
    {
        var found = instance.Levels.GetValueOrDefault(level) ?? definition.Levels.GetValueOrDefault(level);
        return found is not null && instance.Starts.TryGetValue(level, out var start) ? found with { Start = start } : found;
    }

    private AbstractNumbering? ThroughStyle(string style, StyleSheet styles) =>
        styles.NumberingOf(style).Numbering is { } numbering && Instance(numbering) is { } instance
            ? _abstracts.GetValueOrDefault(instance.Abstract)
            : null;
}
