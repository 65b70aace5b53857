using System.Diagnostics;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// A line on a terminal that says how far a long run is: bar, count, rate and time left. It has no colours, and is
/// drawn over itself at most ten times a second. Where there is no terminal it draws nothing.
/// </summary>
/// <param name="context">Where and in which language.</param>
/// <param name="total">How many steps there are.</param>
internal sealed class ProgressBar(CommandContext context, int total)
{
    private const int Cells = 24;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _drawn;
    private int _done;
    private int _width;

    /// <summary>Counts a step.</summary>
    public void Step()
    {
        _done++;
        if (!context.Host.ErrorIsTerminal || (_drawn != 0 && Stopwatch.GetElapsedTime(_drawn) < Interval))
            return;
        _drawn = Stopwatch.GetTimestamp();
        Draw(Line(Stopwatch.GetElapsedTime(_start)));
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        if (_width > 0)
            context.Host.Error.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }

    /// <summary>The line.</summary>
    /// <param name="elapsed">The time since the start.</param>
    /// <returns>Such as <c>[######------] 40/80, 20.1 plans/s, 0:02 left</c>.</returns>
    internal string Line(TimeSpan elapsed)
    {
        var rate = _done / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds(Math.Ceiling((total - _done) / Math.Max(rate, 0.001)));
        var full = (int)((long)Cells * _done / Math.Max(total, 1));
        return context.Help.Format(
            "progress-bar", new string('#', full) + new string('-', Cells - full), _done, total, rate,
            left.TotalHours >= 1 ? left.ToString("h\\:mm\\:ss", null) : left.ToString("m\\:ss", null));
    }

    private void Draw(string line)
    {
        var rest = Math.Max(0, _width - line.Length);
        context.Host.Error.Write("\r" + line + new string(' ', rest));
        // Chinese characters take two cells; clearing some cells too many does no harm.
        _width = Math.Min(line.Length * 2, context.Host.Width - 1);
    }
}
