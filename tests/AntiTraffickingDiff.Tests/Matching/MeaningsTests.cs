using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>What texts are about, whichever words they use, and the parts of a duty one by one.</summary>
public sealed class MeaningsTests
{
    private static readonly Baseline Fishery = Fiction.Baseline(
        "柳溪省渔业安全行动计划", "一、渔港管理", "（一）渔船检修。组织船员修理渔船发动机。（交通运输厅负责）", "（二）餐饮卫生。检查学校食堂的饭菜。（教育厅负责）",
        "（三）医疗服务。请医生给老人看病。（卫生健康委负责）");

    private static readonly ParsedPlan Plan = Fiction.Parse(
        "青槐县渔业安全实施方案", "一、工作任务", "（一）大夫要定期到患者家里诊疗。", "（二）营养午餐的蔬菜、肉类逐批化验。", "（三）轮机故障及时排除，出海前试航。");

    private static float Alike(string left, string right)
    {
        var (one, other) = (new float[TermVectors.Default.Size], new float[TermVectors.Default.Size]);
        TermVectors.Default.Add(WordingTerms.TermOf(left), 1, one);
        TermVectors.Default.Add(WordingTerms.TermOf(right), 1, other);
        TermVectors.Shorten(one);
        TermVectors.Shorten(other);
        return DutyProfiles.Dot(one, other);
    }

    [Theory]
    [InlineData("医生", "护士", "公路")]
    [InlineData("孩子", "父母", "锅炉")]
    [InlineData("森林", "防火", "婚姻")]
    [InlineData("法院", "审理", "蔬菜")]
    public void Words_of_one_thing_are_more_alike_than_words_of_two(string word, string near, string far) => Assert.True(Alike(word, near) > Alike(word, far) + 0.2f);

    [Fact]
    public void A_pair_that_was_never_counted_points_nowhere()
    {
        var direction = new float[TermVectors.Default.Size];
        TermVectors.Default.Add(WordingTerms.TermOf("龘鱻"), 1, direction);

        Assert.All(direction, number => Assert.Equal(0, number));
    }

    [Theory]
    [InlineData(0, "轮机故障")]
    [InlineData(1, "营养午餐")]
    [InlineData(2, "大夫要定期")]
    public void A_duty_is_most_alike_to_the_sentence_that_means_the_same(int duty, string sentence)
    {
        var index = new DutyIndex(Fishery);
        var passages = Fiction.Passages(Plan);
        var windows = new PlanWindows(Plan.Tree.Document.Text, passages, CancellationToken.None);
        var meanings = new Meanings(index, new Resemblance(windows, index, DutyProfiles.National, CancellationToken.None), CancellationToken.None);
        var best = Enumerable.Range(0, windows.All.Count).First(window => Feature("meaning:same-passage", window) == 1);

        Assert.StartsWith(sentence, passages[windows.All[best].Passage].Span.Of(Plan.Tree.Document.Text), StringComparison.Ordinal);
        Assert.InRange(Feature("meaning", best), 0.1, 1);

        double Feature(string name, int window) => meanings.Of(duty, 0, window)[Meanings.FeatureNames.ToList().IndexOf(name)];
    }

    [Fact]
    public void Duties_are_cut_at_commas_and_short_pieces_stay_with_what_is_before_them()
    {
        var parts = new DutyParts(Fiction.Baseline("柳溪省河道计划", "一、巡河", "（一）巡查河道。逐段登记排污口，定期清理河面漂浮物，每月一次；建立台账。（水利厅负责）"));

        Assert.Equal(["逐段登记排污口", "定期清理河面漂浮物，每月一次"], parts.Of(0).Select(part => parts.Index.Duties[part].Duty.Text));
        Assert.Equal(["建立台账"], parts.Of(1).Select(part => parts.Index.Duties[part].Duty.Text));
    }

    [Fact]
    public void A_duty_is_told_by_the_least_and_the_mean_of_its_parts()
    {
        var likely = new Regression([0], [1], [1, 0]);
        var told = DutyParts.Told(new DutyModel(likely, likely), [[Math.Log(3)], [-Math.Log(3)]]);

        Assert.Equal([0.25, 0.5, 0.25, 0.5, 0.75], told[..5].Select(value => Math.Round(value, 9)));
        Assert.Equal(DutyParts.FeatureNames.Count, told.Length);
        Assert.Equal(0, DutyParts.Told(new DutyModel(likely, likely), [[0.0]])[DutyParts.FeatureNames.ToList().IndexOf("parts:several")]);
    }

    private static readonly NationalDuties Known = new(
        new ComparisonPipeline(new PipelineOptions()).LoadBaseline(Baseline.DefaultName, CancellationToken.None), Codebook.National, DutyProfiles.National, SharedMeanings.National, LearnedWords.Asking);

    // In words of its own: no sentence of it states a national duty by its letter.
    private static readonly Baseline Rescue = Fiction.Baseline(
        "柳溪省打拐护家条例", "一、找人", "（一）失踪速查。接到孩子走失的报警，马上立案，同时上网比对血样。（公安厅负责）", "（二）送回团聚。把救出来的娃娃交还亲生父母，买家不得留养。（公安厅、民政厅负责）",
        "二、防范", "（三）车站防拐。候车厅循环播放防拐短片，张贴举报电话。（交通运输厅负责）", "（四）劳务市场。查处骗人打黑工的中介，常到招工集市巡查。（人力资源社会保障厅、公安厅负责）");

    [Fact]
    public void A_baseline_is_of_the_field_by_what_its_duties_say_in_whichever_words()
    {
        Assert.True(new FieldDuties(new DutyIndex(Rescue), Known).IsOfField);
        Assert.False(new FieldDuties(new DutyIndex(Fishery), Known).IsOfField);
    }

    [Theory]
    [InlineData("（一）把救回的小孩送到他们爹妈身边，收买的人家不许再养。", 1, true)]
    [InlineData("（一）给患病的老人上门送药，子女不在的由邻居照看。", 1, false)]
    public void The_hidden_units_hear_a_duty_of_the_field_in_other_words(string sentence, int duty, bool isSaid)
    {
        var index = new DutyIndex(Rescue);
        var plan = Fiction.Parse("青槐县打拐实施方案", "一、工作任务", sentence);
        var resemblance = new Resemblance(new PlanWindows(plan.Tree.Document.Text, Fiction.Passages(plan), CancellationToken.None), index, DutyProfiles.National, CancellationToken.None);

        var features = new FieldDuties(index, Known).In(index, resemblance, CancellationToken.None).Of(duty);

        Assert.Equal(FieldMeanings.FeatureNames.Count, features.Length);
        Assert.Equal(isSaid, features[FieldMeanings.FeatureNames.ToList().IndexOf("field:said")] > 0.5);
    }
}
