using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings;

/// <summary>A measure with where a plan carries it.</summary>
/// <param name="Match">What the plan makes of the measure.</param>
/// <param name="Clauses">The clauses with their weights, the weightiest first.</param>
internal sealed record MappedMeasure(MeasureMatch Match, IReadOnlyList<(Clause Clause, double Weight)> Clauses)
{
    /// <summary>The clause that carries most of the measure; null if it is missing.</summary>
    public Clause? Main => Clauses.Count > 0 ? Clauses[0].Clause : null;

    /// <summary>For each clause, the share of the measure's carried duties whose best evidence stands in it.</summary>
    public IReadOnlyDictionary<Clause, double> DutyShares { get; } = Shares(Match);

    private static Dictionary<Clause, double> Shares(MeasureMatch match)
    {
        var carried = match.Duties.Where(duty => duty.Evidence.Count > 0).ToList();
        return carried.GroupBy(duty => duty.Evidence[0].Passage.Clause)
            .ToDictionary(group => group.Key, group => (double)group.Count() / carried.Count);
    }
}

/// <summary>How the measures of a baseline map to a plan: one to one, split, merged, moved, narrower, broader, or changed in degree.</summary>
internal sealed class Relations
{
    private readonly NormalizedDocument _document;
    private readonly WordingChanges _changes;
    private readonly WordingVersions _versions;
    private readonly ILookup<Clause, MappedMeasure> _byMain;
    private readonly ILookup<Clause, Addition> _additions;
    private readonly Sections _planSections;
    private readonly Sections _baselineSections;
    private readonly Dictionary<Clause, Clause> _usualSection;
    private readonly Dictionary<(Clause Baseline, Clause Plan), int> _neighbours;

    /// <summary>Maps a plan.</summary>
    /// <param name="document">The plan's text.</param>
    /// <param name="measures">All measures of the baseline.</param>
    /// <param name="additions">What the plan adds.</param>
    /// <param name="passages">The plan's passages.</param>
    /// <param name="changes">Compares wordings.</param>
    public Relations(
        NormalizedDocument document, IReadOnlyList<MappedMeasure> measures, IReadOnlyList<Addition> additions, IReadOnlyList<Passage> passages, WordingChanges changes)
    {
        _changes = changes;
        _versions = new WordingVersions(document.Text, passages);
        var carried = measures.Where(measure => measure.Main is not null).ToList();
        _document = document;
        _byMain = carried.ToLookup(measure => measure.Main!);
        _additions = additions.ToLookup(addition => addition.Clause);
        _planSections = new Sections([.. carried.Select(measure => measure.Main!)]);
        _baselineSections = new Sections([.. measures.Select(measure => measure.Match.Measure.Clause)]);
        _usualSection = carried.GroupBy(BaselineSection).ToDictionary(
            group => group.Key,
            group => group.GroupBy(measure => _planSections.Of(measure.Main!)).MaxBy(section => section.Count())!.Key);
        _neighbours = carried.CountBy(measure => (BaselineSection(measure), _planSections.Of(measure.Main!))).ToDictionary();
    }

    /// <summary>The relations of one measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>None if it is missing; one to one if nothing about it is remarkable.</returns>
    public IReadOnlyList<Relation> Of(MappedMeasure measure)
    {
        // A duty that was turned into its opposite is missing, and yet there to be seen.
        if (measure.Main is not { } clause)
            return [.. Changes(measure)];
        List<Relation> found = [.. new[] { Split(measure), Merged(measure, clause), Moved(measure, clause), Narrower(measure), Broader(measure, clause) }.OfType<Relation>(), .. Changes(measure)];
        return found.Count > 0 ? found : [Relation(RelationKind.OneToOne, measure, [clause.Locator], [])];
    }

    // ----- Where it stands -----

    private static Relation? Split(MappedMeasure measure)
    {
        var clauses = measure.DutyShares.Where(share => share.Value >= Tuning.Comparing.SplitFrom).OrderByDescending(share => share.Value).ToList();
        return clauses.Count < 2 ? null : Relation(RelationKind.Split, measure, [.. clauses.Select(clause => clause.Key.Locator)], []);
    }

    private Relation? Merged(MappedMeasure measure, Clause clause)
    {
        if (!IsMainPlace(measure))
            return null;
        var others = _byMain[clause].Where(other => other != measure && IsMainPlace(other)).Select(other => other.Match.Measure.Id).ToList();
        return others.Count == 0 ? null : Relation(RelationKind.Merged, measure, [clause.Locator], others);

        static bool IsMainPlace(MappedMeasure measure) => measure.DutyShares.GetValueOrDefault(measure.Main!) >= Tuning.Comparing.MergedFrom;
    }

