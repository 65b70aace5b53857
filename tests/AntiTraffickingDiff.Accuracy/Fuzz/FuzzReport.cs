using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Fuzz;

/// <summary>Prints what became of damaged files.</summary>
internal static class FuzzReport
{
    /// <summary>Writes for each format how often each verdict was given and how long it took, and the peak memory.</summary>
    /// <param name="outcomes">All files.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<FuzzOutcome> outcomes, TextWriter output)
    {
        foreach (var format in outcomes.GroupBy(outcome => Path.GetExtension(outcome.Case.Source)).OrderBy(format => format.Key))
        {
            var times = format.Select(outcome => outcome.Milliseconds).Order().ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{format.Key}: {times.Count} files, {format.Count(outcome => !outcome.IsGood)} failures; ms: median {times[times.Count / 2]:0.0}, longest {times[^1]:0}"));
            foreach (var verdict in format.GroupBy(outcome => outcome.IsGood ? outcome.Verdict : "failure").OrderByDescending(verdict => verdict.Count()))
                output.WriteLine($"  {verdict.Key}: {verdict.Count()}");
        }
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        output.WriteLine($"peak memory of the process: {process.PeakWorkingSet64 >> 20} MiB");
    }
}
