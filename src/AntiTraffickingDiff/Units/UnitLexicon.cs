using System.Buffers;
using System.Collections.Frozen;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>What a name, stem or pattern of the registry stands for.</summary>
/// <param name="Text">The text as it stands in the registry.</param>
/// <param name="Functions">The ids of its functions; several for a text that stands in several rows.</param>
/// <param name="Level">The level that it shows by itself.</param>
/// <param name="Ground">What kind of text it is.</param>
internal sealed record UnitEntry(string Text, IReadOnlyList<string> Functions, AdministrativeLevel Level, UnitReasonGround Ground)
{
    /// <summary>Why a name that is this text means what it means.</summary>
    public UnitReason Reason { get; } = new() { Ground = Ground, Text = Text, Functions = Functions };
}

/// <summary>A registry made ready for looking names up. Immutable.</summary>
internal sealed class UnitLexicon
{
    private readonly FrozenDictionary<char, UnitPattern[]> _patterns;

    /// <summary>Makes the lexicon of a registry.</summary>
    /// <param name="registry">The registry.</param>
    public UnitLexicon(UnitRegistry registry)
    {
        var names = new Gathering(UnitReasonGround.Name);
        var stems = new Gathering(UnitReasonGround.Stem);
        var shorts = new Gathering(UnitReasonGround.Stem);
        foreach (var function in registry.Functions)
        {
            names.Add(function.Id, function.National, AdministrativeLevel.National);
            names.Add(function.Id, function.Province, AdministrativeLevel.Province);
            names.Add(function.Id, function.Prefecture, AdministrativeLevel.Prefecture);
            names.Add(function.Id, function.County, AdministrativeLevel.Unknown);
            names.Add(function.Id, function.Former.Where(text => !IsPlain(text) || text.Length > 2), AdministrativeLevel.Unknown);
            stems.Add(function.Id, function.Stems.Concat(function.Former.Where(IsPlain)), AdministrativeLevel.Unknown);
            shorts.Add(function.Id, function.Shorts, AdministrativeLevel.Unknown);
        }

        var all = names.Entries().ToList();
        Names = new(all.Where(item => IsPlain(item.Key)));
        Stems = new(stems.Entries());
        Shorts = new(shorts.Entries());
        _patterns = all.Where(item => !IsPlain(item.Key)).Select(item => new UnitPattern(item.Value))
            .GroupBy(pattern => pattern.Last)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(p => p.Entry.Text.Length).ToArray());
    }

    /// <summary>Whole names without place and level.</summary>
    public SpanTable<UnitEntry> Names { get; }

    /// <summary>Words that make names with suffixes.</summary>
    public SpanTable<UnitEntry> Stems { get; }

    /// <summary>Characters that stand for a function in merged names.</summary>
    public SpanTable<UnitEntry> Shorts { get; }

    /// <summary>The first pattern that a name matches: by its last character, else open at its end; longest first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="anchored">Whether to look at patterns that start with text of their own, or at those that start with a gap.</param>
    /// <param name="place">Where its place stands in the name.</param>
    /// <returns>What the pattern stands for, or null.</returns>
    public UnitEntry? Pattern(ReadOnlySpan<char> name, bool anchored, out Range place)
    {
        place = default;
        return name.IsEmpty ? null : Pattern(name, name[^1], anchored, out place) ?? Pattern(name, UnitPattern.Open, anchored, out place);
    }

    /// <summary>Whether every brace of a registry's text is one of a gap, {p} or {w}, and text parts the gaps.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if so; plain text is.</returns>
    public static bool IsWellFormed(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny('{', '}') is >= 0 and var at)
        {
            if (!rest[at..].StartsWith("{p}") && !rest[at..].StartsWith("{w}"))
                return false;
            rest = rest[(at + 3)..];
            if (rest.StartsWith("{") || text.Length == 3)
                return false;
        }

        return true;
    }

    private UnitEntry? Pattern(ReadOnlySpan<char> name, char last, bool anchored, out Range place)
    {
        place = default;
        foreach (var pattern in _patterns.GetValueOrDefault(last, []))
            if (pattern.IsAnchored == anchored && pattern.Matches(name, out place))
                return pattern.Entry;
        place = default;
        return null;
    }

    private static bool IsPlain(string text) => !text.Contains('{', StringComparison.Ordinal);

    /// <summary>Gathers texts of one kind; one that stands in several rows has the functions of all.</summary>
    private sealed class Gathering(UnitReasonGround ground)
    {
        private readonly Dictionary<string, (List<string> Functions, HashSet<AdministrativeLevel> Levels)> _entries = new(StringComparer.Ordinal);

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

        public IEnumerable<KeyValuePair<string, UnitEntry>> Entries() =>
            _entries.Select(item => KeyValuePair.Create(
                item.Key, new UnitEntry(item.Key, item.Value.Functions, Level(item.Key, item.Value.Levels), ground)));

        // The state's names and patterns have the level of their column; others the one that their words show, if any.
        private static AdministrativeLevel Level(string text, HashSet<AdministrativeLevel> levels)
        {
            var column = levels.Count == 1 ? levels.First() : AdministrativeLevel.Unknown;
            var shown = column == AdministrativeLevel.National || !IsPlain(text) ? column : AdministrativeLevel.Unknown;
            shown = shown == AdministrativeLevel.Unknown ? Shown(text) : shown;
            return shown == AdministrativeLevel.Unknown ? column : shown;
        }

        // 团市委 and 县委 start with their level word; a pattern such as 公安{p}分局 ends in one.
        private static AdministrativeLevel Shown(string text)
        {
            var words = UnitWords.Default;
            if (!IsPlain(text))
                return words.Parts.LongestSuffix(text, out var part) > 0 ? part.Level : AdministrativeLevel.Unknown;
            var start = text.AsSpan(text[0] == '团' ? 1 : 0);
            return words.Levels.LongestPrefix(start, out var word) > 0 ? word.Level : AdministrativeLevel.Unknown;
        }
    }
}

