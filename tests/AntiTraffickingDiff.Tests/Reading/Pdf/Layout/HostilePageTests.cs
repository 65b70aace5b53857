using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class HostilePageTests
{
    // Generous: these take about a second each.
    private const int Limit = 60;

    private static void IsQuick(PageContent page)
    {
        ProcessorTime.Within(Limit, () => PageLayout.Of([page]));
    }

    private static Glyph Glyph(double x, double y, double size, int order) => new("人", x, y, x + size, y, size, 0, false, order);

    [Fact]
    public void A_hundred_thousand_glyphs_anywhere()
    {
        var random = new Random(1);
        IsQuick(new PageContent(
            1, 595, 842, [.. Enumerable.Range(0, 100_000).Select(i => Glyph(random.Next(595), random.Next(842), random.Next(1, 30), i))], [], 0, 0));
    }

    [Fact]
    public void A_hundred_thousand_glyphs_apart() => IsQuick(new PageContent(
        1, 595, 842, [.. Enumerable.Range(0, 100_000).Select(i => Glyph(i % 300 * 2, i / 300 * 2.5, 0.8, i))], [], 0, 0));

    [Fact]
    public void Fifty_thousand_rules()
    {
        var random = new Random(1);
        RuledLine Rule(double x, double y, double length, bool across) => new(x, y, across ? x + length : x, across ? y : y + length);
        IsQuick(new PageContent(
            1, 595, 842,
            [.. Enumerable.Range(0, 5_000).Select(i => Glyph(random.Next(595), random.Next(842), 10, i))],
            [.. Enumerable.Range(0, 50_000).Select(i => Rule(random.NextDouble() * 595, random.NextDouble() * 842, random.Next(100), i % 2 == 0))],
            0,
            0));
    }

    [Fact]
    public void Numbers_that_are_none()
    {
        Glyph[] glyphs = [Glyph(double.NaN, 1, 12, 0), Glyph(1e300, -1e300, 1e300, 1), Glyph(5, double.PositiveInfinity, 12, 2), Glyph(5, 5, -3, 3)];
        IsQuick(new PageContent(1, 595, 842, glyphs, [new RuledLine(double.NaN, 0, 1, 1), new RuledLine(0, 0, 1e300, 0)], 0, 0));
    }
}
