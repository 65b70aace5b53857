using System.Globalization;

namespace AntiTraffickingDiff.Reading;

/// <summary>
/// The time that a file gets beyond its limit, on the thread that works on it: what other programs take to recognise its
/// pages, and what the thread waits for a processor while the machine does other things, is not time that the file takes.
/// </summary>
internal sealed class FileTime
{
    [ThreadStatic]
    private static FileTime? current;

    private long extra;
    private string? statistics;
    private long waitedBefore;

    /// <summary>That of this thread.</summary>
    public static FileTime Current
    {
        get => current ??= Begin(new FileTime());
        set => current = Begin(value);
    }

    public long ExtraMilliseconds => Interlocked.Read(ref extra) + (statistics is null ? 0 : Waited(statistics) - waitedBefore);

    public void Add(TimeSpan time) => Interlocked.Add(ref extra, (long)time.TotalMilliseconds);

    /// <summary>The milliseconds waited for a processor, of "run wait slices" in nanoseconds (docs.kernel.org, scheduler/sched-stats).</summary>
    internal static long WaitedOf(string statistics) =>
        statistics.Split(' ') is [_, var waited, ..] && long.TryParse(waited, NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds) ? nanoseconds / 1_000_000 : 0;

    // The link leads to the calling thread; other threads read its statistics by the thread's own path.
    private static FileTime Begin(FileTime time)
    {
        if (OperatingSystem.IsLinux() && new FileInfo("/proc/thread-self").LinkTarget is { } thread)
        {
            time.statistics = $"/proc/{thread}/schedstat";
            time.waitedBefore = Waited(time.statistics);
        }

        return time;
    }

    // Where the system does not tell it, or the thread has ended, no wait is known.
    private static long Waited(string file)
    {
        try
        {
            return WaitedOf(File.ReadAllText(file));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
