using AntiTraffickingDiff.Cli.Commands;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Tests;

public class ProgressBarTests
{
    [Fact]
    public void Line_says_how_far_how_fast_and_how_long()
    {
        var bar = new ProgressBar(Context(new StringWriter(), terminal: false), 80);
        for (var i = 0; i < 20; i++)
            bar.Step();
        Assert.Equal("[######------------------] 20/80, 4.0 plans/s, 0:15 left", bar.Line(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Nothing_is_drawn_without_a_terminal()
    {
        var error = new StringWriter();
        var bar = new ProgressBar(Context(error, terminal: false), 2);
        bar.Step();
        bar.Clear();
        Assert.Empty(error.ToString());
    }

    [Fact]
    public void The_line_is_drawn_on_a_terminal_and_taken_away_without_colours()
    {
        var error = new StringWriter();
        var bar = new ProgressBar(Context(error, terminal: true), 2);
        bar.Step();
        bar.Clear();
        Assert.StartsWith("\r[############", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" \r", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', error.ToString());
    }

    /// <summary>Fault: cells of Chinese characters were counted once, and narrow terminals not at all: the line broke and its start stayed.</summary>
    [Theory]
    [InlineData(80, ReportLanguage.Chinese)]
    [InlineData(40, ReportLanguage.Chinese)]
    [InlineData(40, ReportLanguage.English)]
    public void The_line_never_fills_the_terminal(int width, object language)
    {
        var error = new StringWriter();
        var bar = new ProgressBar(Context(error, terminal: true, width, (ReportLanguage)language), 2);
        bar.Step();
        Thread.Sleep(150);
        bar.Step();
        bar.Clear();
        var drawn = error.ToString().Split('\r', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, drawn.Length);
        Assert.All(drawn, line => Assert.InRange(Shortened.Cells(line), 30, width - 1));
        Assert.Equal(Shortened.Cells(drawn[1].TrimEnd()), Shortened.Cells(drawn[2]));
    }

    private static CommandContext Context(TextWriter error, bool terminal, int width = 80, ReportLanguage language = ReportLanguage.English) => new(
        new CliHost { Output = Stream.Null, Error = error, ErrorIsTerminal = terminal, Width = width },
        language, default);
}
