using System.Diagnostics;
using AntiTraffickingDiff.Accuracy.Fuzz;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Reading;

/// <summary>A short run of what <c>fuzz</c> of the accuracy project does at length.</summary>
public class DamagedFileTests
{
    private const int Seed = 13;
    private const int Count = 400;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(15);

    [Fact]
    public void Damaged_files_are_read_or_refused_in_bounded_time()
    {
        var sources = FuzzSources.Read(SampleFolder.Path);
        Assert.Equal(18, sources.Count);
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < Count && Stopwatch.GetElapsedTime(start) < MostTime; number++)
        {
            var outcome = FuzzRunner.Run(FuzzCase.Make(Seed, number, sources));
            Assert.True(outcome.IsGood, $"file {number} made of {outcome.Case.Source} with seed {Seed}: {outcome.Verdict}");
        }
    }
}
