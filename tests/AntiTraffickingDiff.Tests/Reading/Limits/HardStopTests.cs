using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Reading.Limits;

public sealed class HardStopTests
{
    private static readonly PlanLimits OneSecond = PlanLimits.Default with { MaxSecondsPerFile = 1 };

    [Fact]
    public void Work_that_listens_to_nothing_is_given_up()
    {
        using var never = new ManualResetEvent(initialState: false);
        var reason = Assert.Throws<UnusableInputException>(() => HardStop.Run(OneSecond, never.WaitOne, CancellationToken.None));
        never.Set();
        Assert.Same(LimitProblems.TimeExceeded, reason.Problem.Kind);
        Assert.Contains("seconds-per-file = 1", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Normal_work_gives_its_result() => Assert.Equal(42, HardStop.Run(OneSecond, () => 42, CancellationToken.None));

    [Fact]
    public void Work_has_a_background_thread_of_its_own()
    {
        var (id, isBackground) = HardStop.Run(
            OneSecond, () => (Environment.CurrentManagedThreadId, Thread.CurrentThread.IsBackground), CancellationToken.None);
        Assert.NotEqual(Environment.CurrentManagedThreadId, id);
        Assert.True(isBackground);
    }

    [Fact]
    public void Exceptions_come_through_unchanged()
    {
        var reason = new InvalidOperationException("mine");
        Assert.Same(reason, Assert.Throws<InvalidOperationException>(() => HardStop.Run<int>(OneSecond, () => throw reason, CancellationToken.None)));
        var canceled = new OperationCanceledException();
        Assert.Same(canceled, Assert.Throws<OperationCanceledException>(() => HardStop.Run<int>(OneSecond, () => throw canceled, CancellationToken.None)));
    }

    [Fact]
    public void A_stop_from_outside_waits_for_nothing()
    {
        using var never = new ManualResetEvent(initialState: false);
        using var outside = new CancellationTokenSource();
        bool Work()
        {
            outside.Cancel();
            return never.WaitOne();
        }

        Assert.ThrowsAny<OperationCanceledException>(() => HardStop.Run(PlanLimits.Default, Work, outside.Token));
        never.Set();
    }

    [Fact]
    public void Nothing_starts_after_a_stop_from_outside() => Assert.ThrowsAny<OperationCanceledException>(
        () => HardStop.Run<int>(OneSecond, () => throw new InvalidOperationException("started"), new CancellationToken(canceled: true)));
}
