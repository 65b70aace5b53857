using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching.Baselines;

public sealed class BaselineLoaderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    private ProblemKind Refusal(string nameOrPath) => Assert.Throws<UnusableInputException>(
        () => new ComparisonPipeline(new PipelineOptions()).LoadBaseline(nameOrPath, CancellationToken.None)).Problem.Kind;

    [Fact]
    public void An_unknown_name_is_refused() => Assert.Same(UsageProblems.UnknownBaseline, Refusal("national-1900"));

    [Fact]
    public void A_plan_that_lays_nothing_down_is_refused()
    {
        File.WriteAllText(_path, "只有一行字，没有编号，没有任务。");
        Assert.Same(MatchingProblems.BaselineWithoutMeasures, Refusal(_path));
    }

    [Fact]
    public void Any_plan_may_be_the_baseline()
    {
        File.WriteAllLines(_path, WatchPlan.Lines);
        var baseline = new ComparisonPipeline(new PipelineOptions()).LoadBaseline(_path, CancellationToken.None);

        Assert.False(baseline.IsEmbedded);
        Assert.Equal(9, baseline.Measures.Count);
    }

    public void Dispose() => File.Delete(_path);
}
