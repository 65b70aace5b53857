using System.Globalization;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Reading;

public sealed class LimitPageTests
{
    [Theory]
    [InlineData("limits.md")]
    [InlineData("limits.zh-CN.md")]
    public void The_page_that_help_names_lists_all_limits_with_their_defaults(string page)
    {
        var rows = File.ReadLines(Path.Combine(Root(), "docs", page))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1].Trim('`'), cells[2]));
        Assert.Equal(
            LimitTable.All.Select(limit => (limit.Name, limit.Default.ToString("N0", CultureInfo.InvariantCulture))), rows);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
