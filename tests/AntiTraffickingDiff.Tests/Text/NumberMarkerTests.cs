using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Text;

public class NumberMarkerTests
{
    [Theory]
    [InlineData("第一章 总则", 3, false)]
    [InlineData("第 十二 条 职责", 6, false)]
    [InlineData("第三条规定的职责", 0, true)]
    [InlineData("一、总则", 2, false)]
    [InlineData("十一．总则", 3, false)]
    [InlineData("（一）总则", 3, false)]
    [InlineData("( 12 )总则", 6, false)]
    [InlineData("（2021—2030年）", 0, true)]
    [InlineData("①总则", 1, false)]
    [InlineData("——总则", 2, false)]
    [InlineData("1. 总则", 2, true)]
    [InlineData("1．总则", 2, true)]
    [InlineData("12、总则", 3, true)]
    [InlineData("1.2 总则", 3, true)]
    [InlineData("3.5万人", 0, true)]
    [InlineData("2030年", 0, true)]
    [InlineData("总则", 0, true)]
    [InlineData("", 0, false)]
    public void Measures_the_number(string line, int length, bool isWeak)
    {
        Assert.Equal(length, NumberMarker.Length(line, out var weak));
        Assert.Equal(isWeak, weak);
    }
}
