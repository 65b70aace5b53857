using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>What counts as a measure in any plan that is used as baseline.</summary>
public sealed class BaselineMeasuresTests
{
    private static IReadOnlyList<Measure> Find(params string[] lines) => Fiction.Baseline(["柳溪区守望方案", .. lines]).Measures;

    private static string[] Ids(params string[] lines) => [.. Find(lines).Select(measure => measure.Id)];

    [Fact]
    public void A_leaf_is_a_measure_also_without_units() => Assert.Equal(["1", "2"], Ids("一、在渡口设立亭子。", "二、每晚敲响大钟。"));

    [Fact]
    public void A_heading_that_only_has_children_is_none() =>
        Assert.Equal(["1.1", "1.2"], Ids("一、守望工作", "（一）在渡口设立亭子。", "（二）每晚敲响大钟。"));

    [Fact]
    public void A_clause_with_units_of_its_own_is_one_besides_its_children() => Assert.Equal(
        ["1.1", "1.1.1", "1.1.2"],
        Ids("一、守望工作", "（一）守住渡口，轮流值班。（区公安分局负责）", "1.在渡口设立亭子。（区民政局负责）", "2.每晚敲响大钟。（区教育局负责）"));

    [Theory]
    [InlineData("（一）指导思想。邻里守望相助。")]
    [InlineData("（一）总体目标。每个路口都有灯火。")]
    [InlineData("（一）基本原则。邻里守望相助，各尽其力。")]
    public void What_only_sets_a_goal_is_none(string goal) => Assert.Equal(["1.2"], Ids("一、工作内容", goal, "（二）每晚敲响大钟。"));

    [Fact]
    public void Everything_below_a_goal_is_none() =>
        Assert.Equal(["2"], Ids("一、工作目标", "（一）每个路口都有灯火。", "（二）每座桥都有栏杆。", "二、每晚敲响大钟。"));

    [Fact]
    public void A_goal_that_somebody_answers_for_is_a_measure() =>
        Assert.Equal(["1", "2"], Ids("一、工作目标。每个路口都有灯火。（区民政局负责）", "二、每晚敲响大钟。"));

    [Fact]
    public void When_a_plan_takes_effect_is_none() =>
        Assert.Equal(["1"], Ids("第一条 每晚敲响大钟。", "第二条 本细则自明年元旦起施行。"));

    [Fact]
    public void Rows_of_an_annex_are_measures_only_if_the_text_has_none()
    {
        string[] table = ["序号\t任务\t责任单位", "1\t在渡口设立亭子\t区公安分局", "2\t每晚敲响大钟\t区民政局"];

        Assert.Equal(2, Find(table).Count);
        Assert.Equal(["1"], Ids(["一、巡查石桥，检查栏杆。", "附表", .. table]));
    }

    [Fact]
    public void Duties_are_the_sentences_and_their_parts_between_semicolons() => Assert.Equal(
        ["在渡口设立亭子", "派人值守", "每晚敲响大钟"],
        Find("一、守望工作。在渡口设立亭子；派人值守。每晚敲响大钟。").Single().Duties.Select(duty => duty.Text));

    [Fact]
    public void The_whole_title_of_a_clause_without_one_is_the_first_thing_that_it_lays_down()
    {
        const string Long = "在渡口、集市和码头设立亭子，轮流派人值守，听到钟声立即查看";
        var measure = Find($"一、{Long}；每晚敲响大钟。（区公安分局负责）").Single();
        Assert.Equal((Long, Long[..24] + "…"), (measure.WholeTitle, measure.Title));
        Assert.Equal("守望工作", Find("一、守望工作。在渡口设立亭子；派人值守。每晚敲响大钟。").Single().WholeTitle);
    }

    /// <summary>Fault: the name of a clause without a title ran into the brackets of its units and was cut in them.</summary>
    [Fact]
    public void A_name_ends_before_the_units() => Assert.Equal(
        "在渡口设立木亭，夜间派人轮流值守。", Find("一、在渡口设立木亭，夜间派人轮流值守。（区民政局负责，区公安分局配合）").Single().Title);

    [Fact]
    public void A_measure_that_is_only_a_title_has_it_as_duty()
    {
        var measure = Find("一、守望工作", "二、每晚敲响大钟。")[0];
        Assert.Equal(("守望工作", "守望工作"), (measure.Title, Assert.Single(measure.Duties).Text));
    }