    // Moved: it stands in another section of the plan than most measures of its baseline section do.
    private Relation? Moved(MappedMeasure measure, Clause clause)
    {
        var section = BaselineSection(measure);
        var (actual, usual) = (_planSections.Of(clause), _usualSection[section]);
        return actual == usual || _neighbours.GetValueOrDefault((section, usual)) < Tuning.Comparing.MovedFrom * _neighbours.GetValueOrDefault((section, actual))
            ? null
            : Relation(RelationKind.Moved, measure, [clause.Locator], [usual.Locator, actual.Locator]);
    }

    private Clause BaselineSection(MappedMeasure measure) => _baselineSections.Of(measure.Match.Measure.Clause);

    // ----- How much of it there is -----

    private static Relation? Narrower(MappedMeasure measure)
    {
        var lacking = measure.Match.Duties.Where(duty => duty.Status != DutyStatus.Present)
            .SelectMany(duty => duty.Status == DutyStatus.Absent || duty.Lacking.Count == 0 ? [duty.Duty.Text] : duty.Lacking).ToList();
        return lacking.Count == 0
            ? null
            : Relation(RelationKind.Narrower, measure, [.. measure.Clauses.Select(clause => clause.Clause.Locator).Take(1)], lacking);
    }

    // Broader: the clause that carries most of it lays down something the baseline does not.
    private Relation? Broader(MappedMeasure measure, Clause clause)
    {
        var added = _additions[clause].Select(addition => addition.Span.Of(_document.Printed)).ToList();
        return added.Count == 0 ? null : Relation(RelationKind.Broader, measure, [clause.Locator], added);
    }

    // ----- What its words changed -----

    private IEnumerable<Relation> Changes(MappedMeasure measure)
    {
        var changes = measure.Match.Duties.SelectMany(duty =>
        {
            IReadOnlyList<Passage> passages = duty.Evidence.Count > 0
                ? [.. duty.Evidence.Select(evidence => evidence.Passage)]
                : _versions.Of(duty.Duty.Text) is { } version ? [version] : [];
            if (passages.Count > 0)
                return Between(duty, passages);
            // What says the opposite carries the duty no more, and is told all the same.
            return duty.Nearest.Count == 0 ? [] : Between(duty, [duty.Nearest[0].Passage]).Where(item => item.Change.Kind == RelationKind.Reversed);
        });
        return changes.GroupBy(item => item.Change.Kind).OrderBy(kind => kind.Key).Select(kind => Relation(
            kind.Key, measure, [.. kind.Select(item => item.Locator).Distinct()],
            [.. kind.Select(item => item.Change.After.Length > 0 ? $"{item.Change.Before} → {item.Change.After}" : item.Change.Before)])
            with { Words = [.. kind.Select(item => new ChangedWords(item.Change.Before, item.Change.After))] });

        IEnumerable<(WordingChange Change, string Locator)> Between(DutyMatch duty, IReadOnlyList<Passage> passages) =>
            _changes.Between(duty.Duty.Text, [.. passages.Select(passage => passage.Span.Of(_document.Text))]).Select(change => (change, passages[0].Clause.Locator));
    }

    private static Relation Relation(RelationKind kind, MappedMeasure measure, IReadOnlyList<string> locators, IReadOnlyList<string> details) =>
        new(kind, Confidence(kind, measure), locators, details);

    // How often a relation of the kind holds, lowered where the evidence under it is itself uncertain.
    private static double Confidence(RelationKind kind, MappedMeasure measure) =>
        Math.Round(Tuning.Comparing.Holds(kind) * measure.Match.Duties.Where(duty => duty.Evidence.Count > 0).Select(duty => duty.Confidence).DefaultIfEmpty(Tuning.Comparing.WithoutEvidence).Average(), 2);
}

/// <summary>
/// Divides clauses into sections: the topmost level of the tree on which they part, so that a heading above nearly all
/// of them (二、行动措施和任务分工) is not a section.
/// </summary>
internal sealed class Sections
{
    private readonly Dictionary<Clause, int> _below = [];
    private readonly int _count;

    /// <summary>Prepares the dividing.</summary>
    /// <param name="clauses">The clauses to divide.</param>
    public Sections(IReadOnlyCollection<Clause> clauses)
    {
        _count = clauses.Count;
        foreach (var clause in clauses)
            foreach (var at in Path(clause))
                _below[at] = _below.GetValueOrDefault(at) + 1;
    }

