using System.Globalization;
using System.Numerics;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// What each duty of the national edition asks for, element by element, as a human coder would look for it (docs/codebook.md):
/// domain knowledge that no general measure of likeness has. Which words stand where in a plan is found in one walk over it;
/// patterns then only combine sets.
/// </summary>
internal sealed class Codebook
{
    private static readonly Lazy<Codebook> Embedded = new(() => Of(EmbeddedText.Rows($"{Baseline.DefaultName}.codebook.tsv")));

    private readonly Dictionary<(string Measure, int Duty), IReadOnlyList<DutyElement>> _elements;

    private Codebook(Dictionary<(string, int), IReadOnlyList<DutyElement>> elements, WordTrie words) => (_elements, Words) = (elements, words);

    /// <summary>All its words.</summary>
    public WordTrie Words { get; }

    /// <summary>The embedded codebook.</summary>
    public static Codebook National => Embedded.Value;

    /// <summary>
    /// Reads the rows without the header: measure, duty, weight, element, pattern, reason. A row that names no measure goes
    /// on with wordings of the element above it.
    /// </summary>
    /// <exception cref="FormatException">A pattern's brackets do not pair, or a number is none.</exception>
    public static Codebook Of(IEnumerable<string[]> rows)
    {
        var words = new WordTrie();
        var elements = new List<(string Measure, int Duty, double Weight, string Name, List<ElementPattern> Patterns)>();
        foreach (var row in rows)
            if (row[0].Length == 0)
                elements[^1].Patterns.AddRange(ElementPattern.Parse(row[4], words));
            else
                elements.Add((row[0], int.Parse(row[1], CultureInfo.InvariantCulture), double.Parse(row[2], CultureInfo.InvariantCulture), row[3], [.. ElementPattern.Parse(row[4], words)]));
        return new Codebook(
            elements.GroupBy(element => (element.Measure, element.Duty)).ToDictionary(
                group => group.Key, group => (IReadOnlyList<DutyElement>)[.. group.Select(element => new DutyElement(element.Weight, element.Name, element.Patterns))]),
            words);
    }

    /// <summary>The elements of a duty; none if the codebook does not know it.</summary>
    public IReadOnlyList<DutyElement> Elements(string measure, int duty) => _elements.GetValueOrDefault((measure, duty), []);
}

/// <summary>One thing that a duty asks for, and how to recognise it.</summary>
/// <param name="Weight">Its share of the duty.</param>
/// <param name="Name">What reports print after "lacks".</param>
/// <param name="Patterns">Wordings that show it.</param>
internal sealed record DutyElement(double Weight, string Name, IReadOnlyList<ElementPattern> Patterns)
{
    /// <summary>The patterns by how much of the element they show, those that show most first.</summary>
    public IReadOnlyList<(double Value, IReadOnlyList<ElementPattern> Patterns)> ByValue { get; } =
    [
        .. Patterns.GroupBy(pattern => pattern.Value).OrderByDescending(group => group.Key)
            .Select(group => (group.Key, (IReadOnlyList<ElementPattern>)[.. group])),
    ];
}

/// <summary>
/// A wording that shows an element: all of <paramref name="Required"/> are met in one passage, none of
/// <paramref name="Excluded"/>. Written <c>A/B + C&amp;D - E</c>: A or B, and C and D in one part between commas, and not E;
/// <c>{A/B}&amp;{C/D}</c>: one of each in one part; <c>^A</c>: A anywhere in the clause or in one above it; <c>0.5=</c> before
/// one: it shows only half; <c>;;</c> separates wordings.
/// </summary>
/// <param name="Value">How much of the element it shows.</param>
/// <param name="Required">Conditions.</param>
/// <param name="Excluded">What must not stand there.</param>
internal sealed record ElementPattern(double Value, IReadOnlyList<PatternCondition> Required, IReadOnlyList<int[][]> Excluded)
{
    /// <summary>Parses a cell of the codebook; its words are added to <paramref name="words"/>.</summary>
    public static IEnumerable<ElementPattern> Parse(string cell, WordTrie words) =>
        cell.Split(";;", StringSplitOptions.TrimEntries).Select(wording => ParseOne(wording, words));

