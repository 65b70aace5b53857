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
internal sealed record ElementPattern(double Value, PatternCondition[] Required, int[][][] Excluded)
{
    /// <summary>Parses a cell of the codebook; its words are added to <paramref name="words"/>.</summary>
    /// <exception cref="FormatException">Brackets do not pair, or a number is none.</exception>
    public static List<ElementPattern> Parse(string cell, WordTrie words)
    {
        var patterns = new List<ElementPattern>();
        foreach (var wording in cell.AsSpan().Split(";;"))
            patterns.Add(ParseOne(cell.AsSpan(wording).Trim(), words));
        return patterns;
    }

    private static ElementPattern ParseOne(ReadOnlySpan<char> wording, WordTrie words)
    {
        var value = 1.0;
        if (wording.IndexOf('=') is > 0 and var equals)
        {
            value = double.Parse(wording[..equals], CultureInfo.InvariantCulture);
            wording = wording[(equals + 1)..];
        }
        var except = wording.IndexOf(" - ", StringComparison.Ordinal);
        var required = new List<PatternCondition>();
        var all = (except < 0 ? wording : wording[..except]).Trim();
        foreach (var range in all.Split(" + "))
        {
            var condition = all[range].Trim();
            required.Add(new PatternCondition(Alternatives(condition.TrimStart('^'), words), condition.StartsWith('^')));
        }
        return new ElementPattern(value, [.. required], except < 0 ? [] : Alternatives(wording[(except + 3)..].Trim(), words));
    }

    // Single words of one list are one group: they are looked for together.
    private static int[][][] Alternatives(ReadOnlySpan<char> text, WordTrie words)
    {
        var (single, others) = (new List<int>(), new List<int[][]>());
        for (var at = 0; Cut(text, ref at, '/', out var alternative);)
        {
            if (alternative.IndexOfAny('&', '{') < 0)
            {
                single.Add(words.NumberOf(alternative));
                continue;
            }
            var groups = new List<int[]>();
            for (var start = 0; Cut(alternative, ref start, '&', out var group);)
                groups.Add(Group(group, words));
            if (groups.Count == 1)
                single.AddRange(groups[0]);
            else
                others.Add([.. groups]);
        }
        if (single.Count > 0)
            others.Insert(0, [[.. single]]);
        return [.. others];
    }

    private static int[] Group(ReadOnlySpan<char> text, WordTrie words)
    {
        var group = new List<int>();
        var inside = text.StartsWith('{') ? text[1..^1] : text;
        foreach (var word in inside.Split('/'))
            group.Add(words.NumberOf(inside[word]));
        return [.. group];
    }

    // Takes the next piece of a text that is cut outside curly brackets, from a place on; false behind the last one.
    private static bool Cut(ReadOnlySpan<char> text, ref int from, char separator, out ReadOnlySpan<char> piece)
    {
        piece = default;
        if (from > text.Length)
            return false;
        var isInside = false;
        var at = from;
        for (; at < text.Length && (text[at] != separator || isInside); at++)
            if (text[at] is '{' or '}')
                isInside = text[at] == '{' != isInside ? !isInside : throw new FormatException($"brackets do not pair: {text}");
        if (isInside)
            throw new FormatException($"brackets do not pair: {text}");
        piece = text[from..at];
        from = at + 1;
        return true;
    }
}

/// <summary>One condition of a pattern: one of several wordings, each a word of every group in one part between commas.</summary>
/// <param name="Alternatives">The wordings, as numbers of words.</param>
/// <param name="InClause">Whether they may stand anywhere in the clause or in one above it.</param>
internal sealed record PatternCondition(int[][][] Alternatives, bool InClause);

/// <summary>
/// Numbered words, ready to be found in one walk over a text, however many they are. Every character of every plan is looked up
/// here, so that the table of steps is one of its own, as in <see cref="TermTable"/>.
/// </summary>
internal sealed class WordTrie
{
    private const int Smallest = 1 << 10;

    // A step is its node and its character; no step leads back to node 0, which marks a free place.
    private ulong[] _steps = new ulong[Smallest];
    private int[] _nodes = new int[Smallest];
    private int[] _wordOf = [-1];
    private int _count = 1;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>Goes on by one character from a node, 0 at a word's start; false if no word goes on so.</summary>
    public bool TryStep(ref int node, char next, out int word)
    {
        node = _nodes[Place(node, next)];
        word = _wordOf[node];
        return node > 0;
    }

    /// <summary>The number of a word, brought to its canonical form, which is added if it is new.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var node = 0;
        foreach (var character in WordingTerms.Canonical(word))
        {
            var place = Place(node, character);
            if (_nodes[place] == 0)
            {
                if (_count == _wordOf.Length)
                    Array.Resize(ref _wordOf, 2 * _count);
                (_steps[place], _nodes[place], _wordOf[_count]) = (Step(node, character), _count, -1);
                node = _count++;
                if (2 * _count > _steps.Length)
                    Grow();
            }
            else
                node = _nodes[place];
        }
        if (_wordOf[node] < 0)
            _wordOf[node] = Count++;
        return _wordOf[node];
    }

    private static ulong Step(int node, char next) => ((ulong)(uint)node << 16) | next;

    private int Place(int node, char next)
    {
        var step = Step(node, next);
        var at = (int)((step * 0x9E3779B97F4A7C15) >> 40) & (_steps.Length - 1);
        while (_nodes[at] != 0 && _steps[at] != step)
            at = (at + 1) & (_steps.Length - 1);
        return at;
    }

    private void Grow()
    {
        var (steps, nodes) = (_steps, _nodes);
        (_steps, _nodes) = (new ulong[2 * steps.Length], new int[2 * nodes.Length]);
        for (var i = 0; i < steps.Length; i++)
            if (nodes[i] != 0)
            {
                var place = Place((int)(steps[i] >> 16), (char)steps[i]);
                (_steps[place], _nodes[place]) = (steps[i], nodes[i]);
            }
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
        for (var i = 1; i < pattern.Required.Length && !passages.IsEmpty; i++)
            passages = passages.And(Meeting(pattern.Required[i]));
        for (var i = 0; i < pattern.Excluded.Length && !passages.IsEmpty; i++)
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
