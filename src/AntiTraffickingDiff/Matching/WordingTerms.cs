using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// What a text says, as terms that can be compared: first other wordings of official prose are brought to one
/// (<c>synonyms.tsv</c>), then pairs of neighbouring characters are taken (Chinese has no word breaks, and pairs are what
/// most of its words are), single characters, and the things of the field that are spoken of whatever they are called
/// (<c>concepts.tsv</c>), alone and two by two: 教师 and 报告 in one sentence say more than each of them.
/// </summary>
internal static class WordingTerms
{
    /// <summary>Characters that carry no meaning of their own. <c>scripts/term-vectors.py</c> reads these and the ignored ones from here.</summary>
    private const string FunctionCharacters = "的和与及等了对在把将以或者其并应地为由各所被给向从有该此之";

    /// <summary>What <see cref="Sequence"/> gives between two runs of letters.</summary>
    public const int Break = 0;

    private const string IgnoredCharacters = "“”‘’《》〈〉\"' \t\u3000";

    private static readonly SearchValues<char> Ignored = SearchValues.Create(IgnoredCharacters);
    private static readonly SearchValues<char> Function = SearchValues.Create(FunctionCharacters);

    private static readonly Dictionary<char, (string Variant, string Canonical)[]> Synonyms =
        EmbeddedText.Rows("synonyms.tsv").Select(row => (row[0], row[1]))
            .GroupBy(rule => rule.Item1[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(rule => rule.Item1.Length).ToArray());

    private static readonly SearchValues<char> SynonymStarts = SearchValues.Create([.. Synonyms.Keys]);
    private static readonly SearchValues<char> Changing = SearchValues.Create([.. IgnoredCharacters, .. Synonyms.Keys]);

    // A concept's words as written and as they come out of the synonyms, by their first character.
    private static readonly Dictionary<char, (string Word, int Concept)[]> Concepts =
        EmbeddedText.Rows("concepts.tsv")
            .SelectMany((row, i) => row[1].Split(' ').SelectMany(word => new[] { word, Canonical(word) }).Where(word => word.Length > 0).Distinct().Select(word => (word, i + 1)))
            .Distinct()
            .GroupBy(pair => pair.word[0])
            .ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly SearchValues<char> ConceptStarts = SearchValues.Create([.. Concepts.Keys]);

    [ThreadStatic]
    private static TermTable? _table;

    [ThreadStatic]
    private static List<int>? _concepts;

    [ThreadStatic]
    private static StringBuilder? _canonical;

    /// <summary>
    /// Brings different wordings to one: at each place the longest variant that stands there is put in its canonical form;
    /// quotation and title marks and white space are left out. For comparing only; reports quote the text itself.
    /// </summary>
    public static string Canonical(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny(Changing);
        if (at < 0)
            return text.ToString();
        // Taken while it is used, as below.
        var result = (_canonical ?? new StringBuilder()).Append(text[..at]);
        _canonical = null;
        while (at < text.Length)
        {
            at += AppendAt(text[at..], result);
            var same = text[at..].IndexOfAny(Changing) is >= 0 and var next ? next : text.Length - at;
            result.Append(text.Slice(at, same));
            at += same;
        }
        var canonical = result.ToString();
        _canonical = result.Clear();
        return canonical;
    }

    /// <summary>The pairs of a canonical wording, each once.</summary>
    public static HashSet<int> Pairs(string wording)
    {
        HashSet<int> terms = [.. Sequence(wording)];
        terms.Remove(Break);
        return terms;
    }

    /// <summary>The pairs of a canonical wording in order, with a <see cref="Break"/> for each mark between letters.</summary>
    public static TermSequence Sequence(string wording) => new(wording);

    /// <summary>What <see cref="Sequence"/> gives, one by one and without anything allocated.</summary>
    public ref struct TermSequence(ReadOnlySpan<char> rest)
    {
        private ReadOnlySpan<char> _rest = rest;
        private char _previous;

        public int Current { get; private set; }

        public readonly TermSequence GetEnumerator() => this;

        public bool MoveNext()
        {
            while (!_rest.IsEmpty)
            {
                var (character, previous) = (_rest[0], _previous);
                _rest = _rest[1..];
                if (Function.Contains(character))
                    continue;
                var isLetter = char.IsLetterOrDigit(character);
                _previous = isLetter ? character : '\0';
                Current = isLetter ? (previous << 16) | character : Break;
                if (!isLetter || previous != '\0')
                    return true;
            }
            return false;
        }
    }

    /// <summary>All that some canonical wordings say together: pairs, characters, concepts and pairs of concepts.</summary>
    public static int[] Of(IEnumerable<string> wordings)
    {
        // Taken while it is used: what gives the wordings may come here too.
        var terms = _table ?? new TermTable();
        _table = null;
        var concepts = _concepts ?? [];
        _concepts = null;
        foreach (var wording in wordings)
        {
            foreach (var term in Sequence(wording))
                terms.Add(term);
            AddCharacters(wording, terms, concepts);
        }
        concepts.Sort();
        var count = Math.Min(concepts.Count, Tuning.Windows.MostConcepts);
        for (var first = 0; first < count; first++)
        {
            terms.Add(FirstConcept + concepts[first]);
            for (var second = first + 1; second < count; second++)
                terms.Add(FirstConceptPair + (concepts[first] * PairBase) + concepts[second]);
        }
        // The break says nothing. The first concept takes its place: what was learned was learned from sums in this order, and
        // in another one their last digits differ.
        var own = terms.Terms;
        var at = terms.Find(Break);
        var concept = count > 0 ? terms.Find(FirstConcept + concepts[0]) : -1;
        int[] all = at < 0 ? own.ToArray() : [.. own[..at], .. concept < 0 ? own[(at + 1)..] : [own[concept], .. own[(at + 1)..concept], .. own[(concept + 1)..]]];
        if (terms.Clear())
            _table = terms;
        concepts.Clear();
        _concepts = concepts;
        return all;
    }

    private static void AddCharacters(string wording, TermTable terms, List<int> concepts)
    {
        for (var i = 0; i < wording.Length; i++)
        {
            if (char.IsLetter(wording[i]) && !Function.Contains(wording[i]))
                terms.Add(wording[i]);
            if (ConceptStarts.Contains(wording[i]))
                foreach (var (word, concept) in Concepts[wording[i]])
                    if (wording.AsSpan(i).StartsWith(word) && !concepts.Contains(concept))
                        concepts.Add(concept);
        }
    }

    /// <summary>As <see cref="Of(IEnumerable{string})"/>, of a text that is not canonical yet.</summary>
    public static int[] OfText(string text) => Of([Canonical(text)]);

    /// <summary>How a term was made, which says how much one of its kind is worth beside a pair of characters.</summary>
    public static TermKind KindOf(int term) => term switch
    {
        >= 0 and <= char.MaxValue => TermKind.Character,
        >= FirstConcept and < FirstConceptPair => TermKind.Concept,
        >= FirstConceptPair and < FirstPair => TermKind.ConceptPair,
        _ => TermKind.Pair,
    };

    // A pair of characters has the first in the upper half, and may be negative; control characters are in no pair, so what
    // would begin with one is free for concepts.
    private const int FirstConcept = 1 << 16;
    private const int FirstConceptPair = 2 << 16;
    private const int FirstPair = ' ' << 16;
    private const int PairBase = 1000;

    /// <summary>A character or a pair of characters as a table writes it.</summary>
    public static string Written(int term) => KindOf(term) == TermKind.Character ? ((char)term).ToString() : $"{(char)(term >> 16)}{(char)term}";

    /// <summary>The term of one or two characters: the way back from <see cref="Written"/>.</summary>
    public static int TermOf(ReadOnlySpan<char> written) => written.Length == 1 ? written[0] : (written[0] << 16) | written[1];

    private static int AppendAt(ReadOnlySpan<char> rest, StringBuilder result)
    {
        if (SynonymStarts.Contains(rest[0]))
            foreach (var (variant, canonical) in Synonyms[rest[0]])
                if (rest.StartsWith(variant))
                {
                    result.Append(canonical);
                    return variant.Length;
                }
        if (!Ignored.Contains(rest[0]))
            result.Append(rest[0]);
        return 1;
    }
}

/// <summary>
/// The parts of a passage in canonical wording, and what they say: each part, some neighbouring ones together, all. The same parts are asked for
/// as windows, as evidence and as additions, and stand in other plans too: cut into terms once.
/// </summary>
/// <param name="parts">The parts, which never change.</param>
internal sealed class KnownWording(IReadOnlyList<string> parts)
{
    // By how many parts and from which on; behind them all.
    private readonly KnownWindow?[] _windows = new KnownWindow?[MostWindows(parts)];

