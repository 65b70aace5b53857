using AntiTraffickingDiff.Benchmarks.Growth;

namespace AntiTraffickingDiff.Tests;

/// <summary>
/// Holds hostile input to the processor time of the thread that reads it: a machine that is busy with other work makes a test
/// wait, but costs it no more.
/// </summary>
internal static class ProcessorTime
{
    /// <summary>Does work that must come to an end, a hundred times sooner than a square of its length would.</summary>
    public static T Within<T>(int seconds, Func<T> work)
    {
        var result = default(T)!;
        var cost = Cost.Of(() => result = work());
        Assert.True(cost.Milliseconds < seconds * 1000.0, $"{cost.Milliseconds:0} ms of processor time");
        return result;
    }
}
