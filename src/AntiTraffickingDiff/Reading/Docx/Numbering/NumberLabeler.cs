namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Gives the paragraphs of one story (body, header, notes) their printed numbers; called once for each paragraph in
/// document order.
/// </summary>
/// <param name="definitions">The document's lists.</param>
/// <param name="styles">The document's styles.</param>
/// <param name="onUnknownFormat">Told the name of a number format that is not known.</param>
internal sealed class NumberLabeler(NumberingDefinitions definitions, StyleSheet styles, Action<string> onUnknownFormat)
{
    private readonly Dictionary<int, LevelCounters> _counters = [];
    private readonly HashSet<(int Numbering, int Level)> _started = [];

    /// <summary>Counts a paragraph and gives its number.</summary>
    /// <param name="paragraph">The paragraph's own properties.</param>
    /// <returns>The label; <see cref="NumberLabel.None"/> for a paragraph without a number.</returns>
    public NumberLabel Next(ParagraphProperties paragraph)
    {
        var style = styles.NumberingOf(paragraph.Style);
        if ((paragraph.Numbering ?? style.Numbering) is not ({ } numbering and > 0))
            return NumberLabel.None;
        if (definitions.Instance(numbering) is not { } instance
            || definitions.DefinitionOf(instance, styles) is not { } definition)
            return NumberLabel.None;
        var level = paragraph.Level ?? StyleLevel(paragraph.Style, instance, definition) ?? style.Level ?? 0;
        return level is >= 0 and < LevelCounters.LevelCount ? Count(instance, definition, level) : NumberLabel.None;
    }

    private NumberLabel Count(NumberingInstance instance, AbstractNumbering definition, int level)
    {
        NumberingLevel? LevelOf(int index) => NumberingDefinitions.LevelOf(instance, definition, index);
        if (LevelOf(level) is not { } own)
            return NumberLabel.None;
        if (!_counters.TryGetValue(definition.Id, out var counters))
            _counters.Add(definition.Id, counters = new LevelCounters());
        var startAgain = instance.Starts.ContainsKey(level) && _started.Add((instance.Id, level));
        counters.Advance(level, LevelOf, startAgain);
        return own.IsHidden ? NumberLabel.None : NumberLabelFormatter.Format(own, LevelOf, counters, onUnknownFormat);
    }

    /// <summary>The level that is linked to the paragraph's style or to the nearest style it goes back to (17.9.23).</summary>
    private int? StyleLevel(string? style, NumberingInstance instance, AbstractNumbering definition)
    {
        if (style is null)
            return null;
        int? inherited = null;
        for (var level = LevelCounters.LevelCount - 1; level >= 0; level--)
        {
            var linked = NumberingDefinitions.LevelOf(instance, definition, level)?.ParagraphStyle;
            if (linked == style)
                return level;
            if (linked is not null && styles.DerivesFrom(style, linked))
                inherited ??= level;
        }

        return inherited;
    }
}
