namespace AntiTraffickingDiff.Units;

/// <summary>Gathers the entries of a registry; one that stands in several rows has the functions of all.</summary>
internal sealed class UnitEntryBuilder(string kind)
{
    private readonly Dictionary<string, (List<string> Functions, HashSet<AdministrativeLevel> Levels)> _entries = new(StringComparer.Ordinal);

    /// <summary>Adds texts of a row.</summary>
    /// <param name="function">The row's id.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="level">The level of their column.</param>
    public void Add(string function, IEnumerable<string> texts, AdministrativeLevel level)
    {
        foreach (var text in texts)
        {
            if (!_entries.TryGetValue(text, out var entry))
                _entries[text] = entry = ([], []);
            if (!entry.Functions.Contains(function))
                entry.Functions.Add(function);
            entry.Levels.Add(level);
        }
    }

    /// <summary>The entries gathered.</summary>
    /// <returns>By text.</returns>
    public IEnumerable<KeyValuePair<string, UnitEntry>> Build() =>
        _entries.Select(item => KeyValuePair.Create(item.Key, Entry(item.Key, item.Value.Functions, item.Value.Levels)));

    private UnitEntry Entry(string text, List<string> functions, HashSet<AdministrativeLevel> levels)
    {
        var column = levels.Count == 1 ? levels.First() : AdministrativeLevel.Unknown;
        var fixedByColumn = column == AdministrativeLevel.National || text.Contains('{', StringComparison.Ordinal);
        var shown = fixedByColumn && column != AdministrativeLevel.Unknown ? column : Shown(text);
        return new UnitEntry(
            text, functions.ToArray(), shown == AdministrativeLevel.Unknown ? column : shown, $"{kind} {text} ({string.Join(", ", functions)})");
    }

    // 团市委 and 县委 start with their level word; a pattern such as 公安{p}分局 ends in one.
    private static AdministrativeLevel Shown(string text)
    {
        var words = UnitWords.Default;
        if (text.Contains('{', StringComparison.Ordinal))
            return words.Parts.LongestSuffix(text, out var part) > 0 ? part.Level : AdministrativeLevel.Unknown;
        var start = text.AsSpan(text[0] == '团' ? 1 : 0);
        return words.Levels.LongestPrefix(start, out var word) > 0 ? word.Level : AdministrativeLevel.Unknown;
    }
}
