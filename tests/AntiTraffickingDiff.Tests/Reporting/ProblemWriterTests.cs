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
    public void Line_is_one_that_editors_jump_to(int line, int? page, object language, string expected) =>
        Assert.Equal(expected, Write("plan.txt", new Problem(Kind, "x") { Line = line, Page = page }, (ReportLanguage)language));

    [Fact]
    public void Names_and_values_cannot_command_the_terminal() => Assert.Equal(
        "a<U+001B>b: warning AT2997: odd <U+0007>", Write("a\u001bb", new Problem(Kind, "\u0007"), ReportLanguage.English));

    // A value cannot add lines to it.
    [Fact]
    public void A_list_has_an_entry_a_line_in_both_kinds_of_run()
    {
        var problem = new Problem(new ProblemKind("AT2998", Severity.Warning, "install {0}:\nWindows: one;\nmacOS: two", "安装 {0}：\nWindows：一；\nmacOS：二"), "x\ny");
        Assert.Equal("plan.txt: warning AT2998: install x y:|  Windows: one;|  macOS: two|", Write("plan.txt", problem, ReportLanguage.English, "|"));
        using var writer = new StringWriter { NewLine = "|" };
        ProblemWriter.Write(writer, "plan.txt", CoverageProblem.Of(problem), ReportLanguage.Chinese);
        Assert.Equal("plan.txt: 警告 AT2998: 安装 x y：|  Windows：一；|  macOS：二|", writer.ToString());
        Assert.Equal("install x y: Windows: one; macOS: two", CoverageProblem.Of(problem).Message(ReportLanguage.English));
    }

    [Fact]
    public void Problem_without_a_file_is_the_tools() =>
        Assert.StartsWith("atdiff: warning", Write("", new Problem(Kind, "x"), ReportLanguage.English), StringComparison.Ordinal);

    private static string Write(string path, Problem problem, ReportLanguage language, string newLine = "")
    {
        using var writer = new StringWriter { NewLine = newLine };
        ProblemWriter.Write(writer, path, problem, language);
        return writer.ToString();
    }
}
