using AntiTraffickingDiff.Cli.Reporting;
using Spectre.Console;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class LineWrapperTests
{
    [Theory]
    [InlineData("甲乙丙丁戊己", 6, "甲乙丙|丁戊己")]
    [InlineData("甲乙丙，丁戊", 6, "甲乙|丙，丁|戊")]
    [InlineData("甲乙（丙）丁", 6, "甲乙|（丙）|丁")]
    [InlineData("甲乙三（一）2（4）", 14, "甲乙|三（一）2（4）")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("甲 longword 乙", 10, "甲|longword|乙")]
    [InlineData("unbreakable", 4, "unbr|eaka|ble")]
    [InlineData("𠮷𠮷𠮷", 4, "𠮷𠮷|𠮷")]
    [InlineData("", 10, "")]
    public void Lines_break_where_they_may(string text, int cells, string expected) =>
        Assert.Equal(expected, string.Join('|', LineWrapper.Wrap(text, cells, cells).Select(span => span.Of(text))));

    [Fact]
    public void Only_spaces_are_lost_and_no_line_is_too_wide()
    {
        var random = new Random(1);
        const string Alphabet = "甲乙丙，。；（）《》“”——ab12 -:.";
        for (var round = 0; round < 2000; round++)
        {
            var text = new string(random.GetItems(Alphabet.AsSpan(), random.Next(60)));
            var lines = LineWrapper.Wrap(text, 12, 9).ConvertAll(span => span.Of(text));
            Assert.Equal(text.Replace(" ", ""), string.Concat(lines).Replace(" ", ""));
            Assert.All(lines.Skip(1), line => Assert.InRange(line.GetCellWidth(), 0, 9));
        }
    }

    [Theory]
    [InlineData('区', 2)]
    [InlineData('，', 2)]
    [InlineData('（', 2)]
    [InlineData('１', 2)]
    [InlineData('⼈', 2)]
    [InlineData('a', 1)]
    [InlineData('\u200b', 0)]
    public void Spectre_measures_east_asian_width(char unit, int cells) => Assert.Equal(cells, unit.GetCellWidth());
}