    /// <summary>The parts.</summary>
    public IReadOnlyList<string> Parts => parts;

    /// <summary>How many windows some parts make at most.</summary>
    public static int MostWindows(IReadOnlyList<string> parts) => (Tuning.Windows.MostParts * parts.Count) + 1;

    /// <summary>The terms of all parts.</summary>
    public int[] All => Of(0, parts.Count);

    /// <summary>The terms of some parts; never changed by who asks.</summary>
    /// <param name="from">The first part.</param>
    /// <param name="count">How many parts.</param>
    public int[] Of(int from, int count) => Window(from, count).Terms;

    /// <summary>What is known of some parts together.</summary>
    public KnownWindow Window(int from, int count) =>
        count == parts.Count ? _windows[^1] ??= new KnownWindow(WordingTerms.Of(parts))
        : count <= Tuning.Windows.MostParts ? _windows[((count - 1) * parts.Count) + from] ??= new KnownWindow(WordingTerms.Of(parts.Skip(from).Take(count)))
        : new KnownWindow(WordingTerms.Of(parts.Skip(from).Take(count)));
}

/// <summary>What is known of some words wherever they stand.</summary>
/// <param name="Terms">What they say; never changed.</param>
internal sealed record KnownWindow(int[] Terms)
{
    /// <summary>What <see cref="National"/> hears in them: the logits of the profiles and of the shared meanings; null as long as nobody has asked.</summary>
    public float[]? Heard { get; set; }
}

/// <summary>What the passages of the last plans say, for one <see cref="PlanMatcher"/>. Thread-safe.</summary>
internal sealed class WordingMemory
{
    private readonly Remembered<IReadOnlyList<string>, KnownWording> _known = new(Tuning.Windows.Remembered, SameTexts.Instance, KnownWording.MostWindows);

