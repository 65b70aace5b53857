using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Units;
using static AntiTraffickingDiff.Tests.Findings.Responsibilities;

namespace AntiTraffickingDiff.Tests.Findings;

public sealed class UnitChangesTests
{
    private static string Changes(Responsibility baseline, Responsibility plan, AdministrativeLevel level = AdministrativeLevel.District) =>
        string.Join(' ', new UnitChanges(UnitRegistry.Default, level).Between(baseline, plan).Select(change => $"{change.Kind}:{change.Unit}"));

    [Fact]
    public void The_same_functions_at_another_level_are_no_change() =>
        Assert.Equal("", Changes(Paren("公安部", "民政部"), Paren("区公安分局", "区民政局")));

    [Fact]
    public void A_lead_that_is_nowhere_is_dropped() =>
        Assert.Equal("LeadDropped:public-security", Changes(Paren("公安部、民政部"), Paren("区民政局")));

    [Fact]
    public void A_lead_that_only_supports_is_demoted() =>
        Assert.Equal("LeadDemoted:public-security", Changes(Paren("公安部、民政部"), Paren("区民政局", "区公安分局")));

    [Fact]
    public void A_lead_that_an_unreadable_name_may_stand_for_is_not_dropped()
    {
        var unreadable = new UnitMention("区皿联", default, new UnitResolution("区皿联", [], AdministrativeLevel.Unknown, "", UnitReason.NoName) { Possible = ["women-federation"] });
        var plan = Paren("区公安分局");
        Assert.Equal("", Changes(Paren("公安部、全国妇联"), plan with { Leads = [.. plan.Leads, unreadable] }));
    }

    [Fact]
    public void A_support_that_leads_is_promoted() =>
        Assert.Equal("SupportPromoted:civil-affairs", Changes(Paren("公安部", "民政部"), Paren("区公安分局、区民政局")));

    [Fact]
    public void A_lead_that_the_baseline_does_not_know_is_added() =>
        Assert.Equal("LeadAdded:civil-affairs", Changes(Paren("公安部"), Paren("区公安分局、区民政局")));

    [Fact]
    public void A_support_that_is_nowhere_is_dropped() =>
        Assert.Equal("SupportDropped:civil-affairs", Changes(Paren("公安部", "民政部"), Paren("区公安分局")));

    [Fact]
    public void A_support_that_the_baseline_does_not_know_is_added() =>
        Assert.Equal("SupportAdded:civil-affairs", Changes(Paren("公安部"), Paren("区公安分局", "区民政局")));

    [Fact]
    public void A_swap_is_two_changes() => Assert.Equal(
        "LeadDemoted:public-security SupportPromoted:civil-affairs", Changes(Paren("公安部", "民政部"), Paren("区民政局", "区公安分局")));

    [Fact]
    public void A_merged_bureau_stands_for_whichever_function_the_baseline_names() =>
        Assert.Equal("", Changes(Paren("教育部"), Paren("区教育体育局")));

    [Fact]
    public void A_merged_bureau_that_the_baseline_does_not_know_is_one_addition() =>
        Assert.Single(Changes(Paren("公安部"), Paren("区公安分局、区文化广电和旅游局")).Split(' '));

    [Theory]
    [InlineData("文化和旅游部、广电总局", "县文旅局")]
    [InlineData("公安部", "边境派出所")]
    [InlineData("民政部", "县未成年人保护站")]
    public void A_body_of_a_county_stands_for_what_it_does_there(string baseline, string plan) =>
        Assert.Equal("", Changes(Paren(baseline), Paren(plan), AdministrativeLevel.County));

    [Fact]
    public void A_function_without_a_body_at_the_plans_level_is_not_dropped()
    {
        Assert.Equal("", Changes(Paren("公安部、国家安全部"), Paren("区公安分局"), AdministrativeLevel.District));
        Assert.Equal("LeadDropped:state-security", Changes(Paren("公安部、国家安全部"), Paren("省公安厅"), AdministrativeLevel.Province));
    }

    [Fact]
    public void In_an_undivided_list_nobody_is_promoted() =>
        Assert.Equal("", Changes(Paren("公安部", "民政部"), Undivided("区公安分局、区民政局")));

    [Fact]
    public void An_undivided_list_shows_who_is_gone() => Assert.Equal(
        "LeadDropped:public-security SupportDropped:education", Changes(Paren("公安部、民政部", "教育部"), Undivided("区民政局")));

    [Fact]
    public void Whom_an_undivided_list_adds_has_no_role() =>
        Assert.Equal("UnitAdded:civil-affairs", Changes(Paren("公安部"), Undivided("区公安分局、区民政局")));

    [Fact]
    public void Where_one_side_names_nobody_nothing_changes()
    {
        Assert.Equal("", Changes(Responsibility.Nobody, Paren("区公安分局")));
        Assert.Equal("", Changes(Paren("公安部"), Responsibility.Nobody));
    }

    [Fact]
    public void A_change_names_the_unit_as_each_side_prints_it()
    {
        var change = new UnitChanges(UnitRegistry.Default, AdministrativeLevel.District)
            .Between(Paren("公安部", "民政部"), Paren("区公安分局、区民政局")).Single();
        Assert.Equal(("民政部", "区民政局"), (change.BaselineName, change.PlanName));
    }
}
