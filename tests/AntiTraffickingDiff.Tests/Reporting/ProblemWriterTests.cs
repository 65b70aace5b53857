using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class ProblemWriterTests
{
    private static readonly ProblemKind Kind = new("AT2997", Severity.Warning, "odd {0}", "异常 {0}");

    [Theory]
    [InlineData(12, null, ReportLanguage.English, "plan.txt:12: warning AT2997: odd x")]
    [InlineData(0, null, ReportLanguage.English, "plan.txt: warning AT2997: odd x")]
    [InlineData(12, 3, ReportLanguage.English, "plan.txt:12: warning AT2997: page 3: odd x")]
    [InlineData(12, 3, ReportLanguage.Chinese, "plan.txt:12: 警告 AT2997: 第 3 页：异常 x")]
    public void Line_is_one_that_editors_jump_to(int line, int? page, ReportLanguage language, string expected) =>
        Assert.Equal(expected, Write("plan.txt", new Problem(Kind, "x") { Line = line, Page = page }, language));

    [Fact]
    public void Names_and_values_cannot_command_the_terminal() => Assert.Equal(
        "a<U+001B>b: warning AT2997: odd <U+0007>", Write("a\u001bb", new Problem(Kind, "\u0007"), ReportLanguage.English));

    [Fact]
    public void Problem_without_a_file_is_the_tools() =>
        Assert.StartsWith("atdiff: warning", Write("", new Problem(Kind, "x"), ReportLanguage.English), StringComparison.Ordinal);

    private static string Write(string path, Problem problem, ReportLanguage language)
    {
        using var writer = new StringWriter { NewLine = "" };
        ProblemWriter.Write(writer, path, problem, language);
        return writer.ToString();
    }
}
