using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Passages;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>
/// Finds what a plan adds: parts between commas that say something the baseline does not say. Neighbouring parts are
/// one addition; a clause most of which is new is one as a whole.
/// </summary>
internal sealed class AdditionFinder(string text, PlanTerms plan, NoveltyMeasurer novelty, GoalClauses goals, Paraphrases paraphrases)
{
    /// <summary>Shorter parts say too little to tell.</summary>
    private const int FewestTerms = 3;

    /// <summary>A numbered line of at most this length in a table cell is the task's heading.</summary>
    private const int LongestCellHeading = 26;

    /// <summary>What a goal announces must be mostly new.</summary>
    private const double NewGoalFrom = 0.6;

    private static readonly string[] GoalVerbs = [.. EmbeddedText.Rows("goal-verbs.tsv").Select(row => row[0])];

    private readonly ListItemFinder _items = new(text, novelty);

    /// <summary>Finds the additions of a plan.</summary>
    /// <param name="explained">For each passage, terms that its evidence for a duty accounts for.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    /// <returns>The additions in document order, each wording once.</returns>
    public IReadOnlyList<Addition> Find(IReadOnlyDictionary<int, HashSet<int>> explained, CancellationToken cancellationToken = default)
    {
        var joiner = new AdditionJoiner(text);
        var parts = plan.Parts
            .Where(_ => cancellationToken.IsCancellationRequested ? throw new OperationCanceledException(cancellationToken) : true)
            .Where(part => IsCandidate(plan.Passages[part.Passage]))
            .SelectMany(part => Measure(part.Number, part.Terms.Count, plan.Passages[part.Passage], explained.GetValueOrDefault(part.Passage, [])));
        return AdditionDeduplicator.Deduplicate(text, [.. parts.GroupBy(part => part.Passage.Clause).SelectMany(joiner.InClause)]);
    }

    // A part that is new as a whole, or the new items of one that is not.
    private IEnumerable<AddedPart> Measure(int number, int terms, Passage passage, HashSet<int> explained)
    {
        var found = terms < FewestTerms ? Novelty.None : novelty.Measure(passage.Wordings[number], explained);
        if (found.IsAddition && (IsMereGoal(passage, number, found) || paraphrases.Takes(passage, passage.Wordings[number])))
            found = Novelty.None;
        yield return new AddedPart(passage, number, passage.PartSpans[number], terms, found)
        {
            IsSubstance = found.IsAddition && IsNewWithoutDeadline(passage.Wordings[number], explained),
        };
        if (!found.IsAddition && !goals.Contains(passage.Clause))
            foreach (var item in _items.Find(passage.PartSpans[number], explained))
                yield return new AddedPart(passage, number, item, 0, Novelty.Whole);
    }

    private bool IsNewWithoutDeadline(string wording, HashSet<int> explained)
    {
        var bare = Deadline.Remove(wording);
        return bare.Length == wording.Length
            || (TermExtractor.Terms(bare).Count >= FewestTerms && novelty.Measure(bare, explained).IsAddition);
    }

    // Goals and grounds are not duties, unless they announce an action that the baseline does not know.
    private bool IsMereGoal(Passage passage, int number, Novelty found) =>
        goals.Contains(passage.Clause) && !(found.Share >= NewGoalFrom && GoalVerbs.Any(verb => passage.Wordings[number].StartsWith(verb, StringComparison.Ordinal)));

    private bool IsCandidate(Passage passage) =>
        !passage.IsTitle
        && passage.Clause.Kind is ClauseKind.Numbered or ClauseKind.Paragraph or ClauseKind.TableRow
        && !IsCellHeading(passage);

    private bool IsCellHeading(Passage passage) =>
        passage.Clause.Kind == ClauseKind.TableRow
        && passage.Span.Length <= LongestCellHeading
        && (char.IsAsciiDigit(text[passage.Span.Start]) || text[passage.Span.Start] == '（' || IsIdeographicNumber(passage));

    private bool IsIdeographicNumber(Passage passage) =>
        passage.Span.In(text).IndexOf('、') is > 0 and < 4 && "一二三四五六七八九十".Contains(text[passage.Span.Start]);
}
