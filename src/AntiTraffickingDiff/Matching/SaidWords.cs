using System.Runtime.InteropServices;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>The words of a baseline's duties, to look for those that a plan has, or others that mean the same. Made once a baseline.</summary>
internal sealed class DutyWords
{
    private readonly Dictionary<int, List<int>> _withGroup = [];
    private readonly Dictionary<char, List<int>> _withCharacter = [];

    /// <summary>Takes the words of the duties.</summary>
    public DutyWords(IReadOnlyList<DutyTerms> duties)
    {
        var (thesaurus, dutiesWith, partsWith) = (Thesaurus.Default, new List<List<int>>(), new List<List<int>>());
        FirstPart = new int[duties.Count + 1];
        Words = new int[duties.Count][];
        List<int> dutyOf = [];
        for (var duty = 0; duty < duties.Count; duty++)
        {
            List<int> words = [];
            foreach (var (text, _) in duties[duty].Parts)
            {
                foreach (var word in thesaurus.Cut(Thesaurus.Plain(text)))
                {
                    ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(Numbers, word, out var isKnown);
                    if (!isKnown)
                    {
                        number = Written.Count;
                        Written.Add(word);
                        dutiesWith.Add([]);
                        partsWith.Add([]);
                        foreach (var group in thesaurus.GroupsOf(word))
                            (CollectionsMarshal.GetValueRefOrAddDefault(_withGroup, group, out _) ??= []).Add(number);
                        foreach (var character in word.Distinct())
                            (CollectionsMarshal.GetValueRefOrAddDefault(_withCharacter, character, out _) ??= []).Add(number);
                    }
                    words.Add(number);
                    partsWith[number].Add(dutyOf.Count);
                    if (dutiesWith[number].Count == 0 || dutiesWith[number][^1] != duty)
                        dutiesWith[number].Add(duty);
                }
                dutyOf.Add(duty);
            }
            Words[duty] = [.. words];
            FirstPart[duty + 1] = dutyOf.Count;
        }
        (DutiesWith, PartsWith, DutyOf) = ([.. dutiesWith.Select(own => own.ToArray())], [.. partsWith.Select(own => own.ToArray())], [.. dutyOf]);
    }

    /// <summary>The number of each word.</summary>
    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>The words by number.</summary>
    public List<string> Written { get; } = [];

    /// <summary>The words of each duty, one after the other.</summary>
    public int[][] Words { get; }

    /// <summary>The duties that have each word.</summary>
    public int[][] DutiesWith { get; }

    /// <summary>The parts between commas that have each word, once for each time.</summary>
    public int[][] PartsWith { get; }

    /// <summary>The duty of each part.</summary>
    public int[] DutyOf { get; }

    /// <summary>The first part of each duty, and behind them the number of all.</summary>
    public int[] FirstPart { get; }

    /// <summary>The words of duties that a word is like: itself, one that means the same, one that has most of its characters.</summary>
    public (int Word, float Alike)[] Like(string word)
    {
        var like = new Dictionary<int, float>();
        var shared = new Dictionary<int, int>();
        foreach (var character in word.Distinct())
            if (_withCharacter.TryGetValue(character, out var others))
                foreach (var other in others)
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
        foreach (var (other, characters) in shared)
            if (2f * characters / (word.Length + Written[other].Length) is >= Tuning.Words.HalfTheCharacters and var alike && word.Length > 1)
                like[other] = Tuning.Words.SameCharacters * alike;
        foreach (var group in Thesaurus.Default.GroupsOf(word))
            if (_withGroup.TryGetValue(group, out var others))
                foreach (var other in others)
                    like[other] = Tuning.Words.SameMeaning;
        if (Numbers.TryGetValue(word, out var itself))
            like[itself] = 1;
        return [.. like.Select(pair => (pair.Key, pair.Value))];
    }
}

