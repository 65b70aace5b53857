using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Reading.Limits;

/// <summary>The limits of time and memory, on work without end that listens to its token.</summary>
public sealed class EndlessFileTests
{
    /// <summary>The limits that are tested here, and the worker's own (PdfWorkerTests).</summary>
    public static IReadOnlyList<string> Limits { get; } = ["seconds-per-file", "memory-per-file", "pdf-memory"];

    [Fact]
    public void Time_ends() => AssertEnds("seconds-per-file", 1, "AT1302", bytesARound: 0);

    [Fact]
    public void Memory_ends() => AssertEnds("memory-per-file", 16 << 20, "AT1303", bytesARound: 1 << 20);

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
