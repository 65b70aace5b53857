using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Text;

/// <summary>One rule for page numbers, whichever format the line comes from.</summary>
public class PageNumberLineTests
{
    [Theory]
    [InlineData("— 3 —")]
    [InlineData("-12-")]
    [InlineData("－３－")]
    [InlineData("· 4 ·")]
    [InlineData("—二—")]
    [InlineData("- iv -")]
    [InlineData("第3页")]
    [InlineData("第三页")]
    [InlineData("第 3 页 共 8 页")]
    [InlineData("第3页（共8页）")]
    [InlineData("共8页，第3页")]
    [InlineData("-第3页-")]
    [InlineData("3/8")]
    [InlineData("３／８")]
    [InlineData("3/")]
    [InlineData("Page 3 of 8")]
    [InlineData("Page 3 of")]
    [InlineData("p. 7")]
    public void A_page_number(string line) => Assert.True(PageNumberLine.Is(line));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("8/3")]
    [InlineData("2021/2030")]
    [InlineData("——")]
    [InlineData("第三条")]
    [InlineData("第3页起适用")]
    [InlineData("2021年")]
    [InlineData("Plan 3 of 8")]
    [InlineData("—— 一是设联络员")]
    [InlineData("— 3 —— 3 —— 3 —— 3 —— 3 —")]
    public void Another_line(string line) => Assert.False(PageNumberLine.Is(line));
}
