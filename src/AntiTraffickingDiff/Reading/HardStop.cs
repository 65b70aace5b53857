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
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // What main threads and threads on Linux usually have. Threads of their own get 1.5 MiB on others, and the depth that
    // a file may have should not depend on the system. Memory is taken only for what is used of it.
    private const int StackBytes = 8 << 20;

    /// <exception cref="UnusableInputException">The work takes too long.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped from outside.</exception>
    public static T Run<T>(PlanLimits limits, Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var time = new FileTime();
        new Thread(() =>
        {
            FileTime.Current = time;
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
