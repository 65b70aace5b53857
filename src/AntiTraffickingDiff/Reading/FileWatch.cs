using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading;

/// <summary>
/// Watches the work on one file: stops it through its token when it takes too long or too much memory, and says so in a
/// problem. Memory is that of the process beyond what was in use at the start, so one file at a time is measured exactly.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly PlanLimits _limits;
    private readonly CancellationTokenSource _stop;
    private readonly Timer _timer;
    private readonly long _start = Environment.TickCount64;
    private readonly long _memory = GC.GetTotalMemory(forceFullCollection: false);
    private readonly FileTime _time = FileTime.Current;
    private readonly long _extra = FileTime.Current.ExtraMilliseconds;
    private volatile Problem? _reason;

    private FileWatch(PlanLimits limits, CancellationToken cancellationToken)
    {
        _limits = limits;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <exception cref="UnusableInputException">The work throws it, takes too long or needs too much memory or stack.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped from outside.</exception>
    public static T Run<T>(PlanLimits limits, Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        using var watch = new FileWatch(limits, cancellationToken);
        try
        {
            return work(watch._stop.Token);
        }
        catch (OperationCanceledException stopped) when (watch._reason is not null && !cancellationToken.IsCancellationRequested)
        {
            throw new UnusableInputException(watch._reason, stopped);
        }
        catch (OutOfMemoryException reason)
        {
            throw new UnusableInputException(watch.MemoryExceeded, reason);
        }
        catch (InsufficientExecutionStackException reason)
        {
            throw new UnusableInputException(new Problem(LimitProblems.StackExceeded), reason);
        }
    }

    public void Dispose()
    {
        using (var ended = new ManualResetEvent(initialState: false))
            if (_timer.Dispose(ended))
                ended.WaitOne();
        _stop.Dispose();
    }

    private Problem MemoryExceeded => new(LimitProblems.MemoryExceeded, _limits.MaxMemoryPerFile);

    private void Look()
    {
        if (_reason is not null)
            return;
        if (Environment.TickCount64 - _start > (1000L * _limits.MaxSecondsPerFile) + _time.ExtraMilliseconds - _extra)
            Stop(new Problem(LimitProblems.TimeExceeded, _limits.MaxSecondsPerFile));
        else if (IsOver(forceFullCollection: false) && IsOver(forceFullCollection: true))
            Stop(MemoryExceeded);
    }

    // Only what is left after a collection is in use.
    private bool IsOver(bool forceFullCollection) =>
        GC.GetTotalMemory(forceFullCollection) - _memory > _limits.MaxMemoryPerFile;

    private void Stop(Problem reason)
    {
        _reason = reason;
        _stop.Cancel();
    }
}

/// <summary>
/// The time that a file gets beyond its limit, on the thread that works on it: what other programs take to recognise its
/// pages is not time that the file takes.
/// </summary>
internal sealed class FileTime
{
    [ThreadStatic]
    private static FileTime? current;

    private long extra;

    /// <summary>That of this thread.</summary>
    public static FileTime Current
    {
        get => current ??= new FileTime();
        set => current = value;
    }

    public long ExtraMilliseconds => Interlocked.Read(ref extra);

    public void Add(TimeSpan time) => Interlocked.Add(ref extra, (long)time.TotalMilliseconds);
}
