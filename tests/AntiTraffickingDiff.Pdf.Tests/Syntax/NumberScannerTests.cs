using System.Text;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Tests.Syntax;

public sealed class NumberScannerTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("-.5", -0.5)]
    [InlineData("+3.", 3)]
    [InlineData("--5", -5)]
    [InlineData("1e5", 100000)]
    [InlineData("25E-1", 2.5)]
    [InlineData("1.2.3", 1.2)]
    [InlineData("5-3", 5)]
    [InlineData("-", 0)]
    public void Numbers_of_careful_and_careless_producers(string text, double expected)
    {
        int length = NumberScanner.Scan(Encoding.ASCII.GetBytes(text), out double value);
        Assert.Equal(text.Length, length);
        Assert.Equal(expected, value, 9);
    }

    [Theory]
    [InlineData("-a")]
    [InlineData("+x1")]
    public void Words_are_no_numbers(string text) => Assert.Equal(0, NumberScanner.Scan(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void An_operator_may_follow_without_a_space() => Assert.Equal(1, NumberScanner.Scan("0Tc"u8, out _));
}
