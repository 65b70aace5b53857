using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Tests.Normalizing;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class RepairsReportWriterTests
{
    private const string Wrapped = """
        古渡县渡口守护方案
        一、渡口工作
        （一）守护渡口，登记每日往来的渡船和船工，清点
        缆绳和木桨，夜间在石阶上点灯，遇到大水停止摆渡。
        — 1 —
        （二）修补石阶，每年汛期以前检查一遍，损坏的石块
        及时更换，石缝里的青苔由船工会同乡邻一起清除。
        — 2 —
        """;

    [Theory]
    [InlineData(ReportLanguage.English, "line 4: line joined: ⏎ → taken out", "page number")]
    [InlineData(ReportLanguage.Chinese, "第 4 行：断行合并：⏎ → 去除", "页码")]
    public void Joined_lines_and_furniture_are_said_in_words(object language, string joined, string furniture)
    {
        using var writer = new StringWriter();
        RepairsReportWriter.Write(TextDocuments.Normalize(Wrapped), writer, new ReportOptions { Language = (ReportLanguage)language });
        Assert.Contains(joined, writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("→ " + furniture, writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("PageNumber", writer.ToString(), StringComparison.Ordinal);
    }
}
