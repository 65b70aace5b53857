using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching;

public sealed class LikenessMeasurerTests
{
    private const string Bell = "一、每晚敲响大钟，声音传遍渡口。";
    private const string Bridge = "二、巡查石桥木桥，检查栏杆灯笼。";

    private static Likeness Of(params string[] plan) => new Measuring([Bell, Bridge], plan).Likeness(0);

    [Fact]
    public void The_same_words_are_all_of_it() => Assert.Equal(1, Of(Bell, Bridge).Score, 6);

    [Fact]
    public void Order_and_numbering_do_not_matter() => Assert.Equal(1, Of("1.巡查石桥木桥，检查栏杆灯笼。", "2.声音传遍渡口，每晚敲响大钟。").Score, 6);

    [Fact]
    public void Nothing_of_it_is_nothing() => Assert.Equal(0, Of("一、修缮山路，竖立木牌。", Bridge).Score);

    [Fact]
    public void A_part_that_was_cut_is_missing_and_not_replaced()
    {
        var likeness = Of("一、每晚敲响大钟。", Bridge);

        Assert.InRange(likeness.Score, 0.3, 0.7);
        Assert.Equal(0, likeness.Replaced, 6);
    }

    [Fact]
    public void A_part_in_other_words_is_missing_and_replaced() =>
        Assert.True(Of("一、每晚敲响大钟，声音传遍两岸渡口人家。", Bridge).Replaced > 0.1);

    [Fact]
    public void Words_elsewhere_count_a_little_less() =>
        Assert.InRange(Of("一、每晚敲响大钟。", "二、声音传遍渡口。").Score, 0.85, 0.95);

    [Fact]
    public void Parts_that_say_nothing_else_are_verbatim()
    {
        Assert.Equal(1, Of(Bell, Bridge).Verbatim, 6);
        Assert.Equal(0, Of("一、每晚在山顶新建的塔楼里面由更夫敲响大钟。", Bridge).Verbatim);
    }

    [Fact]
    public void Each_passage_has_its_own_share()
    {
        var likeness = Of("一、每晚敲响大钟。声音传遍渡口。", Bridge);

        Assert.Equal([0, 1], likeness.Passages.Keys.Order());
        Assert.Equal(1, likeness.Passages.Values.Sum(), 6);
    }

    [Fact]
    public void Who_acts_is_no_part_of_the_wording() =>
        Assert.Equal(1, new Measuring(["一、公安机关应当每晚敲响大钟。", Bridge], ["一、教育部门应当每晚敲响大钟。"]).Likeness(0).Score, 6);
}

public sealed class PartOwnershipTests
{
    private static readonly string[] Baseline = ["一、每晚敲响大钟报告平安。", "二、每晚点亮灯笼报告平安。", "三、修缮驿路竖立木牌。"];

    [Fact]
    public void A_part_counts_fully_for_the_duty_that_it_states() =>
        Assert.Equal(1, new Measuring(Baseline, ["一、每晚敲响大钟报告平安。"]).Factor(0));

    [Fact]
    public void It_counts_little_for_a_neighbour_that_only_shares_words() =>
        Assert.True(new Measuring(Baseline, ["一、每晚敲响大钟报告平安。"]).Factor(1) < 0.5);

    [Fact]
    public void A_part_that_no_duty_states_counts_fully_for_all() =>
        Assert.Equal(1, new Measuring(Baseline, ["一、每晚派遣壮丁巡视田野果园鱼塘报告平安。"]).Factor(1));

    [Fact]
    public void A_duty_is_told_only_of_parts_that_share_a_term_with_it() =>
        Assert.Empty(Parts(new Measuring(Baseline, ["一、每晚敲响大钟报告平安。"]), duty: 2));

    [Fact]
    public void So_much_of_a_part_is_explained_as_the_duty_says() =>
        Assert.Equal(1, Assert.Single(Parts(new Measuring(Baseline, ["一、每晚敲响大钟报告平安。"]), duty: 0)).Share, 6);

    private static (int Part, double Share)[] Parts(Measuring measuring, int duty) => measuring.Ownership.Parts(measuring.Duties[duty]);
}

public sealed class TermWeightsTests
{
    private static readonly TermWeights Weights =
        new([.. new[] { "守望敲钟", "守望点灯", "守望关门" }.Select(WordingTerms.Pairs)]);

    private static double Of(string term) => Weights.Sum(WordingTerms.Pairs(term));

