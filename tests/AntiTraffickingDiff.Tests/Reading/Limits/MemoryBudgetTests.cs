using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Reading.Limits;

public sealed class MemoryBudgetTests
{
    private const long All = 100 * MemoryShare.Usual;

    private readonly MemoryBudget _budget = new(All);

    [Fact]
    public void Plans_as_they_are_wait_for_nobody()
    {
        var shares = Enumerable.Range(0, 100).Select(_ => _budget.Enter(new CancellationToken())).ToList();
        Assert.Equal(All, _budget.Taken);
        shares.ForEach(share => share.Dispose());
        Assert.Equal(0, _budget.Taken);
    }

    [Fact]
    public void However_many_large_files_there_are_they_never_take_more_than_there_is()
    {
        var most = 0L;
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            using var share = _budget.Enter(CancellationToken.None);
            foreach (var part in new[] { 10, 30, 60 })
            {
                share.Raise(All * part / 100);
                InterlockedMax(ref most, _budget.Taken);
                Thread.Yield();
            }
        });
        Assert.InRange(most, All * 60 / 100, All);
        Assert.Equal(0, _budget.Taken);
    }

    [Fact]
    public void A_file_that_would_need_more_than_there_is_has_all_of_it()
    {
        using var share = _budget.Enter(CancellationToken.None);
        share.Raise(5 * All);
        Assert.Equal(All, _budget.Taken);
    }

    [Fact]
    public void What_comparing_needs_is_taken_before_a_text_of_many_parts_is_parsed()
    {
        using var share = _budget.Enter(CancellationToken.None);
        MemoryShare.Current = share;
        try
        {
            MemoryShare.ForDocument(new string('山', 1_000), lines: 1, mostParts: 1_000);
            Assert.Equal(MemoryShare.Usual, _budget.Taken);

            // More parts than are compared at all are not waited for.
            MemoryShare.ForDocument(string.Concat(Enumerable.Repeat("山，", 2_000)), lines: 1, mostParts: 1_000);
            Assert.Equal(MemoryShare.Usual, _budget.Taken);

            MemoryShare.ForDocument(string.Concat(Enumerable.Repeat("山，", 2_000)), lines: 1, mostParts: 3_000);
            var before = _budget.Taken;
            Assert.True(before > 2 * MemoryShare.Usual);
            MemoryShare.ForComparedParts(2_000);
            Assert.Equal(before, _budget.Taken);
        }
        finally
        {
            MemoryShare.Current = null;
        }
    }

    [Fact]
    public async Task What_waits_ends_when_the_run_is_stopped_and_takes_nothing()
    {
        using var all = _budget.Enter(CancellationToken.None);
        all.Raise(All);
        using var stop = new CancellationTokenSource();
        var waiting = Task.Run(() => _budget.Enter(stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(All, _budget.Taken);
    }

    [Fact]
    public void A_baseline_waits_for_nobody_because_the_plans_wait_for_it()
    {
        using var all = _budget.Enter(CancellationToken.None);
        all.Raise(All);
        MemoryShare.Current = all;
        using (var aside = _budget.EnterAside(CancellationToken.None))
        {
            Assert.Same(aside, MemoryShare.Current);
            aside.Raise(All / 2);
            Assert.Equal(All * 3 / 2, _budget.Taken);
        }

        Assert.Same(all, MemoryShare.Current);
        MemoryShare.Current = null;
        Assert.Equal(All, _budget.Taken);
    }

    [Fact]
    public void What_was_given_up_takes_nothing_afterwards()
    {
        var share = _budget.Enter(CancellationToken.None);
        share.Dispose();
        share.Raise(All);
        Assert.Equal(0, _budget.Taken);
    }

    [Fact]
    public async Task What_is_given_up_while_it_waits_takes_nothing_when_its_turn_comes()
    {
        var all = _budget.Enter(CancellationToken.None);
        var late = _budget.Enter(CancellationToken.None);
        all.Raise(All - MemoryShare.Usual);
        var waiting = Task.Run(() => late.Raise(All));
        late.Dispose();
        all.Dispose();
        await waiting;
        Assert.Equal(0, _budget.Taken);
    }

    // Work on a file has one share, however deep the guards stand within one another.
    [Fact]
    public void Guards_within_guards_share()
    {
        var inner = HardStop.Run(
            PlanLimits.Default, () => FileWatch.Run(PlanLimits.Default, _ => (Outer: MemoryShare.Current, Inner: HardStop.Run(PlanLimits.Default, () => MemoryShare.Current, default)), default), default);
        Assert.IsType<MemoryShare>(inner.Outer);
        Assert.Same(inner.Outer, inner.Inner);
        Assert.Null(MemoryShare.Current);
    }

    private static void InterlockedMax(ref long most, long value)
    {
        for (var before = Interlocked.Read(ref most); value > before; before = Interlocked.Read(ref most))
            Interlocked.CompareExchange(ref most, value, before);
    }
}
