using System.Globalization;
using AntiTraffickingDiff.Tests.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Text;

public sealed class ClauseNumbersTests
{
    public static TheoryData<string, string> Cases() => CaseFiles.Pairs("numbers.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_number_at_the_start_of_a_line_is_read(string text, string expected)
    {
        var token = ClauseNumbers.At(text, 0, text.Length);

        var found = token is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{number.Family} {number.Value} {number.Span.Of(text)}")
            : "none";
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("第一章 总则", 3, false)]
    [InlineData("第 十二 条 职责", 6, false)]
    [InlineData("第三条规定的职责", 0, false)]
    [InlineData("一、总则", 2, false)]
    [InlineData("十一．总则", 3, false)]
    [InlineData("（一）总则", 3, false)]
    [InlineData("( 12 )总则", 6, false)]
    [InlineData("（2021—2030年）", 0, false)]
    [InlineData("①总则", 1, false)]
    [InlineData("❷总则", 1, false)]
    [InlineData("——总则", 2, false)]
    [InlineData("——2025年底前完成", 2, false)]
    [InlineData("1. 总则", 2, true)]
    [InlineData("1．总则", 2, true)]
    [InlineData("12、总则", 3, true)]
    [InlineData("1.2 总则", 3, true)]
    [InlineData("3.5万人", 0, false)]
    [InlineData("2030年", 0, false)]
    [InlineData("总则", 0, false)]
    [InlineData("", 0, false)]
    public void A_line_says_how_long_its_number_is(string line, int length, bool isWeak)
    {
        Assert.Equal(length, ClauseNumbers.LengthAt(line, out var weak));
        Assert.Equal(isWeak, weak);
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(14, "十四")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "一百")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(216, "二百一十六")]
    [InlineData(1000, "一千")]
    [InlineData(2005, "二千零五")]
    public void Numerals_are_printed(int value, string printed) => Assert.Equal(printed, Numerals.Ideographic(value));

    [Theory]
    [InlineData("廿一", 21)]
    [InlineData("卅", 30)]
    [InlineData("一○四", 104)]
    [InlineData("二〇", 20)]
    [InlineData("一百〇四", 104)]
    [InlineData("二 十 三", 23)]
    [InlineData("二三", 0)]
    [InlineData("二两部分", 2)]
    public void Other_ways_of_writing_numerals_are_read(string printed, int value) => Assert.Equal(value, Read(printed));

    [Theory]
    [InlineData("第一一一条", 111)]
    [InlineData("第二三条", 23)]
    [InlineData("（一二）", 12)]
    [InlineData("一一、总则", 11)]
    [InlineData("第二三十条", null)]
    [InlineData("一二、三级医院", null)]
    [InlineData("一二名干部", null)]
    [InlineData("二三线城市", null)]
    public void Between_marks_a_number_may_be_written_digit_by_digit(string text, int? value) =>
        Assert.Equal(value, ClauseNumbers.At(text, 0, text.Length)?.Value);

    [Theory]
    [InlineData("（1）三亚市公安局", 3)]
    [InlineData("1.县公安局", 2)]
    [InlineData("①县公安局", 1)]
    [InlineData("一、县公安局", 2)]
    [InlineData("十二", 2)]
    [InlineData("三亚市公安局", 0)]
    [InlineData("十堰市公安局", 0)]
    [InlineData("第一人民医院", 0)]
    [InlineData("12345热线", 0)]
    public void Numbers_of_items_before_names_are_told_from_names(string name, int length) =>
        Assert.Equal(length, ClauseNumbers.LengthBeforeName(name));

    [Fact]
    public void Every_number_that_is_printed_is_read_back()
    {
        for (var value = 1; value <= Numerals.Largest; value++)
            Assert.Equal(value, Read(Numerals.Ideographic(value)));
    }

    private static int Read(string printed)
    {
        var at = 0;
        return Numerals.Ideographic(printed, ref at, printed.Length);
    }
}
