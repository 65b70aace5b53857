using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Additions;
using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Matching.Codebooks;
using AntiTraffickingDiff.Matching.Passages;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Matching;

/// <summary>Matches plans against one baseline. Made once a baseline; thread-safe.</summary>
internal sealed class PlanMatcher
{
    private readonly Baseline _baseline;
    private readonly Codebook _codebook;
    private readonly IReadOnlyList<DutyTerms> _duties;
    private readonly BaselineWording _wording;

    /// <summary>Prepares a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="codebook">What its duties ask for; null for the embedded codebook of an embedded baseline.</param>
    public PlanMatcher(Baseline baseline, Codebook? codebook = null)
    {
        _baseline = baseline;
        _codebook = codebook ?? (baseline.IsEmbedded ? Codebook.Load(baseline.Name) : Codebook.Empty);
        _duties = DutyTerms.Of(baseline);
        _wording = new BaselineWording(baseline);
    }

    /// <summary>Matches one plan.</summary>
    /// <param name="tree">The plan's clause tree.</param>
    /// <param name="assignments">Who is responsible for each clause.</param>
    /// <param name="passages">The plan's passages.</param>
    /// <param name="cancellationToken">Stops between two duties.</param>
    /// <returns>What the plan makes of each measure, and what it adds.</returns>
    public PlanMatch Match(
        ClauseTree tree, ClauseAssignments assignments, IReadOnlyList<Passage> passages, CancellationToken cancellationToken = default)
    {
        var plan = new PlanTerms(passages);
        var weights = Weigh(plan);
        var explained = new ExplainedTerms();
        var goals = new GoalClauses(tree, assignments);
        var measurer = new LikenessMeasurer(plan, weights, new PartOwnership(plan, weights, _duties));
        var elements = new ElementMatcher(new TermIndex(passages, _codebook.Words));
        var likenesses = Stoppable(_duties, cancellationToken).Select(measurer.Measure).ToList();
        var isCopy = CopyDetector.IsCopy(likenesses);
        var paraphrases = new Paraphrases(weights);
        var judge = new DutyJudge(new LikenessRule(isCopy), isCopy ? Codebook.Empty : _codebook, elements, new EvidencePicker(passages, goals), explained);
        var matches = Stoppable(_duties, cancellationToken).Select((duty, i) => judge.Judge(duty, likenesses[i])).ToList();
        for (var i = 0; i < matches.Count; i++)
            if (matches[i].Basis == JudgementBasis.Likeness && matches[i].Evidence.Count > 0)
                paraphrases.Add(matches[i].Evidence[0].Passage, _duties[i], likenesses[i]);
        var additions = new AdditionFinder(tree.Document.Text, plan, new NoveltyMeasurer(_wording, weights, isCopy), goals, paraphrases);
        return new PlanMatch(passages, [.. GroupByMeasure(matches)], additions.Find(explained.ByPassage, cancellationToken));
    }

    private static IEnumerable<DutyTerms> Stoppable(IEnumerable<DutyTerms> duties, CancellationToken cancellationToken)
    {
        foreach (var duty in duties)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return duty;
        }
    }

    private TermWeights Weigh(PlanTerms plan) =>
        new([.. plan.Parts.Select(part => part.Terms), .. _duties.SelectMany(duty => duty.Parts.Select(part => part.Terms))]);

    private IEnumerable<MeasureMatch> GroupByMeasure(List<DutyMatch> matches)
    {
        var next = 0;
        foreach (var measure in _baseline.Measures)
        {
            yield return new MeasureMatch(measure, matches.GetRange(next, measure.Duties.Count));
            next += measure.Duties.Count;
        }
    }
}
