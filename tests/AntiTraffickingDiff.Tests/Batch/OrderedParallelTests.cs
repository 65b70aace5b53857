using AntiTraffickingDiff.Cli.Batch;

namespace AntiTraffickingDiff.Tests.Batch;

public class OrderedParallelTests
{
    private static readonly int[] Items = [.. Enumerable.Range(0, 500)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_items_order(int jobs)
    {
        var taken = new List<int>();
        OrderedParallel.Run(Items, jobs, (item, _) =>
        {
            if (item % 50 == 0)
                Thread.Sleep(5);
            return item * 2;
        }, taken.Add, default);
        Assert.Equal(Items.Select(item => item * 2), taken);
    }

    [Fact]
    public void No_items_are_no_work()
    {
        var taken = new List<int>();
        OrderedParallel.Run(Array.Empty<int>(), 2, (item, _) => item, taken.Add, default);
        Assert.Empty(taken);
    }

    [Fact]
    public async Task Few_results_wait_for_a_slow_item()
    {
        using var first = new ManualResetEventSlim();
        var started = 0;
        var release = Task.Run(async () =>
        {
            await Task.Delay(200);
            var whileWaiting = Volatile.Read(ref started);
            first.Set();
            return whileWaiting;
        });
        OrderedParallel.Run(Items, 2, (item, token) =>
        {
            Interlocked.Increment(ref started);
            if (item == 0)
                first.Wait(token);
            return item;
        }, _ => { }, default);
        Assert.InRange(await release, 1, 16);
    }

    [Fact]
    public void What_the_work_throws_comes_out() => Assert.Throws<InvalidDataException>(() =>
        OrderedParallel.Run(Items, 2, (item, _) => item == 100 ? throw new InvalidDataException() : item, _ => { }, default));

    [Fact]
    public void What_the_taker_throws_comes_out() => Assert.Throws<InvalidDataException>(() =>
        OrderedParallel.Run(Items, 2, (item, _) => item, item =>
        {
            if (item == 10)
                throw new InvalidDataException();
        }, default));

    [Fact]
    public void Cancelling_stops()
    {
        using var cancellation = new CancellationTokenSource();
        var taken = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => OrderedParallel.Run(Items, 2, (item, _) => item, item =>
        {
            taken++;
            if (item == 10)
                cancellation.Cancel();
        }, cancellation.Token));
        Assert.Equal(11, taken);
    }
}
