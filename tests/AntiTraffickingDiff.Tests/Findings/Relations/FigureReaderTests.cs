using AntiTraffickingDiff.Findings.Relations;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class FigureReaderTests
{
    private static string Read(string text) => string.Join(' ', FigureReader.Read(text).Select(figure => figure.Number + "|" + figure.Unit));

    [Theory]
    [InlineData("不满16周岁", "16|岁", "周岁 and 岁 are one unit")]
    [InlineData("3个月内办结", "3|个月", "the longest unit counts")]
    [InlineData("2025年每年3次", "2025|年 3|次", "figures come in order")]
    [InlineData("奖励2万元", "2|万元", "万元 is a unit of its own")]
    [InlineData("第3条", "", "a number without unit is no figure")]
    [InlineData("满2", "", "nothing after the digits")]
    public void Figures_are_digits_with_a_unit(string text, string figures, string why) => Assert.True(figures == Read(text), $"{why}: {Read(text)}");
}
