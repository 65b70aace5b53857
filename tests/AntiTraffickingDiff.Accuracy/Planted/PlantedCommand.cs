using AntiTraffickingDiff.Accuracy.Gold;
using AntiTraffickingDiff.Accuracy.Planted.Damages;
using AntiTraffickingDiff.Accuracy.Planted.Scores;

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
