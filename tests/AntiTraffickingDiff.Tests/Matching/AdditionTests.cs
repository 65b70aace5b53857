using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>What counts as added, edit by edit.</summary>
public sealed class AdditionTests
{
    private static (string Text, AdditionCategory Category)[] Find(params IEnumerable<string> lines)
    {
        var plan = Fiction.Parse(lines);
        return [.. Fiction.Match(WatchPlan.Baseline, plan).Additions.Select(addition => (addition.Span.Of(plan.Normalized.Text), addition.Category))];
    }

    private static (string Text, AdditionCategory Category)[] After(string before, string after) => Find(WatchPlan.Edited(before, after));

    [Fact]
    public void The_baseline_adds_nothing_to_itself() => Assert.Empty(Find(WatchPlan.Lines));

    [Fact]
    public void A_clause_on_something_else_is_a_new_measure() => Assert.Equal(
        [("春秋两季宰羊，供奉糕饼果品，乡绅轮流主持", AdditionCategory.Measure)],
        After("（二）归家工作", "5.祭祀河神。春秋两季宰羊，供奉糕饼果品，乡绅轮流主持。\n（二）归家工作"));

    [Fact]
    public void A_new_part_of_an_old_sentence_is_a_new_duty() => Assert.Equal(
        [("给驴马喂食草料", AdditionCategory.Duty)], After("检查栏杆", "检查栏杆，给驴马喂食草料"));

    [Fact]
    public void Neighbouring_new_parts_are_one_duty() => Assert.Equal(
        [("给驴马喂食草料，替脚夫缝补鞋袜", AdditionCategory.Duty)], After("检查栏杆", "检查栏杆，给驴马喂食草料，替脚夫缝补鞋袜"));

    [Fact]
    public void A_new_item_of_a_list_is_a_new_duty() => Assert.Equal(
        [("铜暖手炉", AdditionCategory.Duty)], After("过往旅人的姓名、去向", "过往旅人的姓名、铜暖手炉、去向"));

    [Theory]
    [InlineData("贯彻落实")]
    [InlineData("加强沟通")]
    [InlineData("采取有效措施")]
    public void A_set_phrase_adds_nothing(string phrase) => Assert.Empty(After("检查栏杆", "检查栏杆，" + phrase));

    [Fact]
    public void Other_words_for_the_same_add_nothing() =>
        Assert.Empty(After("每晚派人值守，听到钟声立即查看", "每晚派人值守，一听见敲钟就去看"));

    [Fact]
    public void A_goal_adds_nothing() => Assert.Empty(After("每个路口都亮起灯火", "每个路口都亮起灯火，河神护佑风调雨顺"));

    [Fact]
    public void A_goal_that_announces_a_new_action_adds_it() => Assert.Equal(
        [("开展河神祭祀庙会", AdditionCategory.Duty)], After("每个路口都亮起灯火", "每个路口都亮起灯火，开展河神祭祀庙会"));

    [Fact]
    public void An_addition_that_the_annex_repeats_is_listed_once() => Assert.Single(Find(
        [.. WatchPlan.Edited("检查栏杆", "检查栏杆，给驴马喂食草料"), "附表", "序号\t任务\t责任单位", "1\t给驴马喂食草料\t交通运输部", "2\t检查栏杆\t公安部"]));

    /// <summary>Fault: additions were compared with one another, all with all, whatever the token said.</summary>
    [Fact]
    public void Looking_for_repeated_additions_stops_between_two_of_them()
    {
        var plan = Fiction.Parse(["祭河", .. Enumerable.Range(0, 40).Select(i => $"{i + 1}.第{(char)('\u4E00' + (17 * i))}村祭祀河神{(char)('\u6E00' + (13 * i))}。")]);
        List<Addition> additions = [.. plan.Tree.Clauses.Where(clause => clause.Kind == ClauseKind.Numbered).Select(clause => new Addition(clause, clause.Span, AdditionCategory.Duty, 1))];
        using var stop = new CancellationTokenSource();
        using var found = AdditionSearch.Once(plan.Normalized.Text, [.. additions, .. additions], stop.Token).GetEnumerator();
        Assert.True(found.MoveNext());
        Assert.Same(additions[0], found.Current);
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => found.MoveNext());
        Assert.Equal(additions, AdditionSearch.Once(plan.Normalized.Text, [.. additions, .. additions], CancellationToken.None));
    }

    [Fact]
    public void A_year_by_which_something_is_done_is_a_schedule() => Assert.Equal(
        [AdditionCategory.Schedule], After("检查栏杆", "检查栏杆。2027年底前检查栏杆").Select(addition => addition.Category));

    [Fact]
    public void A_year_by_which_something_new_is_done_is_a_duty() => Assert.Equal(
        [AdditionCategory.Duty], After("检查栏杆", "检查栏杆。2027年底前凿通西山隧道").Select(addition => addition.Category));

    [Fact]
    public void Who_sits_where_is_organisation() => Assert.Equal(
        [AdditionCategory.Organisation], After("评定各地灯火亮度", "评定各地灯火亮度。办公室设在鼓楼街十七号").Select(addition => addition.Category));
}

public sealed class AdditionCategoryTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("addition-categories.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sentence_is_of_a_category(string sentence, string category) =>
        Assert.Equal(category, AdditionSearch.CategoryOf(sentence).ToString(), ignoreCase: true);
}