    [Fact]
    public void A_rare_term_weighs_more_than_one_that_every_part_shares() => Assert.True(Of("敲钟") > 2 * Of("守望"));

    [Fact]
    public void A_shared_term_still_weighs_something() => Assert.True(Of("守望") > 0);

    [Fact]
    public void A_term_that_is_in_neither_text_weighs_nothing() => Assert.Equal(0, Of("渡口"));

    [Fact]
    public void A_part_weighs_as_much_as_its_terms() => Assert.Equal(Of("守望") + Of("敲钟") + Of("望敲"), Of("守望敲钟"), 9);
}

public sealed class LikenessRuleTests
{
    private static DutyStatus Status(double score, double replaced, double verbatim = 0, bool lacksItem = false) =>
        LikenessRule.Judge(new Likeness([(1, score)], new Dictionary<int, double>()) { Replaced = replaced, Verbatim = verbatim, LacksItem = lacksItem }).Status;

    [Theory]
    [InlineData(1.0, 0.0, DutyStatus.Present)]
    [InlineData(0.6, 0.4, DutyStatus.Present)]
    [InlineData(0.6, 0.0, DutyStatus.Partial)]
    [InlineData(0.4, 0.6, DutyStatus.Absent)]
    [InlineData(0.2, 0.8, DutyStatus.Absent)]
    public void Half_must_be_there_and_the_rest_replaced_rather_than_cut(double score, double replaced, DutyStatus status) =>
        Assert.Equal(status, Status(score, replaced));

    [Fact]
    public void A_verbatim_piece_is_a_real_part_however_small() => Assert.Equal(DutyStatus.Partial, Status(0.2, 0, 0.2));

    [Fact]
    public void An_item_that_is_gone_is_a_cut_however_short() => Assert.Equal(DutyStatus.Partial, Status(0.95, 0, lacksItem: true));

    [Fact]
    public void An_item_in_other_words_is_none() => Assert.Equal(DutyStatus.Present, Status(0.95, 0.05, lacksItem: true));
}

public sealed class CopyDetectorTests
{
    private static bool IsCopy(params double[] scores) =>
        LikenessRule.IsCopy([.. scores.Select(score => new Likeness([(1, score)], new Dictionary<int, double>()))]);

    [Fact]
    public void Half_of_the_duties_to_the_letter_make_a_copy() => Assert.True(IsCopy(1, 0.99, 0.2, 0));

    [Fact]
    public void Fewer_do_not() => Assert.False(IsCopy(1, 0.9, 0.9, 0.9));
}

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

/// <summary>
/// Fault: how sure a verdict by likeness is was told by how far its score is from the limits of the codebook (a quarter and three
/// quarters), which are none of its own.
/// </summary>
public sealed class LikenessConfidenceTests
{
    private static (DutyStatus Status, double Confidence, double Expected) Judge(double found, double replaced) =>
        LikenessRule.Judge(new Likeness([(found, 1), (1 - found, 0)], new Dictionary<int, double>()) { Replaced = replaced });

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.7, 0.3)]
    [InlineData(Tuning.Elements.PresentFrom, 0.25)]
    [InlineData(0.9, 0.1)]
    public void What_is_present_by_the_letter_is_equally_sure_on_both_sides_of_the_codebooks_limit(double found, double replaced) =>
        Assert.Equal((DutyStatus.Present, Tuning.Letter.SureOfPresent), (Judge(found, replaced).Status, Judge(found, replaced).Confidence));

    [Theory]
    [InlineData(0.46)]
    [InlineData(0.6)]
    [InlineData(0.85)]
    public void What_is_a_part_by_the_letter_is_equally_sure_wherever_it_lies(double found) =>
        Assert.Equal((DutyStatus.Partial, Tuning.Letter.SureOfPartial), (Judge(found, 0).Status, Judge(found, 0).Confidence));

    [Theory]
    [InlineData(0)]
    [InlineData(Tuning.Elements.PartialFrom)]
    [InlineData(0.4)]
    public void What_is_absent_by_the_letter_is_equally_sure_on_both_sides_of_the_codebooks_limit(double found) =>
        Assert.Equal((DutyStatus.Absent, Tuning.Letter.SureOfAbsent), (Judge(found, 0).Status, Judge(found, 0).Confidence));

    [Fact]
    public void To_the_letter_is_surest() => Assert.Equal((DutyStatus.Present, Tuning.Letter.SureOfLetter, 1), Judge(1, 0));
}
