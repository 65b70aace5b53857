using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Findings.Decisions;

/// <summary>What a plan makes of a baseline after decisions were applied.</summary>
/// <param name="Match">The matches, decided ones replaced.</param>
/// <param name="Duties">The decided duties by measure id and number.</param>
/// <param name="Measures">The measures that were decided as a whole, by id.</param>
/// <param name="Problems">Decisions that could not be applied.</param>
internal sealed record DecidedMatch(
    PlanMatch Match,
    IReadOnlyDictionary<(string Measure, int Duty), DecisionMark> Duties,
    IReadOnlyDictionary<string, DecisionMark> Measures,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Marks what was decided in the findings made of the match.</summary>
    /// <param name="plan">The findings.</param>
    /// <returns>The findings with marks, and with the problems after the others.</returns>
    public PlanComparison Mark(PlanComparison plan) => Duties.Count + Measures.Count + Problems.Count == 0 ? plan : plan with
    {
        Diagnostics = [.. plan.Diagnostics, .. Problems],
        Measures = [.. plan.Measures.Select(Mark)],
    };

    private MeasureFinding Mark(MeasureFinding measure) => measure with
    {
        Decided = Measures.GetValueOrDefault(measure.Id),
        Duties = [.. measure.Duties.Select(duty => duty with { Decided = Duties.GetValueOrDefault((measure.Id, duty.Number)) })],
    };
}
