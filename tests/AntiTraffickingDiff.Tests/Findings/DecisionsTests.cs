using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Findings;

public sealed class DecisionsTests
{
    [Fact]
    public void Measures_with_one_printed_number_each_keep_their_own_match()
    {
        string[] lines = ["守望行动计划", "一、每晚敲响大钟。", "一、点亮街口灯笼。"];
        var plan = Fiction.Parse(lines);
        var match = Fiction.Match(Fiction.Baseline(lines), plan);

        Assert.Equal(2, match.Measures.Select(measure => measure.Measure.Id).Distinct().Count());
        Assert.Equal(match.Measures, new AntiTraffickingDiff.Findings.Decisions(plan.Normalized.Text, match).Apply([]).Match.Measures);
    }
}