    [Fact]
    public void A_measure_without_title_is_named_by_its_first_words() => Assert.Equal(
        "在每一个渡口和每一处集市都设立一座木头搭建的守望…",
        Find("一、在每一个渡口和每一处集市都设立一座木头搭建的守望亭，派人轮流值守。").Single().Title);
}

public sealed class EmbeddedBaselineTests
{
    private static readonly Baseline National =
        new ComparisonPipeline(new PipelineOptions()).LoadBaseline(Baseline.DefaultName, CancellationToken.None);

    [Fact]
    public void It_has_81_measures() => Assert.Equal(81, National.Measures.Select(measure => measure.Id).Distinct().Count());

    [Fact]
    public void It_has_191_duties() => Assert.Equal(191, National.Measures.Sum(measure => measure.Duties.Count));

    [Fact]
    public void It_is_known_as_a_working_edition() => Assert.True(National.IsEmbedded);

    [Fact]
    public void Duties_of_a_measure_count_from_one() =>
        Assert.All(National.Measures, measure => Assert.Equal(Enumerable.Range(1, measure.Duties.Count), measure.Duties.Select(duty => duty.Number)));

    [Fact]
    public void Goals_are_no_measures() =>
        Assert.DoesNotContain(National.Measures, measure => measure.Title.Contains("目标", StringComparison.Ordinal) || measure.Title == "指导思想");

    [Fact]
    public void Every_text_is_where_its_duty_says() =>
        Assert.All(National.Measures.SelectMany(measure => measure.Duties), duty => Assert.Equal(duty.Text, duty.Span.Of(National.Tree.Document.Text)));

    [CorpusFact]
    public void Ids_and_duties_are_those_of_the_worksheet()
    {
        var worksheet = File.ReadLines(Path.Combine(SharedFolder.Find()!, "gold", "worksheet.tsv")).Skip(1).Select(line => line.Split('\t'));

        Assert.Equal(
            worksheet.Select(row => $"{row[0]} {row[1]}"),
            National.Measures.SelectMany(measure => measure.Duties.Select(duty => $"{measure.Id} {duty.Number}")));
    }
}

public sealed class BaselineLoaderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    private ProblemKind Refusal(string nameOrPath) => Assert.Throws<UnusableInputException>(
        () => new ComparisonPipeline(new PipelineOptions()).LoadBaseline(nameOrPath, CancellationToken.None)).Problem.Kind;

    [Fact]
    public void An_unknown_name_is_refused() => Assert.Same(UsageProblems.UnknownBaseline, Refusal("national-1900"));

    [Fact]
    public void A_plan_that_lays_nothing_down_is_refused()
    {
        File.WriteAllText(_path, "只有一行字，没有编号，没有任务。");
        Assert.Same(MatchingProblems.BaselineWithoutMeasures, Refusal(_path));
    }

    [Fact]
    public void Any_plan_may_be_the_baseline()
    {
        File.WriteAllLines(_path, WatchPlan.Lines);
        var baseline = new ComparisonPipeline(new PipelineOptions()).LoadBaseline(_path, CancellationToken.None);

        Assert.False(baseline.IsEmbedded);
        Assert.Equal(9, baseline.Measures.Count);
    }

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_table_that_holds_the_tasks_is_the_baseline_also_where_the_text_says_how_to_carry_them_out()
    {
        string[] rows = ["1|修缮驿路。清除路面积雪。|交通运输厅牵头", "2|巡查河道。逐段登记排污口。|水利厅牵头", "3|养护林木。给幼树绑扎支架。|林业局牵头", "4|看护校舍。检修教室门窗。|教育厅牵头"];
        string[] text = ["柳溪省守望行动计划", "一、重点任务", "序号|任务|责任单位", .. rows, "二、组织实施。各市制定落实办法，省政府督查室定期检查。"];

        Assert.Equal(5, Fiction.Baseline(text).Measures.Count);
        Assert.Contains(Fiction.Baseline(text).Measures, measure => measure.Duties.Any(duty => duty.Text.Contains("逐段登记排污口", StringComparison.Ordinal)));
    }
}
