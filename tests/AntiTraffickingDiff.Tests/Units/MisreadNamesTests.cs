using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Units;

public class MisreadNamesTests
{
    private static readonly DocumentAssignments Resolver = new(new UnitNames());

    private static ClauseAssignments Resolve(params string[] brackets) => Resolver.Of(PlanMaker.Parse(
        ["柳溪市护童工作方案", "一、街面工作", .. brackets.Select((bracket, i) => $"（{"一二三四五"[i]}）巡查第{i + 1}片广场，每天两遍。（{bracket}）")]));

    private static UnitMention Last(ClauseAssignments assignments) => assignments.All.Last().Leads[^1];

    [Fact]
    public void A_name_with_one_other_character_is_taken_for_the_name_that_stands_there_more_often()
    {
        var resolved = Resolve("市公安局负责", "市公安局负责", "市公妄局负责");
        Assert.Equal(["public-security"], Last(resolved).Resolution.Functions);
        Assert.Equal(("市公妄局", "市公安局"), (Last(resolved).Name, Last(resolved).Resolution.MisreadOf));
        var problem = Assert.Single(resolved.Problems);
        Assert.Same(UnitProblems.MisreadUnit, problem.Kind);
        Assert.Equal<object>(["市公妄局", "市公安局"], problem.Arguments);
        Assert.Equal(5, problem.Line);
    }

    [Fact]
    public void A_name_as_frequent_as_its_neighbour_is_kept_as_itself() =>
        Assert.False(Last(Resolve("市公安局负责", "市公妄局负责")).Resolution.IsKnown);

    [Fact]
    public void A_short_name_that_could_be_several_units_only_says_which()
    {
        var unit = Last(Resolve("市妇联负责", "市妇联负责", "市残联负责", "市残联负责", "市公安局、市皿联负责"));
        Assert.False(unit.Resolution.IsKnown);
        Assert.Equal(["disabled-federation", "women-federation"], unit.Resolution.Possible.Order());
    }

    [Fact]
    public void A_name_with_two_other_characters_is_unknown()
    {
        var resolved = Resolve("市公安局负责", "市公安局负责", "市灯塔局负责");
        Assert.Empty(Last(resolved).Resolution.Possible);
        Assert.Same(UnitProblems.UnknownUnit, Assert.Single(resolved.Problems).Kind);
    }

    [Theory]
    [InlineData("市公安局贞责，市民政局配合")]
    [InlineData("市公安局负费，市民政局配台")]
    [InlineData("市公安局牵关，市民政局配合")]
    public void A_misread_word_still_gives_the_role(string bracket)
    {
        var assignment = Resolve(bracket).All.Single();
        Assert.Equal(RoleForm.Paren, assignment.Form);
        Assert.Equal("市公安局", Assert.Single(assignment.Leads).Name);
        Assert.Equal("市民政局", Assert.Single(assignment.Supports).Name);
    }

    [Fact]
    public void A_word_of_its_own_is_no_misread_one() => Assert.Empty(Resolve("市公安局职责").All);
}