    /// <summary>What some parts say.</summary>
    public KnownWording Of(IReadOnlyList<string> parts) =>
        SameTexts.LengthOf(parts) > Tuning.Windows.LongestRemembered ? new KnownWording(parts) : _known.Of(parts, static parts => new KnownWording(parts));
}

/// <summary>How a term was made.</summary>
internal enum TermKind
{
    Pair,
    Character,
    Concept,
    ConceptPair,
}

/// <summary>
/// How often, how long and how many a wording asks for, so that 每两个月 and 每2月, 二十四小时内 and 一天之内 are one: a part of
/// a duty whose figure the plan leaves out or changes is half of it.
/// </summary>
internal static partial class Quantities
{
    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789０１２３４５６７８９,.．〇○零一二两三四五六七八九十廿卅百千万亿点半");

    /// <summary>The quantities of a text, each once.</summary>
    public static HashSet<string> Of(ReadOnlySpan<char> text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in Figure().EnumerateMatches(text))
        {
            var figure = text.Slice(match.Index, match.Length);
            var unit = figure[(figure.LastIndexOfAny(InNumbers) + 1)..].TrimStart('个');
            if (Value(figure[..(figure.LastIndexOfAny(InNumbers) + 1)]) is not (> 0 and var value))
                continue;
            found.Add(Hours(unit) is > 0 and var hours ? string.Create(CultureInfo.InvariantCulture, $"h{value * hours:0.#}") : string.Create(CultureInfo.InvariantCulture, $"{value:0.##}{(unit is "遍" or "轮" or "回" ? "次" : unit)}"));
        }
        // 每年 and 每月 have no figure; 一年一次 says the same.
        foreach (var match in Every().EnumerateMatches(text))
            if (Hours(text.Slice(match.Index, match.Length).TrimStart('每').TrimStart('个')) is > 0 and var hours)
                found.Add(string.Create(CultureInfo.InvariantCulture, $"h{hours:0.#}"));
        foreach (var match in AtOnce().EnumerateMatches(text))
            found.Add(text.Slice(match.Index, match.Length) is "当日" or "当天" ? "h24" : "at-once");
        return found;
    }

    private static decimal? Value(ReadOnlySpan<char> number) => number is "半" ? 0.5m : WrittenNumbers.Value(number);

    private static decimal Hours(ReadOnlySpan<char> unit) => unit switch
    {
        "小时" or "钟头" => 1,
        "日" or "天" or "工作日" => 24,
        "周" or "星期" => 168,
        "月" => 720,
        "季" or "季度" => 2160,
        "学期" => 4320,
        "年" or "年度" or "学年" => 8640,
        _ => 0,
    };

    [GeneratedRegex("(?:(?<![0-9一二两三四五六七八九十百])" + WrittenNumbers.Pattern + "|半)个?(?:小时|钟头|工作日|日|天|周(?!岁)|星期|月|季度|季|学期|学年|年度|年(?![0-9])|次|遍|轮|回|名|人|所|家|处|场|堂|期|部|台|元|课时|学时|%|％|周岁|岁)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("每个?(?:周|星期|月|季度|季|学期|学年|年度|年)|每(?:日|天)", RegexOptions.CultureInvariant)]
    private static partial Regex Every();

    [GeneratedRegex("当日|当天|立即|立刻|即刻|马上|当场|第一时间|即时", RegexOptions.CultureInvariant)]
    private static partial Regex AtOnce();
}
