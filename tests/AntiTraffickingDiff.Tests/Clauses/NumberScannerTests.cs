using System.Globalization;
using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Tests.Clauses;

public sealed class NumberScannerTests
{
    public static TheoryData<string, string> Cases() => CaseFiles.Pairs("numbers.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_number_at_the_start_of_a_line_is_read(string text, string expected)
    {
        var token = NumberScanner.At(text, 0, text.Length);

        var found = token is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{number.Family} {number.Value} {number.Span.Of(text)}")
            : "none";
        Assert.Equal(expected, found);
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
    public void Numerals_are_printed_and_read(int value, string printed)
    {
        Assert.Equal(printed, Numerals.Ideographic(value));
        var at = 0;
        Assert.Equal(value, ChineseNumeral.Read(printed, ref at, printed.Length));
    }

    [Fact]
    public void Every_number_that_is_printed_is_read_back()
    {
        for (var value = 1; value <= ChineseNumeral.Largest; value++)
        {
            var at = 0;
            var printed = Numerals.Ideographic(value);
            Assert.Equal(value, ChineseNumeral.Read(printed, ref at, printed.Length));
        }
    }
}