/// <summary>
/// How much of each duty a plan says in the duty's words or in others that mean the same (<see cref="Thesaurus"/>), how much else the same
/// stretch says, and who else could have it. Asked for duties of which nothing but their words is known.
/// </summary>
internal sealed class SaidWords
{
    private readonly DutyIndex _duties;
    private readonly DutyWords _words;
    private readonly DutyProfiles _background;
    private readonly string _text;
    private readonly IReadOnlyList<Passage> _passages;
    private readonly Dictionary<string, int> _numbers;
    private readonly List<string> _written;
    private readonly List<double> _weights = [];
    private readonly List<(int Word, float Alike)[]?> _like = [];
    private readonly List<(int Duty, float Alike)[]?> _dutiesLike = [];
    private readonly List<int> _counts;
    private readonly Dictionary<int, (int Count, double Background)> _groups = [];
    private readonly double _documents;
    private readonly double[] _dutyWeight;
    private readonly double[] _partWeight;
    private readonly Best[] _best;
    private readonly double[] _bestPart;

    /// <summary>Looks at a plan.</summary>
    public SaidWords(DutyIndex duties, IReadOnlyList<Passage> passages, string text, DutyProfiles background, CancellationToken cancellationToken)
    {
        (_duties, _words, _background, _text, _passages) = (duties, duties.Words, background, text, passages);
        (_numbers, _written, _counts) = (new Dictionary<string, int>(_words.Numbers, StringComparer.Ordinal), [.. _words.Written], [.. new int[_words.Written.Count]]);
        foreach (var duty in _words.Words)
            Count(duty);
        _documents = duties.Duties.Count + (Tuning.Words.BackgroundShare * background.Sentences);
        // Cut once to count and once to compare: kept, the words of a text at its limits would be most of what it takes.
        foreach (var passage in passages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!passage.IsEvidence)
                continue;
            _documents++;
            Count(passage.PartSpans.SelectMany(part => Thesaurus.Default.Cut(Thesaurus.Plain(part.Of(text)))).Select(NumberOf));
        }
        _dutyWeight = [.. _words.Words.Select(own => own.Sum(WeightOf) + 1e-9)];
        _partWeight = new double[_words.DutyOf.Length];
        for (var word = 0; word < _words.PartsWith.Length; word++)
            foreach (var part in _words.PartsWith[word])
                _partWeight[part] += WeightOf(word);
        _best = new Best[duties.Duties.Count];
        Array.Fill(_best, new Best());
        _bestPart = new double[_partWeight.Length];
        var sums = new Sums(this);
        foreach (var clause in passages.Where(passage => passage.IsEvidence).GroupBy(passage => passage.Clause))
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<Part> all = [];
            foreach (var passage in clause)
            {
                List<Part> parts = [.. passage.PartSpans.Select(PartOf)];
                for (var size = 1; size <= Tuning.Windows.MostParts && size < parts.Count; size++)
                    for (var from = 0; from + size <= parts.Count; from++)
                        sums.Look(parts.GetRange(from, size), WindowSize.Parts, passage);
                sums.Look(parts, WindowSize.Passage, passage);
                all.AddRange(parts);
            }
            if (clause.Skip(1).Any())
                sums.Look(all, WindowSize.Clause, clause.First());
            sums.Close(clause.Key);
        }
    }

    /// <summary>The names of the features.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "words:alike", "words:alike^2", "words:cover-anywhere", "words:cover-passage", "words:cover-window", "words:foreign", "words:cover", "words:other-measure", "words:other-duty", "words:rivals",
        "words:heaviest", "words:least-of-heaviest", "words:heavy", "words:least-part", "words:mean-part", "words:least-part-there", "words:mean-part-there", "words:parts", "words:first",
        "words:foreign-there", "words:cover-there", "words:siblings", "words:siblings*alike", "words:clause", "words:same-clause", "words:count",
    ];

    /// <summary>The features of a duty.</summary>
    public double[] Of(int duty)
    {
        var best = _best[duty];
        var parts = _words.FirstPart[duty + 1] - _words.FirstPart[duty];
        double least = parts == 0 ? 0 : 1, mean = 0;
        for (var part = _words.FirstPart[duty]; part < _words.FirstPart[duty + 1]; part++)
            (least, mean) = (Math.Min(least, _bestPart[part]), mean + (_bestPart[part] / parts));
        var there = best.Passage is null ? new There(0, 0, 0, 0, 0, 0, 0) : ThereIn(best.Passage, duty);
        return
        [
            best.Alike, best.Alike * best.Alike, best.CoverAnywhere, best.CoverPassage, best.CoverWindow, best.Own, best.Cover, best.Alike - best.OtherMeasure, best.Alike - best.OtherDuty, best.Against,
            there.Heaviest, there.LeastOfHeaviest, there.Heavy, least, mean, there.LeastPart, there.MeanPart, Math.Min(Tuning.Words.MostParts, parts), best.Alike > 0 && best.OtherDuty <= best.Alike ? 1 : 0,
            there.Own, there.Cover, best.Siblings, best.Siblings * best.Alike, best.Clause, best.IsSame ? 1 : 0, Math.Min(Tuning.Words.MostWords, _words.Words[duty].Length),
        ];
    }

    // A part of a passage between commas: its words, and all that may be found in it.
    private sealed record Part(int[] Words, int[] All);

    // What the windows say of one duty. Own: how much of the window is the duty's.
    private record struct Best()
    {
        public double Alike, Own, Cover, OtherMeasure, OtherDuty, CoverAnywhere, CoverPassage, CoverWindow, Siblings, Clause;
        public double Against = -1;
        public Passage? Passage;
        public Clause? ClauseOfBest, ClauseAgainst;

        public readonly bool IsSame => ClauseOfBest is not null && ClauseOfBest == ClauseAgainst;
    }

    private readonly record struct There(double Heaviest, double LeastOfHeaviest, double Heavy, double LeastPart, double MeanPart, double Own, double Cover);

    private Part PartOf(TextSpan span)
    {
        var part = Thesaurus.Plain(span.Of(_text));
        int[] words = [.. Thesaurus.Default.Cut(part).Select(NumberOf)];
        var all = words.ToHashSet();
        foreach (var word in Thesaurus.Default.In(part))
            all.Add(NumberOf(word));
        // A pair of characters of a duty is there wherever the plan's words begin and end.
        var lookup = _words.Numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + 2 <= part.Length; at++)
            if (lookup.TryGetValue(part.AsSpan(at, 2), out var number))
                all.Add(number);
        return new Part(words, [.. all]);
    }

    private int NumberOf(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var isKnown);
        if (!isKnown)
        {
            number = _written.Count;
            _written.Add(word);
            _counts.Add(0);
        }
        return number;
    }

    private void Count(IEnumerable<int> words)
    {
        var groups = new HashSet<int>();
        foreach (var word in words.Distinct())
        {
            _counts[word]++;
            foreach (var group in Thesaurus.Default.GroupsOf(_written[word]))
                groups.Add(group);
        }
        foreach (var group in groups)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, group, out var isKnown);
            count = isKnown ? (count.Count + 1, count.Background) : (1, Thesaurus.Default.Words(group).Max(BackgroundOf));
        }
    }

    // In how many sentences of the field a word may stand at most: in as many as the rarest of its pairs.
    private double BackgroundOf(string word)
    {
        var least = int.MaxValue;
        foreach (var pair in WordingTerms.Sequence(word))
            least = Math.Min(least, _background.SentencesWith(pair));
        return least == int.MaxValue ? 0 : least;
    }

    // How rare a word is, or what it means, in plan, baseline and field: the more frequent of both counts.
    private double WeightOf(int word)
    {
        while (_weights.Count <= word)
        {
            var written = _written[_weights.Count];
            var groups = Thesaurus.Default.GroupsOf(written);
            var meant = 0.0;
            foreach (var group in groups)
                if (_groups.TryGetValue(group, out var count))
                    meant += (count.Count + (Tuning.Words.BackgroundShare * count.Background)) / groups.Length;
            var own = _counts[_weights.Count] + (Tuning.Words.BackgroundShare * BackgroundOf(written));
            _weights.Add(Math.Max(0, Math.Log(_documents / (Math.Max(own, meant) + Tuning.UnseenCount))) * (groups.Length > 0 ? 1 : Tuning.Words.Unknown));
        }
        return _weights[word];
    }

    private ReadOnlySpan<(int Word, float Alike)> Like(int word)
    {
        while (_like.Count <= word)
            _like.Add(null);
        return _like[word] ??= _words.Like(_written[word]);
    }

    private ReadOnlySpan<(int Duty, float Alike)> DutiesLike(int word)
    {
        while (_dutiesLike.Count <= word)
            _dutiesLike.Add(null);
        if (_dutiesLike[word] is { } known)
            return known;
        var duties = new Dictionary<int, float>();
        foreach (var (other, alike) in Like(word))
            if (_words.DutiesWith[other].Length <= Tuning.MostPostings)
                foreach (var duty in _words.DutiesWith[other])
                    duties[duty] = Math.Max(duties.GetValueOrDefault(duty), alike);
        return _dutiesLike[word] = [.. duties.Select(pair => (pair.Key, pair.Value))];
    }

    // What a passage has of a duty in detail.
    private There ThereIn(Passage passage, int duty)
    {
        var found = new Dictionary<int, float>();
        double own = 0, all = 0;
        foreach (var part in passage.PartSpans.Select(PartOf))
        {
            foreach (var word in part.All)
                foreach (var (other, alike) in Like(word))
                    found[other] = Math.Max(found.GetValueOrDefault(other), alike);
            foreach (var word in part.Words)
            {
                all += WeightOf(word);
                foreach (var (other, alike) in DutiesLike(word))
                    if (other == duty)
                        own += WeightOf(word) * alike;
            }
        }
        var words = _words.Words[duty].Select(word => (Weight: WeightOf(word), Alike: (double)found.GetValueOrDefault(word))).OrderByDescending(word => word.Weight).ToList();
        var (heaviest, heavy) = (words.Take(Tuning.Words.Heaviest).ToList(), words.Take(Tuning.Words.Heavy).ToList());
        double least = 1, mean = 0;
        var (first, end) = (_words.FirstPart[duty], _words.FirstPart[duty + 1]);
        var sums = new double[end - first];
        foreach (var word in _words.Words[duty].Distinct())
            foreach (var part in _words.PartsWith[word])
                if (part >= first && part < end)
                    sums[part - first] += WeightOf(word) * found.GetValueOrDefault(word);
        for (var part = first; part < end; part++)
        {
            var share = sums[part - first] / (_partWeight[part] + 1e-9);
            (least, mean) = (Math.Min(least, share), mean + (share / sums.Length));
        }
        return new There(
            heaviest.Select(word => word.Alike).DefaultIfEmpty(0).Average(), heaviest.Select(word => word.Alike).DefaultIfEmpty(0).Min(), heavy.Select(word => word.Alike).DefaultIfEmpty(0).Average(),
            least, mean, own / Math.Max(all, Tuning.Words.LightestWindow), words.Sum(word => word.Weight * word.Alike) / _dutyWeight[duty]);
    }

    // The sums of one window at a time, and of the clause that it is in.
    private sealed class Sums(SaidWords said)
    {
        private readonly SparseSum _found = new(said._words.Written.Count);
        private readonly SparseSum _ofPart = new(said._words.DutyOf.Length);
        private readonly SparseSum _cover = new(said._best.Length);
        private readonly SparseSum _own = new(said._best.Length);
        private readonly SparseSum _alikeInClause = new(said._best.Length);
        private readonly SparseSum _coverInClause = new(said._best.Length);
        private readonly HashSet<int> _bestHere = [];

        public void Look(List<Part> parts, WindowSize size, Passage passage)
        {
            var all = 0.0;
            foreach (var part in parts)
            {
                foreach (var word in part.All)
                    foreach (var (other, alike) in said.Like(word))
                        _found.Raise(other, alike);
                foreach (var word in part.Words)
                {
                    var weight = said.WeightOf(word);
                    all += weight;
                    foreach (var (duty, alike) in said.DutiesLike(word))
                        _own.Add(duty, weight * alike);
                }
            }
            foreach (var word in _found.Touched)
                if (said._words.PartsWith[word].Length <= Tuning.MostPostings)
                    foreach (var part in said._words.PartsWith[word])
                        _ofPart.Add(part, said.WeightOf(word) * _found[word]);
            foreach (var part in _ofPart.Touched)
            {
                _cover.Add(said._words.DutyOf[part], _ofPart[part]);
                said._bestPart[part] = Math.Max(said._bestPart[part], _ofPart[part] / (said._partWeight[part] + 1e-9));
            }
            Note(size, passage, Math.Max(all, Tuning.Words.LightestWindow));
            _found.Clear();
            _ofPart.Clear();
            _cover.Clear();
            _own.Clear();
        }

        private void Note(WindowSize size, Passage passage, double all)
        {
            var share = passage.IsTitle ? Tuning.Words.TitleShare : 1;
            double first = 0, second = 0, other = 0;
            var measure = -1;
            foreach (var duty in _cover.Touched)
            {
                var alike = AlikeTo(duty, all);
                var own = said._duties.MeasureOf[duty];
                other = own == measure ? other : alike > first ? first : Math.Max(other, alike);
                (first, second, measure) = alike > first ? (alike, first, own) : (first, Math.Max(second, alike), measure);
            }
            foreach (var duty in _cover.Touched)
            {
                ref var best = ref said._best[duty];
                var cover = _cover[duty] / said._dutyWeight[duty];
                best.CoverAnywhere = Math.Max(best.CoverAnywhere, share * cover);
                _coverInClause.Raise(duty, cover);
                if (size == WindowSize.Clause)
                    continue;
                if (size == WindowSize.Passage)
                    best.CoverPassage = Math.Max(best.CoverPassage, share * cover);
                best.CoverWindow = Math.Max(best.CoverWindow, share * cover);
                var alike = AlikeTo(duty, all);
                _alikeInClause.Raise(duty, alike);
                var (otherMeasure, otherDuty) = (said._duties.MeasureOf[duty] == measure ? other : first, alike == first ? second : first);
                if (share * alike > best.Alike)
                {
                    (best.Alike, best.Own, best.Cover, best.OtherMeasure, best.OtherDuty) = (share * alike, _own[duty] / all, cover, otherMeasure, otherDuty);
                    (best.Passage, best.ClauseOfBest) = (passage, passage.Clause);
                    _bestHere.Add(duty);
                }
                if (share * (alike - (Tuning.RivalShare * otherMeasure)) is var against && against > best.Against)
                    (best.Against, best.ClauseAgainst) = (against, passage.Clause);
            }
        }

        // Of the duty's words and of the window's both.
        private double AlikeTo(int duty, double all) => Math.Sqrt(_cover[duty] / said._dutyWeight[duty] * (_own[duty] / all));

        // At the end of a clause: what those duties that are best there have of their siblings in it.
        public void Close(Clause clause)
        {
            foreach (var duty in _bestHere)
            {
                ref var best = ref said._best[duty];
                (best.Siblings, best.Clause) = (0, _coverInClause[duty]);
                var measure = said._duties.MeasureOf[duty];
                for (var sibling = duty - 1; sibling >= 0 && said._duties.MeasureOf[sibling] == measure; sibling--)
                    best.Siblings = Math.Max(best.Siblings, _alikeInClause[sibling]);
                for (var sibling = duty + 1; sibling < said._best.Length && said._duties.MeasureOf[sibling] == measure; sibling++)
                    best.Siblings = Math.Max(best.Siblings, _alikeInClause[sibling]);
            }
            _bestHere.Clear();
            _alikeInClause.Clear();
            _coverInClause.Clear();
        }
    }
}

