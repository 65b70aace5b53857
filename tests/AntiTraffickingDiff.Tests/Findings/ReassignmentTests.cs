using AntiTraffickingDiff.Findings;
using static AntiTraffickingDiff.Tests.Findings.Responsibilities;

namespace AntiTraffickingDiff.Tests.Findings;

public sealed class ReassignmentTests
{
    private static readonly Responsibility Police = Paren("公安部");

    private static bool? Decide(MeasureStatus status, Responsibility baseline, Responsibility plan, params UnitChangeKind[] kinds) =>
        UnitChanges.AreReassignment(status, baseline, plan, [.. kinds.Select(kind => new UnitChange(kind, "public-security", null, null))]);

    [Theory]
    [InlineData(UnitChangeKind.LeadDropped, true)]
    [InlineData(UnitChangeKind.LeadDemoted, true)]
    [InlineData(UnitChangeKind.SupportPromoted, true)]
    [InlineData(UnitChangeKind.LeadAdded, true)]
    [InlineData(UnitChangeKind.SupportDropped, false)]
    [InlineData(UnitChangeKind.SupportAdded, false)]
    [InlineData(UnitChangeKind.UnitAdded, false)]
    public void Only_changes_of_leads_reassign(UnitChangeKind kind, bool expected) =>
        Assert.Equal(expected, Decide(MeasureStatus.Partial, Police, Police, kind));

    [Fact]
    public void A_unit_added_to_an_undivided_list_reassigns_when_a_lead_is_dropped_too() =>
        Assert.True(Decide(MeasureStatus.Covered, Police, Police, UnitChangeKind.UnitAdded, UnitChangeKind.LeadDropped));

    [Fact]
    public void Without_changes_nothing_is_reassigned() => Assert.False(Decide(MeasureStatus.Covered, Police, Police));

    [Fact]
    public void Of_a_missing_measure_nothing_can_be_said() => Assert.Null(Decide(MeasureStatus.Missing, Police, Police));

    [Fact]
    public void Where_the_baseline_names_nobody_nothing_can_be_said() =>
        Assert.Null(Decide(MeasureStatus.Covered, Responsibility.Nobody, Police));

    [Fact]
    public void Where_the_plan_names_nobody_nothing_can_be_said() =>
        Assert.Null(Decide(MeasureStatus.Covered, Police, Responsibility.Nobody));
}
