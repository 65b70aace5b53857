using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Benchmarks.Growth;

/// <summary>What one text cost: processor time of the thread, and bytes it allocated.</summary>
internal readonly record struct Cost(double Milliseconds, long Bytes)
{
    public static Cost Of(Action work)
    {
        var (bytes, time) = (GC.GetAllocatedBytesForCurrentThread(), ThreadTime.Milliseconds);
        work();
        return new(ThreadTime.Milliseconds - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}

/// <summary>Runs texts of several lengths through parse and diff.</summary>
internal sealed class Growth
{
    private readonly ComparisonPipeline _pipeline = new(new PipelineOptions());
    private readonly PlanComparer _comparer;

    public Growth() => _comparer = _pipeline.ComparerFor(_pipeline.LoadBaseline(Baseline.DefaultName, default));

    public Cost Parse(string text, CancellationToken cancellationToken)
    {
        var file = new SourceFile("plan.txt", Encoding.UTF8.GetBytes(text));
        return Cost.Of(() => _pipeline.ParseFile(file, cancellationToken));
    }

    public (Cost Parse, Cost Diff) Of(string text, CancellationToken cancellationToken)
    {
        var file = new SourceFile("plan.txt", Encoding.UTF8.GetBytes(text));
        ParsedPlan? plan = null;
        var parse = Cost.Of(() => plan = _pipeline.ParseFile(file, cancellationToken));
        return (parse, Cost.Of(() => _comparer.Compare(file.Path, plan!, cancellationToken)));
    }

    /// <summary>Prints milliseconds at n, 2n and 4n, and how they and the bytes grow from n to 4n (linear is 4, quadratic 16).</summary>
    public static void Print(int n, IReadOnlyList<string> kinds)
    {
        var growth = new Growth();
        growth.Of(HostileTexts.All["the baseline and n additions"](100), default);
        Console.WriteLine("kind\tcharacters\tparse n\t2n\t4n\ttimes\tbytes\tdiff n\t2n\t4n\ttimes\tbytes");
        foreach (var (kind, text) in HostileTexts.All.Where(kind => kinds.Count == 0 || kinds.Contains(kind.Key)))
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var costs = new List<(Cost Parse, Cost Diff)>();
            try
            {
                foreach (var size in new[] { n, 2 * n, 4 * n })
                    costs.Add(growth.Of(text(size), stop.Token));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{text(4 * n).Length}\t{Row(costs.ConvertAll(cost => cost.Parse))}\t{Row(costs.ConvertAll(cost => cost.Diff))}"));
            }
            catch (OperationCanceledException)
            {
                Console.WriteLine($"{kind}\tSTOPPED after {costs.Count} sizes: {string.Join(", ", costs)}");
            }
            catch (Problems.UnusableInputException reason)
            {
                Console.WriteLine($"{kind}\tREFUSED {reason.Problem.Kind.Code}");
            }
        }
    }

    private static string Row(List<Cost> costs) => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join('\t', costs.Select(cost => cost.Milliseconds.ToString("0", CultureInfo.InvariantCulture)))}\t{costs[2].Milliseconds / costs[0].Milliseconds:0.0}\t{(double)costs[2].Bytes / costs[0].Bytes:0.0}");
}

/// <summary>The processor time of this thread, where the system tells it (Linux); of the process elsewhere.</summary>
internal static class ThreadTime
{
    private const int OfThread = 3; // CLOCK_THREAD_CPUTIME_ID of linux/time.h

    public static double Milliseconds => OperatingSystem.IsLinux() && ClockGetTime(OfThread, out var time) == 0
        ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
        : Environment.CpuUsage.TotalTime.TotalMilliseconds;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
