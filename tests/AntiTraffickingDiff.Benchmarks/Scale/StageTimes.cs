using System.Globalization;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>Times what a plan costs stage by stage, on one thread, after a warm-up.</summary>
internal static class StageTimes
{
    private const int Rounds = 3;

    /// <summary>Prints the mean milliseconds of processor time a plan (garbage collection included): reading, parsing (with reading), comparing (with parsing).</summary>
    /// <param name="paths">The plans; with none, 200 generated ones are used.</param>
    public static void Print(IReadOnlyList<string> paths)
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-stages-").FullName;
        try
        {
            if (paths.Count == 0)
            {
                PlanFolder.Fill(folder, 200);
                paths = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
            }

            var pipeline = new ComparisonPipeline(new PipelineOptions());
            var comparer = pipeline.ComparerFor(pipeline.LoadBaseline("national-2021-2030", default));
            Time("read", paths, path => pipeline.Read(path, default));
            Time("parse", paths, path => pipeline.Parse(path, default));
            Time("compare", paths, path => comparer.Compare(path, default));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Time(string stage, IReadOnlyList<string> paths, Action<string> work)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            foreach (var path in paths)
                work(path);
            var time = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / paths.Count;
            var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / paths.Count;
            if (round == Rounds)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-8} {time,8:0.00} ms of processor time a plan, {kilobytes,8:0} KB allocated"));
        }
    }
}
