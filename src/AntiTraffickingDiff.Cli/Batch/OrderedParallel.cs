using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Does work on several threads and gives the results in the order of the items.</summary>
internal static class OrderedParallel
{
    // How many results per thread may wait for a slow item before them; bounds the memory.
    private const int WindowPerJob = 8;

    public static void Run<TIn, TOut>(
        IReadOnlyList<TIn> items, int jobs, Func<TIn, CancellationToken, TOut> work, Action<TOut> take, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var free = new SemaphoreSlim(jobs * WindowPerJob);
        using var ready = new BlockingCollection<(int Index, TOut Result)>();
        var failure = new TaskCompletionSource<Exception>();
        var next = -1;
        List<Thread> threads = [.. Enumerable.Range(0, Math.Min(jobs, items.Count)).Select(_ => Start(Work))];
        try
        {
            TakeAll(items.Count, ready, take, free, stop.Token);
        }
        catch (OperationCanceledException) when (failure.Task.IsCompleted)
        {
            ExceptionDispatchInfo.Throw(failure.Task.Result);
        }
        finally
        {
            stop.Cancel();
            threads.ForEach(thread => thread.Join());
        }

        void Work()
        {
            try
            {
                while (true)
                {
                    free.Wait(stop.Token);
                    var index = Interlocked.Increment(ref next);
                    if (index >= items.Count)
                        return;
                    ready.Add((index, work(items[index], stop.Token)), stop.Token);
                }
            }
#pragma warning disable CA1031 // Whatever it is, the calling thread throws it again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (!stop.IsCancellationRequested)
                    failure.TrySetResult(exception);
                stop.Cancel();
            }
        }
    }

    private static void TakeAll<TOut>(
        int count, BlockingCollection<(int Index, TOut Result)> ready, Action<TOut> take, SemaphoreSlim free, CancellationToken cancellationToken)
    {
        var waiting = new Dictionary<int, TOut>();
        for (var next = 0; next < count;)
        {
            var (index, result) = ready.Take(cancellationToken);
            waiting[index] = result;
            for (; waiting.Remove(next, out var following); next++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                take(following);
                free.Release();
            }
        }
    }

    private static Thread Start(ThreadStart work)
    {
        var thread = new Thread(work) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
