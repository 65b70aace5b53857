using AntiTraffickingDiff.Matching.Additions;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching;

/// <summary>What a plan makes of a baseline.</summary>
/// <param name="Passages">The plan's passages.</param>
/// <param name="Measures">The measures in the baseline's order.</param>
/// <param name="Additions">What the plan adds, in its own order.</param>
internal sealed record PlanMatch(
    IReadOnlyList<Passage> Passages, IReadOnlyList<MeasureMatch> Measures, IReadOnlyList<Addition> Additions);

/// <summary>What a plan makes of one measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Duties">Its duties in order.</param>
internal sealed record MeasureMatch(Measure Measure, IReadOnlyList<DutyMatch> Duties);
