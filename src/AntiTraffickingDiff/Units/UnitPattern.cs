namespace AntiTraffickingDiff.Units;

/// <summary>A name with gaps: {p} is a place or other name of 2 to 10 characters, {w} any words, also none.</summary>
internal sealed class UnitPattern
{
    private readonly string[] _literals;
    private readonly bool[] _places;

    /// <summary>Makes a pattern.</summary>
    /// <param name="entry">Its text with the gaps and what it stands for.</param>
    public UnitPattern(UnitEntry entry)
    {
        Entry = entry;
        _literals = entry.Text.Replace("{w}", "{p}", StringComparison.Ordinal).Split("{p}");
        _places = [.. Gaps(entry.Text)];
    }

    /// <summary>What the pattern stands for.</summary>
    public UnitEntry Entry { get; }

    /// <summary>The last character, the same in all names that match; no character if a gap ends the pattern.</summary>
    public char Last => _literals[^1].Length == 0 ? '\0' : _literals[^1][^1];

    /// <summary>Whether the pattern starts with text of its own rather than with a gap.</summary>
    public bool IsAnchored => _literals[0].Length > 0;

    /// <summary>Whether a name matches.</summary>
    /// <param name="name">The whole name.</param>
    /// <param name="place">The text in the first place gap.</param>
    /// <returns>True if it matches.</returns>
    public bool Matches(ReadOnlySpan<char> name, out Range place)
    {
        place = default;
        if (!name.StartsWith(_literals[0]) || !name.EndsWith(_literals[^1]) || name.Length < _literals[0].Length + _literals[^1].Length)
            return false;
        return Gap(name, 0, _literals[0].Length, name.Length - _literals[^1].Length, ref place);
    }

    private static IEnumerable<bool> Gaps(string text)
    {
        for (var at = text.IndexOf('{'); at >= 0; at = text.IndexOf('{', at + 1))
            yield return text[at + 1] == 'p';
    }

    private bool Gap(ReadOnlySpan<char> name, int gap, int from, int end, ref Range place)
    {
        var last = gap == _places.Length - 1;
        var stop = last ? end : Next(name, gap, from, end);
        if (stop < from || !Fits(name[from..stop], _places[gap]))
            return false;
        if (_places[gap] && place.Equals(default(Range)))
            place = from..stop;
        return last || Gap(name, gap + 1, stop + _literals[gap + 1].Length, end, ref place);
    }

    private int Next(ReadOnlySpan<char> name, int gap, int from, int end)
    {
        var found = from <= end ? name[from..end].IndexOf(_literals[gap + 1]) : -1;
        return found < 0 ? -1 : from + found;
    }

    private static bool Fits(ReadOnlySpan<char> text, bool place) =>
        place ? text.Length is >= 2 and <= 10 && UnitPlaceRule.CouldBePlace(text) : text.Length <= LongestWords && text.IndexOfAny(NoName) < 0;

    private const int LongestWords = 18;

    private static readonly System.Buffers.SearchValues<char> NoName = System.Buffers.SearchValues.Create("，。；：、由为的设向在及和与");
}