    private static ElementPattern ParseOne(string wording, WordTrie words)
    {
        var value = 1.0;
        var equals = wording.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            value = double.Parse(wording.AsSpan(0, equals), CultureInfo.InvariantCulture);
            wording = wording[(equals + 1)..];
        }
        var halves = wording.Split(" - ", 2, StringSplitOptions.TrimEntries);
        return new ElementPattern(
            value,
            [.. halves[0].Split(" + ", StringSplitOptions.TrimEntries).Select(condition => new PatternCondition(Alternatives(condition.TrimStart('^'), words), condition.StartsWith('^')))],
            halves.Length > 1 ? Alternatives(halves[1], words) : []);
    }

    // Single words of one list are one group: they are looked for together.
    private static IReadOnlyList<int[][]> Alternatives(string text, WordTrie words)
    {
        var parts = Cut(text, '/').Select(alternative => Cut(alternative, '&').Select(group => Group(group, words)).ToArray()).ToList();
        int[] single = [.. parts.Where(groups => groups.Length == 1).SelectMany(groups => groups[0])];
        return [.. single.Length > 0 ? new[] { new[] { single } } : [], .. parts.Where(groups => groups.Length > 1)];
    }

    private static int[] Group(string text, WordTrie words) =>
        [.. (text.StartsWith('{') ? text[1..^1] : text).Split('/').Select(word => words.NumberOf(WordingTerms.Canonical(word)))];

    // Cuts outside curly brackets.
    private static IEnumerable<string> Cut(string text, char separator)
    {
        var start = 0;
        var isInside = false;
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '{' or '}')
                isInside = text[at] == '{' != isInside ? !isInside : throw new FormatException($"brackets do not pair: {text}");
            else if (text[at] == separator && !isInside)
            {
                yield return text[start..at];
                start = at + 1;
            }
        yield return isInside ? throw new FormatException($"brackets do not pair: {text}") : text[start..];
    }
}

/// <summary>One condition of a pattern: one of several wordings, each a word of every group in one part between commas.</summary>
/// <param name="Alternatives">The wordings, as numbers of words.</param>
/// <param name="InClause">Whether they may stand anywhere in the clause or in one above it.</param>
internal sealed record PatternCondition(IReadOnlyList<int[][]> Alternatives, bool InClause);

/// <summary>Numbered words, ready to be found in one walk over a text, however many they are.</summary>
internal sealed class WordTrie
{
    private readonly Dictionary<(int Node, char Next), int> _next = [];
    private readonly List<int> _wordOf = [-1];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>How many words there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>Goes on by one character from a node, 0 at a word's start; false if no word goes on so.</summary>
    public bool TryStep(ref int node, char next, out int word)
    {
        var found = _next.TryGetValue((node, next), out node);
        word = found ? _wordOf[node] : -1;
        return found;
    }

    /// <summary>The number of a word, which is added if it is new.</summary>
    public int NumberOf(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
            return number;
        _numbers[word] = number = _numbers.Count;
        var node = 0;
        foreach (var character in word)
        {
            if (!_next.TryGetValue((node, character), out var next))
            {
                _next[(node, character)] = next = _wordOf.Count;
                _wordOf.Add(-1);
            }
            node = next;
        }
        _wordOf[node] = number;
        return number;
    }
}

/// <summary>Finds elements in one plan, in passages that can be evidence.</summary>
internal sealed class ElementSearch
{
    private readonly WordTrie _words;
    private readonly PassageSet?[] _partsWith;
    private readonly int[] _passageOfPart;
    private readonly Clause[] _clauseOf;
    private readonly PassageSet _nowhere;

    /// <summary>Finds where the codebook's words stand.</summary>
    public ElementSearch(IReadOnlyList<Passage> passages, WordTrie words)
    {
        (_words, _partsWith) = (words, new PassageSet?[words.Count]);
        _passageOfPart = [.. passages.SelectMany(passage => passage.Parts.Select(_ => passage.Index))];
        _clauseOf = [.. passages.Select(passage => passage.Clause)];
        _nowhere = PassageSet.Empty(_clauseOf.Length);
        var part = 0;
        foreach (var passage in passages)
            foreach (var text in passage.Parts)
                if (passage.IsEvidence)
                    Scan(text, part++);
                else
                    part++;
    }

    /// <summary>
    /// Looks for an element: how much of it the plan shows, 0 to 1, and the passages that show that much, in document
    /// order; none if 0.
    /// </summary>
    public (double Value, IReadOnlyList<int> Passages) Find(DutyElement element)
    {
        foreach (var (value, patterns) in element.ByValue)
        {
            var passages = _nowhere;
            foreach (var pattern in patterns)
                if (Meeting(pattern) is { IsEmpty: false } meeting)
                    passages = passages.IsEmpty ? meeting : passages.Or(meeting);
            if (!passages.IsEmpty)
                return (value, [.. passages.Members()]);
        }
        return (0, []);
    }

