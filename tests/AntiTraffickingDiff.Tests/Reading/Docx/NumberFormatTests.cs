using System.Globalization;
using AntiTraffickingDiff.Reading.Docx;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class NumberFormatTests
{
    public static TheoryData<string, int, string> Cases()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading/Docx/Cases/number-formats.tsv")))
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var format, var value, var expected])
                data.Add(format, int.Parse(value, CultureInfo.InvariantCulture), expected);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Numbers_are_written_as_Word_prints_them(string format, int value, string expected) =>
        Assert.Equal(expected, NumberFormats.Write(value, format, null));

    [Theory]
    [InlineData("01, 02, 03, ...", 7, "07")]
    [InlineData("0001, 0002, 0003, ...", 12, "0012")]
    public void Custom_formats_fill_up_with_zeros(string pattern, int value, string expected) =>
        Assert.Equal(expected, NumberFormats.Write(value, "custom", pattern));

    [Fact]
    public void Unknown_formats_give_nothing() => Assert.Null(NumberFormats.Write(1, "klingon", null));

    [Fact]
    public void Every_format_bears_any_number()
    {
        foreach (var format in Cases().Select(row => (string)((object[])row)[0]).Distinct())
            foreach (var value in (int[])[int.MinValue, -1, 0, 1, 9_999, 10_000, 100_000_000, int.MaxValue])
                Assert.InRange(NumberFormats.Write(value, format, null)!.Length, 1, 40);
    }
}
