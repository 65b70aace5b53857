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
        List<string> texts = [.. new[] { n, 2 * n, 4 * n }.Select(HostileTexts.All[kind])];
        run(texts[0]);
        var best = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && best >= Most; attempt++)
        {
            var costs = texts.ConvertAll(text => run(text));
            Assert.True((double)costs[2].Bytes / costs[0].Bytes < Most, $"bytes {string.Join(", ", costs.Select(cost => cost.Bytes))}");
            best = costs[2].Milliseconds < LeastMilliseconds ? 0 : Math.Min(best, costs[2].Milliseconds / costs[0].Milliseconds);
        }

        Assert.True(best < Most, $"{best:0.0} times the processor time for four times the text");
    }

    public sealed class Fixture
    {
        internal Growth Growth { get; } = new();
    }
}
