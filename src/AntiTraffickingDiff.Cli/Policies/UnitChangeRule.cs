namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A rule on one kind of change of responsibility.</summary>
/// <param name="kind">What it finds; its message takes measure id, title and the unit.</param>
/// <param name="change">The change.</param>
internal abstract class UnitChangeRule(FindingKind kind, UnitChangeKind change) : FindingRule(kind)
{
    /// <summary>The change.</summary>
    public UnitChangeKind Change { get; } = change;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from measure in subject.Plan.Measures
        from unit in measure.UnitChanges
        where unit.Kind == Change
        select subject.Make(Kind, measure, RuleSubject.MainPlace(measure), [unit.Unit], measure.Id, measure.Title, Name(unit)) with { Change = unit };

    private static string Name(UnitChange unit) => unit switch
    {
        { BaselineName: { } before, PlanName: { } after } when before != after => $"{before} → {after}",
        _ => unit.BaselineName ?? unit.PlanName ?? unit.Unit,
    };
}
