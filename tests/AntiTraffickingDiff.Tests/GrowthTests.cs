using AntiTraffickingDiff.Benchmarks.Growth;

namespace AntiTraffickingDiff.Tests;

/// <summary>
/// Texts of n, 2n and 4n pieces through parse and diff. Linear work is 4 times as much for 4n, quadratic work 16 times. Held
/// against a bound between the two is what a text costs and not how long it takes: the bytes that are allocated, nearly the
/// same on every machine, and the processor time of the thread, the best of several runs.
/// </summary>
public sealed class GrowthTests(GrowthTests.Fixture fixture) : IClassFixture<GrowthTests.Fixture>
{
    private const int ParsedPieces = 1_000, ComparedPieces = 250, Attempts = 4;

    private const double Most = 9;

    /// <summary>Below this the clock's own noise says more than the text.</summary>
    private const double LeastMilliseconds = 10;

    public static TheoryData<string> Kinds => [.. HostileTexts.All.Keys];

    [Fact]
    public void There_are_seventy_kinds() => Assert.True(HostileTexts.All.Count >= 70, $"{HostileTexts.All.Count}");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parsing_grows_with_the_text(string kind) => Grows(kind, ParsedPieces, text => fixture.Growth.Parse(text, default));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Comparing_grows_with_the_text(string kind) => Grows(kind, ComparedPieces, text => fixture.Growth.Of(text, default).Diff);

    private static void Grows(string kind, int n, Func<string, Cost> run)
    {
        var text = HostileTexts.All[kind];
        var (once, twice, fourTimes) = (text(n), text(2 * n), text(4 * n));
        run(once);
        var best = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && best >= Most; attempt++)
        {
            // The middle one first: what only the first run of a kind costs does not make the shortest text dear.
            var (middle, least, most) = (run(twice), run(once), run(fourTimes));
            Assert.True((double)most.Bytes / least.Bytes < Most, $"bytes {least.Bytes}, {middle.Bytes}, {most.Bytes}");
            best = most.Milliseconds < LeastMilliseconds ? 0 : Math.Min(best, most.Milliseconds / least.Milliseconds);
        }

        Assert.True(best < Most, $"{best:0.0} times the processor time for four times the text");
    }

    public sealed class Fixture
    {
        internal Growth Growth { get; } = new();
    }
}