    // Most words stand nowhere in a plan: what they are needed for is not looked at further.
    private PassageSet Meeting(ElementPattern pattern)
    {
        var passages = Meeting(pattern.Required[0]);
        for (var i = 1; i < pattern.Required.Count && !passages.IsEmpty; i++)
            passages = passages.And(Meeting(pattern.Required[i]));
        for (var i = 0; i < pattern.Excluded.Count && !passages.IsEmpty; i++)
            passages = passages.Except(PassagesWith(pattern.Excluded[i]));
        return passages;
    }

    private PassageSet Meeting(PatternCondition condition)
    {
        var passages = _nowhere;
        foreach (var wording in condition.Alternatives)
            if ((condition.InClause ? PassagesBelow(wording) : PassagesWith(wording)) is { IsEmpty: false } found)
                passages = passages.IsEmpty ? found : passages.Or(found);
        return passages;
    }

    // The passages in one part of which a word of each group stands.
    private PassageSet PassagesWith(int[][] wording)
    {
        foreach (var words in wording)
            if (!IsAnywhere(words))
                return _nowhere;
        var parts = PartsWith(wording[0]);
        for (var i = 1; i < wording.Length && !parts.IsEmpty; i++)
            parts = parts.And(PartsWith(wording[i]));
        if (parts.IsEmpty)
            return _nowhere;
        var passages = PassageSet.Empty(_clauseOf.Length);
        foreach (var part in parts.Members())
            passages.Add(_passageOfPart[part]);
        return passages;
    }

    // The passages in whose clause, or in a clause above it, the wording stands.
    private PassageSet PassagesBelow(int[][] wording)
    {
        if (PassagesWith(wording) is not { IsEmpty: false } with)
            return _nowhere;
        var clauses = with.Members().Select(passage => _clauseOf[passage]).ToHashSet();
        var passages = PassageSet.Empty(_clauseOf.Length);
        for (var passage = 0; passage < _clauseOf.Length; passage++)
            for (var clause = _clauseOf[passage]; clause is not null; clause = clause.Parent)
                if (clauses.Contains(clause))
                {
                    passages.Add(passage);
                    break;
                }
        return passages;
    }

    private bool IsAnywhere(int[] words)
    {
        foreach (var word in words)
            if (_partsWith[word] is not null)
                return true;
        return false;
    }

    private PassageSet PartsWith(int[] words)
    {
        var parts = PassageSet.Empty(_passageOfPart.Length);
        foreach (var word in words)
            if (_partsWith[word] is { } found)
                parts.AddAll(found);
        return parts;
    }

    private void Scan(string text, int part)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var node = 0;
            for (var at = start; at < text.Length && _words.TryStep(ref node, text[at], out var word); at++)
                if (word >= 0)
                    (_partsWith[word] ??= PassageSet.Empty(_passageOfPart.Length)).Add(part);
        }
    }
}

/// <summary>A set of passages (or of parts) by index, as bits.</summary>
internal readonly struct PassageSet
{
    private readonly ulong[] _bits;

    private PassageSet(ulong[] bits) => _bits = bits;

    /// <summary>Whether the set has no member.</summary>
    public bool IsEmpty => !_bits.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>An empty set over so many passages.</summary>
    public static PassageSet Empty(int count) => new(new ulong[(count + 63) / 64]);

    /// <summary>Adds a member; only for the maker of a set.</summary>
    public void Add(int index) => _bits[index >> 6] |= 1UL << index;

    /// <summary>Adds the members of another set over the same passages; only for the maker of a set.</summary>
    public void AddAll(PassageSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
            _bits[i] |= other._bits[i];
    }

    /// <summary>The members of both sets.</summary>
    public PassageSet And(PassageSet other) => Combine(other, (left, right) => left & right);

    /// <summary>The members of either set.</summary>
    public PassageSet Or(PassageSet other) => Combine(other, (left, right) => left | right);

    /// <summary>The members of this set that are not in the other.</summary>
    public PassageSet Except(PassageSet other) => Combine(other, (left, right) => left & ~right);

    /// <summary>The members in ascending order.</summary>
    public IEnumerable<int> Members()
    {
        for (var word = 0; word < _bits.Length; word++)
            for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    private PassageSet Combine(PassageSet other, Func<ulong, ulong, ulong> combine)
    {
        var bits = new ulong[_bits.Length];
        for (var i = 0; i < bits.Length; i++)
            bits[i] = combine(_bits[i], other._bits[i]);
        return new PassageSet(bits);
    }
}
