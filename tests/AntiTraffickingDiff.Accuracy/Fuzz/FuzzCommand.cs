using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Fuzz;

/// <summary>
/// <c>fuzz</c> damages the PDF, Word and text files of the samples, and those of the shared folder if it is there,
/// and compares the results with the national plan. It prints how often each verdict was given, and each failure with its number; <c>--from N --count 1
/// --save FILE</c> makes one of them again.
/// </summary>
internal sealed class FuzzCommand : ISubcommand
{
    private const int DefaultCount = 10_000;
    private const int DefaultSeed = 20_261_122;

    /// <inheritdoc/>
    public string Name => "fuzz";

    /// <inheritdoc/>
    public string Usage => "fuzz [--folder SHARED] [--seed N] [--from N] [--count N] [--only EXTENSION] [--save FILE]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        var sources = FuzzSources.Read(Folders(arguments));
        if (arguments.Value("--only") is { } only)
            sources = [.. sources.Where(source => source.Name.EndsWith(only, StringComparison.Ordinal))];
        if (sources.Count == 0)
        {
            error.WriteLine("no files to damage: run it inside the repository, or name a folder with formats in it with --folder");
            return 2;
        }

        var outcomes = new List<FuzzOutcome>();
        var from = Number(arguments, "--from", 0);
        for (var number = from; number < from + Number(arguments, "--count", DefaultCount); number++)
        {
            var item = FuzzCase.Make(Number(arguments, "--seed", DefaultSeed), number, sources);
            if (arguments.Value("--save") is { } path)
                File.WriteAllBytes(path, item.Bytes);
            outcomes.Add(FuzzRunner.Run(item) with { Case = item with { Bytes = [] } });
            if (!outcomes[^1].IsGood)
                output.WriteLine($"{number} {item.Source}: {outcomes[^1].Verdict}");
        }

        FuzzReport.Write(outcomes, output);
        return outcomes.TrueForAll(outcome => outcome.IsGood) ? 0 : 1;
    }

    private static IEnumerable<string> Folders(CommandArguments arguments)
    {
        if (SharedFolder.Repository() is { } repository)
            yield return Path.Combine(repository, "samples");
        if (arguments.Folder is { } shared)
            yield return Path.Combine(shared, "formats");
    }

    private static int Number(CommandArguments arguments, string option, int otherwise) =>
        arguments.Value(option) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}

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
