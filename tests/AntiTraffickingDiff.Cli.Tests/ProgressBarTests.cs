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

    private static CommandContext Context(TextWriter error, bool terminal) => new(
        new CliHost { Output = Stream.Null, Error = error, ErrorIsTerminal = terminal },
        ReportLanguage.English, default);
}
