using System.Globalization;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>
/// Generates plans, runs each question across plans over a tenth and over all of them, and prints time, peak memory and how
/// both grow.
/// </summary>
internal static class AcrossScaleCommand
{
    private static readonly (string Name, string[] Arguments)[] Questions =
    [
        ("targets", ["targets", "-f", "csv"]),
        ("gaps", ["gaps", "-f", "json"]),
        ("cascade", ["cascade", "-f", "csv"]),
        ("reuse", ["reuse", "-f", "csv"]),
        ("compare", ["compare", "--measure", "2.1", "-f", "csv"]),
        ("parquet", ["coverage", "-f", "parquet"]),
    ];

    /// <summary>Runs it.</summary>
    /// <param name="arguments">How many plans.</param>
    /// <returns>0.</returns>
    public static int Run(ScaleArguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-across-").FullName;
        try
        {
            int[] sizes = [Math.Max(1, arguments.Plans / 10), arguments.Plans];
            foreach (var size in sizes)
                PlanFolder.Fill(Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture)), size);
            Console.WriteLine($"{"question",-8} {"plans",6} {"seconds",8} {"peak MB",8}   growth of time, memory");
            foreach (var (name, words) in Questions)
            {
                var runs = sizes.Select(size => (Size: size, Run: AtdiffProcess.Run(
                    [words[0], Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture)), .. words[1..], "-o", Path.Combine(folder, name + ".out"), "--lang", "en", "--quiet"]))).ToList();
                foreach (var ((size, (time, peak)), i) in runs.Select((run, i) => (run, i)))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-8} {size,6} {time.TotalSeconds,8:0.0} {peak / 1048576.0,8:0}")
                        + (i == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"   {time / runs[0].Run.Item1:0.0}, {(double)peak / runs[0].Run.Item2:0.0} for {(double)size / sizes[0]:0.#} times the plans")));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
