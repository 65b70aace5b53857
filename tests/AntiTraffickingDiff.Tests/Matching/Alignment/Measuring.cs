using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching.Alignment;

/// <summary>Measures the likeness of a plan to a baseline, each given by its clauses, numbered here.</summary>
internal sealed class Measuring
{
    private readonly LikenessMeasurer _measurer;

    public Measuring(string[] baseline, string[] plan)
    {
        Duties = DutyTerms.Of(Fiction.Baseline(["守望行动计划", .. baseline]));
        Plan = new PlanTerms(Fiction.Passages(Fiction.Parse(["柳溪区守望方案", .. plan])));
        var weights = new TermWeights([.. Plan.Parts.Select(part => part.Terms), .. Duties.SelectMany(duty => duty.Parts.Select(part => part.Terms))]);
        Ownership = new PartOwnership(Plan, weights, Duties);
        _measurer = new LikenessMeasurer(Plan, weights, Ownership);
    }

    public IReadOnlyList<DutyTerms> Duties { get; }

    public PlanTerms Plan { get; }

    public PartOwnership Ownership { get; }

    public Likeness Likeness(int duty) => _measurer.Measure(Duties[duty]);

    /// <summary>What the plan's first part counts as evidence for a duty.</summary>
    public double Factor(int duty) => Ownership.Factor(0, Ownership.Parts(Duties[duty]).Single(part => part.Part == 0).Share);
}
