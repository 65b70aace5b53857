using System.Globalization;
using AntiTraffickingDiff.Accuracy.Gold;

namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>
/// The command <c>planted [PLAN…]</c>: plants known edits in plans (the samples and the embedded national plan, if no
/// other is named), damages them, runs the tool on plan against edited plan, and prints how much of what was planted it
/// finds and how much of what it finds was planted.
/// </summary>
internal sealed class PlantedCommand : ISubcommand
{
    /// <inheritdoc/>
    public string Name => "planted";

    /// <inheritdoc/>
    public string Usage =>
        "planted [PLAN...] [--corpus] [--seeds FIRST[-LAST]] [--damage NAME] [--by damage|plan|edit] [--errors] [--write FILE] [--keep FOLDER]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        var options = PlantedOptions.Parse(arguments.Words);
        using var folder = new TemporaryFolder(options.Keep);
        var damages = AllDamages.List().Where(damage => options.Damage is null || damage.Name == options.Damage).ToList();
        var outcomes = new PlantedRunner(folder.Path).Run(options.Plans, damages, options.Seeds);
        var lines = PlantedTable.Lines(outcomes, options.By, OutcomeGroup.By(options.By));
        foreach (var line in lines)
            output.WriteLine(line);
        if (options.Errors)
            ErrorList.Write(outcomes, output);
        if (options.Write is { } file)
            File.WriteAllLines(file, lines);
        if (SharedFolder.Find() is { } shared && !options.Errors)
            GoldReport.WriteTable(GoldRunner.Run(shared), output);
        return 0;
    }
}

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
