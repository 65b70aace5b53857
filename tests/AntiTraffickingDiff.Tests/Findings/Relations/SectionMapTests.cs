using AntiTraffickingDiff.Findings.Relations;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Tests.Units;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class SectionMapTests
{
    private static string SectionOf(string locator)
    {
        var measures = WatchPlan.Baseline.Measures.Select(measure => measure.Clause).ToList();
        return new SectionMap(measures).SectionOf(WatchPlan.Baseline.Tree.Clause(locator)).Locator;
    }

    [Fact]
    public void A_heading_above_nearly_all_is_no_section() => Assert.Equal("二（一）", SectionOf("二（一）3"));

    [Fact]
    public void A_heading_above_few_is_one() => Assert.Equal("三", SectionOf("三（一）"));
}
