using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>
/// Finds what a plan adds: parts between commas that say something the baseline does not say. Neighbouring parts are
/// one addition; a clause most of which is new is one as a whole.
/// </summary>
internal sealed class AdditionFinder(string text, PlanTerms plan, NoveltyMeasurer novelty, GoalClauses goals)
{
    /// <summary>Shorter parts say too little to tell.</summary>
    private const int FewestTerms = 3;

    /// <summary>A numbered line of at most this length in a table cell is the task's heading.</summary>
    private const int LongestCellHeading = 26;

    /// <summary>Finds the additions of a plan.</summary>
    /// <param name="explained">For each passage, terms that its evidence for a duty accounts for.</param>
    /// <returns>The additions in document order, each wording once.</returns>
    public IReadOnlyList<Addition> Find(IReadOnlyDictionary<int, HashSet<int>> explained)
    {
        var joiner = new AdditionJoiner(text);
        var parts = plan.Parts
            .Where(part => IsCandidate(plan.Passages[part.Passage]))
            .Select(part => new AddedPart(plan.Passages[part.Passage], part.Number, part.Terms.Count, NoveltyOf(part, explained)));
        return AdditionDeduplicator.Deduplicate(text, [.. parts.GroupBy(part => part.Passage.Clause).SelectMany(joiner.InClause)]);
    }

    private bool IsCandidate(Passage passage) =>
        !passage.IsTitle
        && passage.Clause.Kind is ClauseKind.Numbered or ClauseKind.TableRow
        && !IsCellHeading(passage)
        && !goals.Contains(passage.Clause);

    private bool IsCellHeading(Passage passage) =>
        passage.Clause.Kind == ClauseKind.TableRow
        && passage.Span.Length <= LongestCellHeading
        && (char.IsAsciiDigit(text[passage.Span.Start]) || text[passage.Span.Start] == '（' || IsIdeographicNumber(passage));

    private bool IsIdeographicNumber(Passage passage) =>
        passage.Span.In(text).IndexOf('、') is > 0 and < 4 && "一二三四五六七八九十".Contains(text[passage.Span.Start]);

    private Novelty NoveltyOf((int Passage, int Number, HashSet<int> Terms) part, IReadOnlyDictionary<int, HashSet<int>> explained) =>
        part.Terms.Count < FewestTerms
            ? Novelty.None
            : novelty.Measure(plan.Passages[part.Passage].Parts[part.Number], explained.GetValueOrDefault(part.Passage, []));
}
