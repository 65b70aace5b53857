namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class ReadingOrderTests
{
    private static string[] Column(char name, int lines) =>
        [.. Enumerable.Range(1, lines).Select(line => $"{name}栏第{(char)('０' + line)}行文字排满整个栏宽不留空白处")];

    private static string Order(PageContentBuilder page) =>
        string.Concat(LayoutText.Lines(LayoutText.Analyze(page)).Select(line => line[0]));

    [Fact]
    public void The_left_column_is_read_before_the_right() => Assert.Equal(
        "左左左左左右右右右", Order(new PageContentBuilder().Lines(60, 100, Column('左', 5)).Lines(310, 100, Column('右', 4))));

    [Fact]
    public void Columns_with_shifted_baselines_are_parted() => Assert.Equal(
        "左左左左右右右右", Order(new PageContentBuilder().Lines(60, 100, Column('左', 4)).Lines(310, 106, Column('右', 4))));

    [Fact]
    public void A_title_over_both_columns_is_read_first() => Assert.Equal("题左左左左右右右右", Order(new PageContentBuilder()
        .Text(60, 70, "题目横跨两栏题目横跨两栏题目横跨两栏题目横跨两栏题目横跨两栏").Lines(60, 100, Column('左', 4)).Lines(310, 100, Column('右', 4))));

    [Fact]
    public void A_title_between_columns_parts_them() => Assert.Equal("左左左右右右题东东东西西西", Order(new PageContentBuilder()
        .Lines(60, 100, Column('左', 3)).Lines(310, 100, Column('右', 3))
        .Text(60, 154, "题目横跨两栏题目横跨两栏题目横跨两栏题目横跨两栏题目横跨两栏")
        .Lines(60, 172, Column('东', 3)).Lines(310, 172, Column('西', 3))));

    [Fact]
    public void Three_columns_are_read_in_turn()
    {
        string[] Narrow(char name) => [.. Column(name, 5).Select(line => line[..11])];

        Assert.Equal("左左左左左中中中中中右右右右右", Order(new PageContentBuilder()
            .Lines(50, 100, Narrow('左')).Lines(220, 100, Narrow('中')).Lines(390, 100, Narrow('右'))));
    }

    [Fact]
    public void A_right_column_of_one_line_is_read_last() => Assert.Equal(
        "左左左左左左左右", Order(new PageContentBuilder().Lines(60, 100, Column('左', 7)).Lines(310, 100, "右栏末行。")));

    [Fact]
    public void A_signature_on_the_right_stays_in_its_place() => Assert.Equal("文文文署日附", Order(new PageContentBuilder()
        .Lines(90, 100, "文字文字文字文字文字文字文字文字文字文字文字文字", "文字文字文字文字文字文字文字文字文字文字文字文字", "文字。")
        .Text(330, 172, "署名单位").Text(330, 190, "日期").Text(90, 226, "附件")));
}