    /// <summary>The section of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>The topmost clause above it, or itself, that has not nearly all clauses below it.</returns>
    public Clause Of(Clause clause) =>
        Path(clause).FirstOrDefault(at => _below.GetValueOrDefault(at) < Tuning.Comparing.NearlyAll * _count) ?? clause;

    private static Stack<Clause> Path(Clause clause)
    {
        var path = new Stack<Clause>();
        for (var at = clause; at.Parent is not null; at = at.Parent)
            path.Push(at);
        return path;
    }
}

/// <summary>A text with its pairs of characters, each once and in ascending order: two texts are compared in one walk.</summary>
internal sealed class PairedText
{
    private const int MostOnStack = 256;

    private readonly int[] _pairs;

    public PairedText(string text)
    {
        Text = text;
        var most = Math.Max(0, text.Length - 1);
        var pairs = most <= MostOnStack ? stackalloc int[most] : new int[most];
        var count = 0;
        for (var i = 0; i < pairs.Length; i++)
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1]))
                pairs[count++] = (text[i] << 16) | text[i + 1];
        pairs[..count].Sort();
        var kept = 0;
        for (var i = 0; i < count; i++)
            if (i == 0 || pairs[i] != pairs[kept - 1])
                pairs[kept++] = pairs[i];
        _pairs = pairs[..kept].ToArray();
    }

    public string Text { get; }

    public bool Has(string word) => Text.Contains(word, StringComparison.Ordinal);

    public IReadOnlyList<int> Pairs => _pairs;

    public double Likeness(PairedText other)
    {
        var (mine, theirs) = (_pairs, other._pairs);
        if (mine.Length + theirs.Length == 0)
            return 0;
        var shared = 0;
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            var (a, b) = (mine[i], theirs[j]);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return 2.0 * shared / (mine.Length + theirs.Length);
    }

    /// <summary>How much the two can have in common at most, by their lengths alone.</summary>
    public double MostLikeness(PairedText other) =>
        _pairs.Length + other._pairs.Length == 0 ? 0 : 2.0 * Math.Min(_pairs.Length, other._pairs.Length) / (_pairs.Length + other._pairs.Length);
}

/// <summary>
/// Finds, for a duty that no passage was taken to carry, the passage that is a version of its very words: turned into its
/// opposite, or with other figures.
/// </summary>
/// <param name="text">The plan's normalized text.</param>
/// <param name="passages">The plan's passages.</param>
internal sealed class WordingVersions(string text, IReadOnlyList<Passage> passages)
{
    // Each pair with each passage that has it, in ascending order of both: a pair's passages stand together.
    private readonly Lazy<(List<PairedText> Wordings, ulong[] Having)> _index = new(() =>
    {
        var wordings = passages.Select(passage => new PairedText(passage.Span.Of(text))).ToList();
        var having = new ulong[wordings.Sum(wording => wording.Pairs.Count)];
        var at = 0;
        for (var i = 0; i < wordings.Count; i++)
            foreach (var pair in wordings[i].Pairs)
                having[at++] = Key(pair, i);
        Array.Sort(having);
        return (wordings, having);
    });

    /// <summary>The passage most like a duty.</summary>
    /// <param name="duty">The duty's words.</param>
    /// <returns>The passage, or null if none is nearly the same.</returns>
    public Passage? Of(string duty)
    {
        var (wordings, having) = _index.Value;
        var whole = new PairedText(duty);
        var candidates = new HashSet<int>();
        foreach (var pair in whole.Pairs)
        {
            var first = Array.BinarySearch(having, Key(pair, 0));
            first = first < 0 ? ~first : first;
            for (var at = first; at < having.Length && at < first + Tuning.Comparing.MostPassages && (having[at] ^ Key(pair, 0)) <= int.MaxValue; at++)
                candidates.Add((int)(having[at] & int.MaxValue));
        }

        var (best, likeness) = (-1, 0.0);
        foreach (var i in candidates.Order())
            if (whole.MostLikeness(wordings[i]) >= Tuning.Comparing.SameWording && whole.Likeness(wordings[i]) is var found && found > likeness)
                (best, likeness) = (i, found);
        return likeness >= Tuning.Comparing.SameWording ? passages[best] : null;
    }

    private static ulong Key(int pair, int passage) => ((ulong)(uint)pair << 32) | (uint)passage;
}
