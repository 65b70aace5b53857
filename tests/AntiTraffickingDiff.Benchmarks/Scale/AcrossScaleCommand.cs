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
        ("coverage", ["coverage", "-f", "csv"]),
        ("parquet", ["coverage", "-f", "parquet"]),
        ("targets", ["targets", "-f", "csv"]),
        ("gaps", ["gaps", "-f", "json"]),
        ("cascade", ["cascade", "-f", "csv", "--tree", Tree]),
        ("reuse", ["reuse", "-f", "csv"]),
        ("compare", ["compare", "--measure", "2.1", "-f", "csv"]),
        ("report", ["report"]),
    ];

    // A table that puts one plan in twenty above the next nineteen.
    private const string Tree = "tree.csv";
    private const int Family = 20;

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
            {
                var plans = Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture));
                PlanFolder.Fill(plans, size);
                string[] names = [.. Directory.GetFiles(plans).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
                File.WriteAllLines(plans + Tree, names.Select((name, i) => $"{plans}/{name},{(i % Family == 0 ? string.Empty : $"{plans}/{names[i - i % Family]}")}").Prepend("path,parent"));
            }
            Console.WriteLine($"{"question",-8} {"plans",6} {"seconds",8} {"peak MB",8}   growth of time, memory");
            foreach (var (name, words) in Questions)
            {
                var runs = sizes.Select(size => (Size: size, Run: AtdiffProcess.Run(
                    [
                        words[0], Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture)),
                        .. words[1..].Select(word => word == Tree ? Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture) + Tree) : word),
                        "-o", Path.Combine(folder, name == "report" ? "report.html" : name + ".out"), "--lang", "en", "--quiet",
                    ]))).ToList();
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
