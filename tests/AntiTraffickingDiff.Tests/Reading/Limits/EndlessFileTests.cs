using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Reading.Limits;

/// <summary>The limits of time and memory, on work without end that listens to its token.</summary>
public sealed class EndlessFileTests
{
    /// <summary>The limits that are tested here, and the worker's own (PdfWorkerTests); parsing alone passes none of them.</summary>
    public static IReadOnlyList<string> Limits { get; } = ["seconds-per-file", "memory-per-file", "pdf-memory", "compared-parts"];

    [Fact]
    public void Time_ends() => AssertEnds("seconds-per-file", 1, "AT1302", bytesARound: 0);

    [Fact]
    public void Memory_ends() => AssertEnds("memory-per-file", 16 << 20, "AT1303", bytesARound: 1 << 20);

    [Fact]
    public void Comparing_ends()
    {
        var path = Path.Combine(SampleFolder.Path, "district-huailing.txt");
        Assert.True(Compared(ReadingOptions.Default).IsReadable);
        var plan = Compared(LimitTable.Find("compared-parts")!.Set(ReadingOptions.Default, 5));
        Assert.Contains("compared-parts = 5", Assert.Single(plan.Diagnostics, problem => problem.Kind.Code == "AT1301").Message(chinese: false), StringComparison.Ordinal);

        PlanComparison Compared(ReadingOptions options)
        {
            var pipeline = new ComparisonPipeline(new PipelineOptions { Reading = options });
            return pipeline.ComparerFor(new ComparisonPipeline(new PipelineOptions()).LoadBaseline(Baseline.DefaultName, default)).Compare(path, default);
        }
    }

    private static void AssertEnds(string name, long value, string code, int bytesARound)
    {
        var limits = LimitTable.Find(name)!.Set(ReadingOptions.Default, value).Limits;
        var problem = Assert.Throws<UnusableInputException>(
            () => FileWatch.Run(limits, token => Grow(bytesARound, token), CancellationToken.None)).Problem;
        Assert.Equal(code, problem.Kind.Code);
        Assert.Contains($"{name} = {value}", problem.Message(chinese: false), StringComparison.Ordinal);
    }

    // Other tests of the process free memory meanwhile, so it grows until it is stopped.
    private static int Grow(int bytesARound, CancellationToken token)
    {
        var kept = new List<byte[]>();
        while (true)
        {
            token.ThrowIfCancellationRequested();
            kept.Add(new byte[bytesARound]);
            Thread.Sleep(10);
        }
    }
}
