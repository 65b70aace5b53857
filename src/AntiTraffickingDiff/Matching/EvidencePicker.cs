using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Additions;
using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching;

/// <summary>Picks, among the passages that speak of a duty, the few that a reader should look at.</summary>
internal sealed class EvidencePicker(IReadOnlyList<Passage> passages, GoalClauses goals)
{
    private const int Most = 3;

    /// <summary>A further passage must add at least this much of the duty.</summary>
    private const double WorthAdding = 0.2;

    /// <summary>Titles say less than the sentences below them.</summary>
    private const double TitlePenalty = 0.05;

    /// <summary>Where main text and annex table say the same, the main text is named (gold guide).</summary>
    private const double TablePenalty = 0.1;

    /// <summary>Goals announce what the measures then lay down.</summary>
    private const double GoalPenalty = 0.15;

    /// <summary>Picks by codebook elements: for each element its best passage, by value and likeness.</summary>
    /// <param name="elements">For each element its worth in the duty and the passages that show it.</param>
    /// <param name="likeness">How much of the duty's wording each passage has.</param>
    /// <returns>The passages, the strongest first.</returns>
    public IReadOnlyList<PassageMatch> Pick(
        IReadOnlyList<(double Worth, IReadOnlyList<int> Passages)> elements, Likeness likeness)
    {
        var worth = new Dictionary<int, double>();
        foreach (var element in elements)
            foreach (var passage in element.Passages)
                worth[passage] = worth.GetValueOrDefault(passage) + element.Worth;
        var chosen = elements.Where(element => element.Passages.Count > 0)
            .Select(element => element.Passages.MaxBy(passage => worth[passage] + Tiebreak(passage, likeness)))
            .Distinct();
        return Rank(chosen.Select(passage => (passage, worth[passage], worth[passage] + Tiebreak(passage, likeness))));
    }

    /// <summary>Picks by likeness alone.</summary>
    /// <param name="likeness">How much of the duty's wording each passage has.</param>
    /// <returns>The passages, the strongest first.</returns>
    public IReadOnlyList<PassageMatch> Pick(Likeness likeness)
    {
        var best = likeness.Passages.Count == 0 ? 0 : likeness.Passages.Values.Max();
        return Rank(likeness.Passages
            .Where(pair => pair.Value >= Math.Max(WorthAdding, best / 2))
            .Select(pair => (pair.Key, pair.Value, pair.Value + Tiebreak(pair.Key, likeness))));
    }

    /// <summary>The best of some passages.</summary>
    /// <param name="candidates">The passages.</param>
    /// <param name="likeness">How much of the duty's wording each passage has.</param>
    /// <returns>The passage; null if there is none.</returns>
    public Passage? Best(IReadOnlyList<int> candidates, Likeness likeness) =>
        candidates.Count == 0 ? null : passages[candidates.MaxBy(passage => Tiebreak(passage, likeness))];

    /// <summary>Of the passages that show an element, those whose wording it accounts for.</summary>
    /// <param name="candidates">The passages.</param>
    /// <param name="likeness">How much of the duty's wording each passage has.</param>
    /// <returns>
    /// The best one, those that repeat it, and annex rows, which restate the main text; others say something of their own.
    /// </returns>
    public IEnumerable<Passage> SayingTheSame(IReadOnlyList<int> candidates, Likeness likeness) =>
        Best(candidates, likeness) is not { } best
            ? []
            : candidates.Select(candidate => passages[candidate]).Where(candidate =>
                candidate.Clause.Kind == ClauseKind.TableRow || candidate.Parts.SequenceEqual(best.Parts));

    private double Tiebreak(int passage, Likeness likeness) =>
        (0.5 * likeness.Passages.GetValueOrDefault(passage))
        - (passages[passage].IsTitle ? TitlePenalty : 0)
        - (passages[passage].Clause.Kind == ClauseKind.TableRow ? TablePenalty : 0)
        - (goals.Contains(passages[passage].Clause) ? GoalPenalty : 0);

    private List<PassageMatch> Rank(IEnumerable<(int Passage, double Strength, double Key)> candidates) =>
        [.. candidates
            .OrderByDescending(candidate => candidate.Key)
            .ThenBy(candidate => candidate.Passage)
            .Take(Most)
            .Select(candidate => new PassageMatch(passages[candidate.Passage], Math.Min(candidate.Strength, 1)))];
}
