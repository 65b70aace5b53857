using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching.Alignment;

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
