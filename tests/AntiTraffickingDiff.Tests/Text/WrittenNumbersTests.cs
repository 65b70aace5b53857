using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Text;

public sealed class WrittenNumbersTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("１２", 12)]
    [InlineData("1.5万", 15000)]
    [InlineData("3亿", 300000000)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("廿三", 23)]
    [InlineData("卅", 30)]
    [InlineData("一百零五", 105)]
    [InlineData("三千零五十", 3050)]
    [InlineData("两万", 20000)]
    [InlineData("二〇二五", 2025)]
    [InlineData("二○二五", 2025)]
    [InlineData("零", 0)]
    [InlineData("3,000", 3000)]
    [InlineData("12,345.5万", 123455000)]
    [InlineData("三点五万", 35000)]
    [InlineData("两亿", 200000000)]
    [InlineData("卅一", 31)]
    [InlineData("贰仟", 2000)]
    [InlineData("壹万伍仟叁佰", 15300)]
    public void Numbers_of_official_prose_are_read(string text, int value) => Assert.Equal(value, WrittenNumbers.Value(text));

    [Theory]
    [InlineData("")]
    [InlineData("999999999999999999999")]
    [InlineData("九九九九九九九九九九九九")]
    public void What_has_no_value_has_none(string text) => Assert.Null(WrittenNumbers.Value(text));
}
