using System.Globalization;
using System.Security.Cryptography;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>
/// Generates plans, runs <c>atdiff coverage</c> over a tenth and over all of them, with 1 and 2 jobs, with the cache
/// cold and warm, and prints how long it took and how much memory it had.
/// </summary>
internal static class ScaleCommand
{
    private static readonly int[] Jobs = [1, 2];

    /// <summary>Runs it.</summary>
    /// <param name="arguments">How many plans.</param>
    /// <returns>0 if all outputs for the same plans are the same byte for byte, else 1.</returns>
    public static int Run(ScaleArguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-scale-").FullName;
        try
        {
            var runs = new List<ScaleRun>();
            Console.WriteLine($"{"plans",6} {"jobs",4} {"cache",-5} {"seconds",8} {"plans/s",8} {"plans/s/job",11} {"peak MB",8}");
            foreach (var plans in new[] { Math.Max(1, arguments.Plans / 10), arguments.Plans })
                RunFor(plans, Path.Combine(folder, plans.ToString(CultureInfo.InvariantCulture)), runs);
            return Report(runs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void RunFor(int plans, string folder, List<ScaleRun> runs)
    {
        var bytes = PlanFolder.Fill(Path.Combine(folder, "plans"), plans);
        foreach (var jobs in Jobs)
            foreach (var cache in new[] { "none", "cold", "warm" })
            {
                var run = Run(plans, jobs, cache, folder);
                runs.Add(run);
                var rate = plans / run.Time.TotalSeconds;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{plans,6} {jobs,4} {cache,-5} {run.Time.TotalSeconds,8:0.00} {rate,8:0.0} {rate / jobs,11:0.0} {run.PeakMemory / 1048576.0,8:0}"));
            }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"({plans} plans of {bytes / 1024.0 / plans:0.0} KB on average)"));
    }

    private static ScaleRun Run(int plans, int jobs, string cache, string folder)
    {
        var output = Path.Combine(folder, "coverage.csv");
        var jobsText = jobs.ToString(CultureInfo.InvariantCulture);
        List<string> args = ["coverage", Path.Combine(folder, "plans"), "-o", output, "--jobs", jobsText, "--lang", "en"];
        if (cache != "none")
            args.AddRange(["--cache", Path.Combine(folder, "cache-" + jobsText)]);
        var (time, peak) = AtdiffProcess.Run(args);
        var hash = Hash(output) + Hash(Path.ChangeExtension(output, ".problems.csv"));
        File.Delete(output);
        return new ScaleRun(plans, jobs, cache, time, peak, hash);
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    private static int Report(List<ScaleRun> runs)
    {
        foreach (var jobs in Jobs)
        {
            var (few, many) = (Find(runs.Min(run => run.Plans), jobs, "none"), Find(runs.Max(run => run.Plans), jobs, "none"));
            var speedUp = Find(many.Plans, jobs, "cold").Time / Find(many.Plans, jobs, "warm").Time;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{jobs} job(s): {(double)many.Plans / few.Plans:0.#} times the plans take {many.Time / few.Time:0.0} times as long; a warm cache is {speedUp:0.0} times as fast"));
        }

        var same = runs.GroupBy(run => run.Plans).All(group => group.Select(run => run.OutputHash).Distinct().Count() == 1);
        Console.WriteLine($"outputs of all runs byte-identical: {(same ? "yes" : "NO")}");
        return same ? 0 : 1;

        ScaleRun Find(int plans, int jobs, string cache) =>
            runs.Single(run => run.Plans == plans && run.Jobs == jobs && run.Cache == cache);
    }
}