/// <summary>
/// Which words mean the same, whatever a text is about: 泄露 and 对外披露, 二十四小时 and 一昼夜. The rows of <c>thesaurus.tsv</c> are groups
/// of them; a word of several meanings stands in several, and groups that share a word have nothing else in common.
/// </summary>
internal sealed class Thesaurus
{
    private const string Ignored = "“”‘’《》〈〉\"' \t\u3000\n\r";

    // What parts words and is none.
    private const string Between = "的和与及等了对在把将以或者其并应地为由各所被给向从有该此之，、；。：（）()！？!?,.;:";

    private static readonly Lazy<Thesaurus> Embedded = new(() => new Thesaurus(EmbeddedText.Rows("thesaurus.tsv").Select(row => row[0].Split(' '))));

    private readonly IReadOnlyList<string[]> _groups;
    private readonly Dictionary<string, int[]> _groupsOf;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    /// <summary>Takes groups of words.</summary>
    public Thesaurus(IEnumerable<string[]> groups)
    {
        _groups = [.. groups];
        var of = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var group = 0; group < _groups.Count; group++)
            foreach (var word in _groups[group])
                (CollectionsMarshal.GetValueRefOrAddDefault(of, word, out _) ??= []).Add(group);
        _groupsOf = of.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _lookup = _groupsOf.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _groupsOf.Keys.Select(word => word.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The embedded one.</summary>
    public static Thesaurus Default => Embedded.Value;

    /// <summary>The groups that a word stands in.</summary>
    public ReadOnlySpan<int> GroupsOf(string word) => _groupsOf.TryGetValue(word, out var groups) ? groups : [];

    /// <summary>The words of a group.</summary>
    public IReadOnlyList<string> Words(int group) => _groups[group];

    /// <summary>A text without marks and blanks that say nothing.</summary>
    public static string Plain(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Ignored))
            return text.ToString();
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
            if (!Ignored.Contains(character))
                plain.Append(character);
        return plain.ToString();
    }

    /// <summary>
    /// Cuts a text into words: at each place the longest that is known; of what is not known, pairs of neighbouring characters.
    /// </summary>
    public List<string> Cut(string text)
    {
        List<string> words = [];
        var unknown = 0;
        for (var at = 0; at < text.Length;)
        {
            var known = Longest(text, at);
            if (known == 0 && !Between.Contains(text[at]))
            {
                at++;
                continue;
            }
            AddPairs(text[unknown..at], words);
            if (known > 0)
                words.Add(text.Substring(at, known));
            unknown = at += Math.Max(1, known);
        }
        AddPairs(text[unknown..], words);
        return words;
    }

    /// <summary>All known words that stand anywhere in a text, overlapping ones too.</summary>
    public IEnumerable<string> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
            for (var length = 2; length <= _longest && at + length <= text.Length; length++)
                if (_lookup.TryGetValue(text.AsSpan(at, length), out var word, out _))
                    yield return word;
    }

    private int Longest(string text, int at)
    {
        for (var length = Math.Min(_longest, text.Length - at); length > 1; length--)
            if (_lookup.ContainsKey(text.AsSpan(at, length)))
                return length;
        return 0;
    }

    private static void AddPairs(string unknown, List<string> words)
    {
        if (unknown.Length == 1)
            words.Add(unknown);
        for (var at = 0; at + 1 < unknown.Length; at++)
            words.Add(unknown.Substring(at, 2));
    }
}
