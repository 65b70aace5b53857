namespace AntiTraffickingDiff.Tests.Matching.Alignment;

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
        Assert.Equal(1, Assert.Single(Parts(new Measuring(Baseline, ["一、每晚敲响大钟报告平安。"]), duty: 0)).Value.Share, 6);

    private static Dictionary<int, (double Share, double Factor)> Parts(Measuring measuring, int duty) =>
        measuring.Ownership.Parts(measuring.Duties[duty]);
}
