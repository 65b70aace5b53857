using System.Diagnostics;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// A line on a terminal that says how far a long run is: bar, count, rate and time left. It has no colours, and is
/// drawn over itself at most ten times a second. Where there is no terminal it draws nothing.
/// </summary>
internal sealed class ProgressBar(CommandContext context, int total)
{
    private const int Cells = 24;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _drawn;
    private int _done;
    private int _width;

    public void Step()
    {
        _done++;
        if (!context.Host.ErrorIsTerminal || (_drawn != 0 && Stopwatch.GetElapsedTime(_drawn) < Interval))
            return;
        _drawn = Stopwatch.GetTimestamp();
        var line = Line(Stopwatch.GetElapsedTime(_start));
        context.Host.Error.Write("\r" + line + new string(' ', Math.Max(0, _width - line.Length)));
        // Chinese characters take two cells; clearing some cells too many does no harm.
        _width = Math.Min(line.Length * 2, context.Host.Width - 1);
    }

    // Takes the line away, so that something else can be written.
    public void Clear()
    {
        if (_width > 0)
            context.Host.Error.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }

    internal string Line(TimeSpan elapsed)
    {
        var rate = _done / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds(Math.Ceiling((total - _done) / Math.Max(rate, 0.001)));
        var full = (int)((long)Cells * _done / Math.Max(total, 1));
        return context.Help.Format(
            "progress-bar", new string('#', full) + new string('-', Cells - full), _done, total, rate,
            left.TotalHours >= 1 ? left.ToString("h\\:mm\\:ss", null) : left.ToString("m\\:ss", null));
    }
}
