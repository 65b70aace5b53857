using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Units;
using static AntiTraffickingDiff.Tests.Findings.Responsibilities;

namespace AntiTraffickingDiff.Tests.Findings;

public sealed class ResponsibilityTests
{
    [Fact]
    public void No_assignment_is_nobody() => Assert.True(Responsibility.Of([]).IsEmpty);

    [Fact]
    public void Several_assignments_hold_together() => Assert.Equal(
        ["区公安分局", "区民政局"], Responsibility.Of([Assignment("区公安分局"), Assignment("区民政局")]).Leads.Select(unit => unit.Name));

    [Fact]
    public void A_unit_named_twice_is_there_once() =>
        Assert.Single(Responsibility.Of([Assignment("区公安分局"), Assignment("区公安分局")]).Leads);

    [Fact]
    public void The_form_is_that_of_the_first_one_with_a_lead() => Assert.Equal(
        RoleForm.Table, Responsibility.Of([Assignment("", "区民政局"), Assignment("区公安分局", form: RoleForm.Table)]).Form);
}