/// <summary>A name with gaps: {p} is a place or other name of 2 to 10 characters, {w} any words, also none.</summary>
internal sealed class UnitPattern
{
    /// <summary>The last character of a pattern that ends in a gap.</summary>
    public const char Open = '\0';

    private const int ShortestPlace = 2;
    private const int LongestPlace = 10;
    private const int LongestWords = 18;
    private static readonly SearchValues<char> NoName = SearchValues.Create("，。；：、由为的设向在及和与");

    private readonly string[] _literals;
    private readonly bool[] _arePlaces;

    /// <summary>Makes a pattern.</summary>
    /// <param name="entry">A well-formed text with at least one gap, with what it stands for.</param>
    public UnitPattern(UnitEntry entry)
    {
        Entry = entry;
        _literals = entry.Text.Split(["{p}", "{w}"], StringSplitOptions.None);
        _arePlaces = [.. entry.Text.Select((c, at) => (c, at)).Where(item => item.c == '{').Select(item => entry.Text[item.at + 1] == 'p')];
    }

    /// <summary>What the pattern stands for.</summary>
    public UnitEntry Entry { get; }

    /// <summary>The last character, the same in all names that match; <see cref="Open"/> if a gap ends the pattern.</summary>
    public char Last => _literals[^1].Length == 0 ? Open : _literals[^1][^1];

    /// <summary>Whether the pattern starts with text of its own rather than with a gap.</summary>
    public bool IsAnchored => _literals[0].Length > 0;

    /// <summary>Whether a name matches.</summary>
    /// <param name="name">The name.</param>
    /// <param name="place">Where the first place stands in it.</param>
    /// <returns>True if it does.</returns>
    public bool Matches(ReadOnlySpan<char> name, out Range place)
    {
        place = default;
        if (!name.StartsWith(_literals[0]) || !name.EndsWith(_literals[^1]) || name.Length < _literals[0].Length + _literals[^1].Length)
            return false;
        var (from, end) = (_literals[0].Length, name.Length - _literals[^1].Length);
        for (var gap = 0; gap < _arePlaces.Length; gap++)
        {
            var stop = gap == _arePlaces.Length - 1 ? end : from <= end ? from + name[from..end].IndexOf(_literals[gap + 1]) : -1;
            if (stop < from || !Fits(name[from..stop], _arePlaces[gap]) || (from == 0 && UnitWords.Default.StartsWithVerb(name[..stop])))
                return false;
            if (_arePlaces[gap] && place.Equals(default(Range)))
                place = from..stop;
            from = stop + _literals[gap + 1].Length;
        }

        return true;
    }

    private static bool Fits(ReadOnlySpan<char> text, bool isPlace) => isPlace
        ? text.Length is >= ShortestPlace and <= LongestPlace && UnitWords.Default.CouldBePlace(text)
        : text.Length <= LongestWords && text.IndexOfAny(NoName) < 0;
}
