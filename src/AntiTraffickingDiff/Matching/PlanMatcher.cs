using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Matching.Codebooks;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching;

/// <summary>Matches plans against one baseline. Made once a baseline; thread-safe.</summary>
internal sealed class PlanMatcher
{
    private readonly Baseline _baseline;
    private readonly Codebook _codebook;
    private readonly IReadOnlyList<DutyTerms> _duties;

    /// <summary>Prepares a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    public PlanMatcher(Baseline baseline)
    {
        _baseline = baseline;
        _codebook = baseline.IsEmbedded ? Codebook.Load(baseline.Name) : Codebook.Empty;
        _duties = DutyTerms.Of(baseline);
    }

    /// <summary>Matches one plan.</summary>
    /// <param name="passages">The plan's passages.</param>
    /// <returns>What the plan makes of each measure, in the baseline's order.</returns>
    public PlanMatch Match(IReadOnlyList<Passage> passages)
    {
        var plan = new PlanTerms(passages);
        var weights = new TermWeights([.. plan.Parts.Select(part => part.Terms), .. _duties.SelectMany(duty => duty.Parts.Select(part => part.Terms))]);
        var ownership = new PartOwnership(plan, weights, _duties);
        var measurer = new LikenessMeasurer(plan, weights, ownership);
        var judge = new DutyJudge(_codebook, new ElementMatcher(new TermIndex(passages)), new EvidencePicker(passages));
        var matches = _duties.Select(duty => judge.Judge(duty, measurer.Measure(duty))).ToList();
        return new PlanMatch(passages, [.. GroupByMeasure(matches)]);
    }

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
