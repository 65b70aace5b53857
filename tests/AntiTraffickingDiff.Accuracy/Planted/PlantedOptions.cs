using System.Globalization;
using AntiTraffickingDiff.Accuracy.Planted.Scores;

namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>The options of the command <c>planted</c>.</summary>
/// <param name="Plans">The plans beside the embedded national one.</param>
/// <param name="Seeds">The seeds.</param>
/// <param name="Damage">The only damage to run; null for all.</param>
/// <param name="By">What the rows of the table are: damage, plan or edit.</param>
/// <param name="Errors">Whether to list what the tool gets wrong.</param>
/// <param name="Write">The file that the table is written to; may be null.</param>
/// <param name="Keep">The folder that the edited plans are kept in; null to delete them.</param>
internal sealed record PlantedOptions(
    IReadOnlyList<string> Plans, IReadOnlyList<int> Seeds, string? Damage, string By, bool Errors, string? Write, string? Keep)
{
    private static readonly string[] WithValue = ["--seeds", "--damage", "--by", "--write", "--keep"];

    /// <summary>Reads the options.</summary>
    /// <param name="args">The arguments after the command's name.</param>
    /// <returns>The options; the samples where no plan is named.</returns>
    public static PlantedOptions Parse(string[] args)
    {
        var named = args.Where((arg, i) => arg[0] != '-' && (i == 0 || !WithValue.Contains(args[i - 1]))).ToList();
        List<string> plans = named.Count > 0 ? named : [.. SamplePlans.Find()];
        if (args.Contains("--corpus"))
            plans.AddRange(SamplePlans.Corpus());
        return new PlantedOptions(
            plans, Value(args, "--seeds") is { } seeds ? ReadSeeds(seeds) : DefaultBenchmark.Seeds, Value(args, "--damage"),
            Value(args, "--by") ?? "damage", args.Contains("--errors"), Value(args, "--write"), Value(args, "--keep"));
    }

    // 5, or 11-20.
    private static IReadOnlyList<int> ReadSeeds(string text)
    {
        var ends = text.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToList();
        return [.. Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)];
    }

    private static string? Value(string[] args, string option) =>
        Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
