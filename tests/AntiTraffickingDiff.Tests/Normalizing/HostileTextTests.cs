
namespace AntiTraffickingDiff.Tests.Normalizing;

public class HostileTextTests
{
    // Linear passes need a fraction of a second for these; a quadratic one needs hours.
    private const int Limit = 60;

    [Theory]
    [InlineData("好", 400_000)]
    [InlineData("<", 400_000)]
    [InlineData("<table>\n", 50_000)]
    [InlineData("**好 ", 150_000)]
    [InlineData("[好](", 100_000)]
    [InlineData("(", 400_000)]
    [InlineData("（", 400_000)]
    [InlineData("\"好", 200_000)]
    [InlineData("第一条 ", 100_000)]
    [InlineData("加强口岸管理，落实巡查制度。", 20_000)]
    [InlineData("市教育局要落实安全教育责任，完善相关制度，定期组织检查评估工作\n", 10_000)]
    [InlineData("甲\t乙\n", 60_000)]
    public void Comes_to_an_end(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        Assert.StartsWith("甲方案", ProcessorTime.Within(Limit, () => TextDocuments.Normalize("甲方案\n" + text).Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_brackets_come_to_an_end()
    {
        var text = new string('(', 200_000) + new string(')', 200_000);
        Assert.StartsWith("甲方案", ProcessorTime.Within(Limit, () => TextDocuments.Normalize("甲方案\n" + text).Text), StringComparison.Ordinal);
    }
}
