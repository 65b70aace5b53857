using System.Globalization;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading;

/// <summary>
/// Does the work on one file of a batch on a thread of its own, and gives the file up when the work neither ends in time
/// nor listens to its token. The thread that is left behind ends with the process at the latest.
/// </summary>
internal static class HardStop
{
    /// <summary>
    /// How long work may take beyond <see cref="PlanLimits.MaxSecondsPerFile"/>. <see cref="FileWatch"/> looks ten times a
    /// second and the work soon after that, so this is ample, even on a busy machine and with a full garbage collection.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // What main threads and threads on Linux usually have. Threads of their own get 1.5 MiB on others, and the depth that
    // a file may have should not depend on the system. Memory is taken only for what is used of it.
    private const int StackBytes = 8 << 20;

    /// <exception cref="UnusableInputException">The work takes too long.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped from outside.</exception>
    public static T Run<T>(PlanLimits limits, Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Work within the work on a file shares its memory. What is given up is not waited for, and its share is free.
        using var own = MemoryShare.EnterIfNone(cancellationToken);
        var memory = own ?? MemoryShare.Current;
        var time = new FileTime();
        new Thread(() =>
        {
            (FileTime.Current, MemoryShare.Current) = (time, memory);
            Work(work, outcome);
        }, StackBytes) { IsBackground = true, Name = "plan" }.Start();
        var most = TimeSpan.FromSeconds(limits.MaxSecondsPerFile) + Grace;
        var start = Environment.TickCount64;
        while (Left() is > 0 and var left)
            if (Task.WaitAny([outcome.Task], (int)Math.Min(left, int.MaxValue), cancellationToken) >= 0)
                return outcome.Task.GetAwaiter().GetResult();
        throw new UnusableInputException(new Problem(LimitProblems.TimeExceeded, limits.MaxSecondsPerFile));

        long Left() => (long)most.TotalMilliseconds + time.ExtraMilliseconds - (Environment.TickCount64 - start);
    }

    private static void Work<T>(Func<T> work, TaskCompletionSource<T> outcome)
    {
        try
        {
            outcome.SetResult(work());
        }
#pragma warning disable CA1031 // Whatever it is, the waiting thread throws it again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            outcome.SetException(exception);
        }
    }
}

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

    /// <exception cref="UnusableInputException">The work throws it, fails, takes too long or needs too much memory or stack.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped from outside.</exception>
    public static T Run<T>(PlanLimits limits, Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        using var own = MemoryShare.EnterIfNone(cancellationToken);
        using var watch = new FileWatch(limits, cancellationToken);
        MemoryShare.Current ??= own;
        try
        {
            return work(watch._stop.Token);
        }
        catch (OperationCanceledException stopped) when (watch._reason is not null && !cancellationToken.IsCancellationRequested)
        {
            throw new UnusableInputException(watch._reason, stopped);
        }
#pragma warning disable CA1031 // One file on which the tool fails must not cost the work on the others.
        catch (Exception failure) when (failure is not UnusableInputException && FileFailure.Of(failure, limits) is { } problem)
#pragma warning restore CA1031
        {
            throw new UnusableInputException(problem, failure);
        }
        finally
        {
            if (own is not null)
                MemoryShare.Current = null;
        }
    }

    public void Dispose()
    {
        using (var ended = new ManualResetEvent(initialState: false))
            if (_timer.Dispose(ended))
                ended.WaitOne();
        _stop.Dispose();
    }

    private void Look()
    {
        if (_reason is not null)
            return;
        if (Environment.TickCount64 - _start > (1000L * _limits.MaxSecondsPerFile) + _time.ExtraMilliseconds - _extra)
            Stop(new Problem(LimitProblems.TimeExceeded, _limits.MaxSecondsPerFile));
        else if (IsOver(forceFullCollection: false) && IsOver(forceFullCollection: true))
            Stop(new Problem(LimitProblems.MemoryExceeded, _limits.MaxMemoryPerFile));
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

/// <summary>What is told of a file on which the work has failed, whatever it failed with: the one rule for all commands.</summary>
internal static class FileFailure
{
    /// <summary>The problem; null if the work was stopped from outside, which is no failure.</summary>
    public static Problem? Of(Exception failure, PlanLimits limits) => failure switch
    {
        UnusableInputException unusable => unusable.Problem,
        OperationCanceledException => null,
        OutOfMemoryException => new(LimitProblems.MemoryExceeded, limits.MaxMemoryPerFile),
        InsufficientExecutionStackException => new(LimitProblems.StackExceeded),
        _ => new(BatchProblems.Defect, Reason.OfDefect(failure)),
    };
}

/// <summary>
/// The time that a file gets beyond its limit, on the thread that works on it: what other programs take to recognise its
/// pages, and what the thread, or the process that reads for it, waits for a processor while the machine does other things,
/// is not time that the file takes.
/// </summary>
internal sealed class FileTime
{
    [ThreadStatic]
    private static FileTime? current;

    private long extra;
    private string? statistics;
    private long waitedBefore;
    private volatile ProcessWait? reader;

    /// <summary>That of this thread.</summary>
    public static FileTime Current
    {
        get => current ??= Begin(new FileTime());
        set => current = Begin(value);
    }

    public long ExtraMilliseconds => Interlocked.Read(ref extra) + (reader?.Milliseconds ?? 0) + (statistics is null ? 0 : Math.Max(0, Waited(statistics) - waitedBefore));

    /// <summary>Counts what a process that reads for this thread waits, until it is told to end.</summary>
    public ProcessWait Follow(int processId) => reader = new ProcessWait(this, processId);

    public void Add(TimeSpan time) => Interlocked.Add(ref extra, (long)time.TotalMilliseconds);

    /// <summary>The milliseconds waited for a processor, of "run wait slices" in nanoseconds (docs.kernel.org, scheduler/sched-stats).</summary>
    internal static long WaitedOf(string statistics) =>
        statistics.Split(' ') is [_, var waited, ..] && long.TryParse(waited, NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds) ? nanoseconds / 1_000_000 : 0;

    // The link leads to the calling thread; other threads read its statistics by the thread's own path.
    private static FileTime Begin(FileTime time)
    {
        if (OperatingSystem.IsLinux() && new FileInfo("/proc/thread-self").LinkTarget is { } thread)
        {
            time.waitedBefore = Waited($"/proc/{thread}/schedstat");
            time.statistics = $"/proc/{thread}/schedstat";
        }

        return time;
    }

    /// <summary>How long the main thread of a process has waited for a processor since this was made.</summary>
    internal sealed class ProcessWait(FileTime time, int processId)
    {
        private readonly long before = Waited(processId);
        private long most;

        // A process that has ended tells nothing any more.
        public long Milliseconds => most = Math.Max(most, Waited(processId) - before);

        /// <summary>What was waited until now stays counted.</summary>
        public void End()
        {
            var waited = Milliseconds;
            time.reader = null;
            Interlocked.Add(ref time.extra, waited);
        }

        private static long Waited(int processId) =>
            OperatingSystem.IsLinux() ? FileTime.Waited(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/schedstat")) : 0;
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
