using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Tests.Units;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Findings;

public sealed class RelationsTests
{
    [Fact]
    public void Measures_that_stay_as_they_are_map_one_to_one() => Assert.All(
        Fiction.Compare(WatchPlan.Baseline, WatchPlan.Lines).Measures,
        measure => Assert.Equal(RelationKind.OneToOne, Assert.Single(measure.Relations).Kind));

    [Fact]
    public void A_relation_that_holds_takes_the_place_of_one_to_one() => Assert.DoesNotContain(
        WatchPlan.Compare("50元", "30元").Of("发放路费").Relations, relation => relation.Kind == RelationKind.OneToOne);

    [Fact]
    public void Every_confidence_is_a_share_below_certainty() => Assert.All(
        WatchPlan.Compare(("50元", "30元"), ("检查栏杆", "检查栏杆，给驴马喂食草料")).Measures.SelectMany(measure => measure.Relations),
        relation => Assert.InRange(relation.Confidence, 0.5, 0.99));
}

public sealed class SplitTests
{
    [Fact]
    public void A_measure_whose_duties_stand_in_two_clauses_is_split()
    {
        var split = Related.After(
            RelationKind.Split, "设立守望亭",
            ("；每晚派人值守，听到钟声立即查看。（公安部负责，民政部配合）", "。（公安部负责，民政部配合）"),
            ("（二）归家工作", "5.每晚派人值守，听到钟声立即查看。（公安部负责）\n（二）归家工作"));

        Assert.Equal(["二（一）1", "二（一）5"], split!.Locators.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_measure_whose_duties_stand_in_one_clause_is_not() => Assert.Null(Related.After(RelationKind.Split, "设立守望亭", ("50元", "30元")));
}

public sealed class MergedTests
{
    private static readonly (string, string)[] Merge =
    [
        ("3.发放路费。向归乡的人发放盘缠，数额不低于50元。（财政部负责）", ""),
        ("4.寄送", "3.寄送"),
        ("竖立木牌。（", "竖立木牌。向归乡的人发放盘缠，数额不低于50元。（"),
    ];

    [Theory]
    [InlineData("修缮驿路", "2.2.3")]
    [InlineData("发放路费", "2.2.2")]
    public void Measures_that_share_a_clause_name_each_other(string title, string other)
    {
        var merged = Related.After(RelationKind.Merged, title, Merge);

        Assert.Equal("二（二）2", Assert.Single(merged!.Locators));
        Assert.Equal([other], merged.Details);
    }

    [Fact]
    public void A_measure_with_a_clause_of_its_own_is_not_merged() => Assert.Null(Related.After(RelationKind.Merged, "寄送家书", Merge));

    [Fact]
    public void Ids_are_those_of_the_baseline() =>
        Assert.Equal("2.2.3", WatchPlan.Baseline.Measures.Single(measure => measure.Title == "发放路费").Id);
}

public sealed class MovedTests
{
    private const string Bridges = "4.巡查桥梁。每月巡查2次石桥和木桥，检查栏杆。（交通运输部负责，公安部配合）\n";

    private static readonly (string, string)[] Move = [(Bridges, ""), ("三、保障措施", Bridges.Replace("4.", "5.", StringComparison.Ordinal) + "三、保障措施")];

    [Fact]
    public void A_measure_that_left_its_neighbours_names_both_sections() =>
        Assert.Equal(["二（一）", "二（二）"], Related.After(RelationKind.Moved, "巡查桥梁", Move)!.Details);

    [Fact]
    public void Neighbours_that_stayed_are_not_moved() => Assert.Null(Related.After(RelationKind.Moved, "教授歌谣", Move));

    [Fact]
    public void A_section_that_moves_as_a_whole_is_not_moved() =>
        Assert.Null(Related.After(RelationKind.Moved, "巡查桥梁", ("（一）守望工作", "（一）开场的话\n（二）守望工作"), ("（二）归家工作", "（三）归家工作")));
}

public sealed class NarrowerTests
{
    [Fact]
    public void A_measure_that_lost_part_of_a_duty_names_the_part() => Assert.Equal(
        ["听到钟声立即查看"],
        Related.After(RelationKind.Narrower, "设立守望亭", ("每晚派人值守，听到钟声立即查看", "每晚派人值守"))!.Details);

    [Fact]
    public void A_measure_that_lost_a_duty_names_the_duty() => Assert.Equal(
        ["在岔路口竖立木牌"], Related.After(RelationKind.Narrower, "修缮驿路", ("；在岔路口竖立木牌", ""))!.Details);

    [Fact]
    public void A_measure_with_all_its_duties_is_not_narrower() =>
        Assert.Null(Related.After(RelationKind.Narrower, "修缮驿路", ("50元", "30元")));
}

public sealed class BroaderTests
{
    private static readonly (string, string) Edit = ("检查栏杆", "检查栏杆，给驴马喂食草料");

    [Fact]
    public void A_measure_whose_clause_adds_something_names_it() =>
        Assert.Equal(["给驴马喂食草料"], Related.After(RelationKind.Broader, "巡查桥梁", Edit)!.Details);

    [Fact]
    public void A_measure_in_another_clause_is_not_broader() => Assert.Null(Related.After(RelationKind.Broader, "教授歌谣", Edit));
}

public sealed class WeakerTests
{
    [Theory]
    [InlineData("收留迷路儿童", "严禁转交", "防止转交", "严禁 → 防止")]
    [InlineData("登记旅人", "旅店应当登记", "鼓励旅店登记", "应当 → 鼓励")]
    public void Words_that_bind_less_are_named(string title, string before, string after, string change) =>
        Assert.Equal([change], Related.After(RelationKind.Weaker, title, (before, after))!.Details);

    [Theory]
    [InlineData("收留迷路儿童", "严禁转交", "禁止转交")]
    [InlineData("登记旅人", "旅店应当登记", "旅店必须登记")]
    [InlineData("登记旅人", "旅店应当登记", "旅店登记")]
    public void Words_that_bind_alike_or_none_are_not_weaker(string title, string before, string after) =>
        Assert.Null(Related.After(RelationKind.Weaker, title, (before, after)));
}

public sealed class ChangedFiguresTests
{
    [Theory]
    [InlineData("发放路费", "50元", "30元", "50元 → 30元")]
    [InlineData("巡查桥梁", "2次", "1次", "2次 → 1次")]
    public void Another_figure_in_the_same_unit_is_named(string title, string before, string after, string change) =>
        Assert.Equal([change], Related.After(RelationKind.ChangedFigures, title, (before, after))!.Details);

    [Theory]
    [InlineData("不低于50元", "不低于50元、至多80元")]
    [InlineData("不低于50元", "数额充足")]
    [InlineData("50元", "50元，3日内付清")]
    public void The_same_figure_none_or_one_of_another_unit_is_no_change(string before, string after) =>
        Assert.Null(Related.After(RelationKind.ChangedFigures, "发放路费", (before, after)));
}

public sealed class ReversedTests
{
    private static IReadOnlyList<Relation> After(string plan) => Fiction.Compare(
        Fiction.Baseline("守望行动计划", "一、坚决关停无证渡口，没收船只。（公安部负责）", "二、每晚敲响大钟。（民政部负责）"),
        "柳溪区守望方案", plan, "二、每晚敲响大钟。（区民政局负责）").Measures[0].Relations;

    [Fact]
    public void What_was_turned_into_its_opposite_is_told_with_its_words_and_place()
    {
        var reversed = Assert.Single(After("一、不再关停无证渡口，没收船只。（区公安分局负责）"), relation => relation.Kind == RelationKind.Reversed);
        Assert.Equal(new ChangedWords("坚决关停", "不再关停"), Assert.Single(reversed.Words));
        Assert.Equal(["一"], reversed.Locators);
    }

    [Fact]
    public void What_was_forbidden_and_is_now_allowed_is_no_longer_present()
    {
        var baseline = Fiction.Baseline("守望行动计划", "一、渡船不得接待无人陪同的孩子，并登记旅人姓名。（公安部负责）", "二、每晚敲响大钟。（民政部负责）");
        var plan = Fiction.Parse("柳溪区守望方案", "一、渡船可以接待无人陪同的孩子，并登记旅人姓名。（区公安分局负责）", "二、每晚敲响大钟。（区民政局负责）");
        var match = Fiction.Match(baseline, plan);

        var left = new PlanFindings(plan.Tree, plan.Assignments, new UnitNames()).WithoutReversed(match);

        Assert.Equal(DutyStatus.Present, Assert.Single(match.Measures[0].Duties).Status);
        Assert.Equal(DutyStatus.Absent, Assert.Single(left.Measures[0].Duties).Status);
    }

    [Fact]
    public void What_is_as_it_was_is_not() =>
        Assert.DoesNotContain(After("一、坚决关停无证渡口，没收船只。（区公安分局负责）"), relation => relation.IsChangeOfWords);
}

public sealed class SectionsTests
{
    private static string SectionOf(string locator)
    {
        var measures = WatchPlan.Baseline.Measures.Select(measure => measure.Clause).ToList();
        return new Sections(measures).Of(WatchPlan.Baseline.Tree.Clause(locator)).Locator;
    }

    [Fact]
    public void A_heading_above_nearly_all_is_no_section() => Assert.Equal("二（一）", SectionOf("二（一）3"));

    [Fact]
    public void A_heading_above_few_is_one() => Assert.Equal("三", SectionOf("三（一）"));
}

/// <summary>The relation of one kind that a measure has after edits.</summary>
internal static class Related
{
    public static Relation? After(RelationKind kind, string title, params (string Before, string After)[] edits) =>
        WatchPlan.Compare(edits).Of(title).Relations.SingleOrDefault(relation => relation.Kind == kind);
}
