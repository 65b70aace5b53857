using AntiTraffickingDiff.Accuracy.Across;
using AntiTraffickingDiff.Accuracy.Formats;
using AntiTraffickingDiff.Accuracy.Fuzz;
using AntiTraffickingDiff.Accuracy.Gold;
using AntiTraffickingDiff.Accuracy.Learning;
using AntiTraffickingDiff.Accuracy.Planted;
using AntiTraffickingDiff.Accuracy.Scans;
using AntiTraffickingDiff.Accuracy.Wordings;

namespace AntiTraffickingDiff.Accuracy;

/// <summary>The accuracy command: hands its arguments to the subcommand that they name.</summary>
internal static class AccuracyCommand
{
    private static readonly ISubcommand[] Subcommands = [new GoldCommand(), new FormatsCommand(), new FuzzCommand(), new PlantedCommand(), new WordingsCommand(), new ScansCommand(), new TargetsCommand(), new ReuseCommand(), new CascadeCommand(), new LearnSubcommand(), new CurveCommand()];

    /// <summary>Runs the command.</summary>
    /// <param name="args">The subcommand's name and its options.</param>
    /// <param name="output">Where tables go.</param>
    /// <param name="error">Where problems go.</param>
    /// <returns>0 done, 1 a threshold is not reached, 2 wrong usage or nothing to measure with.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = Array.Find(Subcommands, command => args.Length > 0 && command.Name == args[0]);
        if (command is not null)
            return command.Run(new CommandArguments(args[1..]), output, error);
        foreach (var known in Subcommands)
            error.WriteLine($"usage: {known.Usage}");
        return 2;
    }
}

/// <summary>See <see cref="LearnCommand"/>.</summary>
internal sealed class LearnSubcommand : ISubcommand
{
    /// <inheritdoc/>
    public string Name => "learn";

    /// <inheritdoc/>
    public string Usage => "learn [--folder SHARED] [--try]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error) =>
        new LearnCommand(Path.Combine(SharedFolder.Repository()!, "tests", "AntiTraffickingDiff.Accuracy"), arguments.Folder).Run(arguments.Words, output);
}
