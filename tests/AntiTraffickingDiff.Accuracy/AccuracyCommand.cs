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

/// <summary>One measurement that the accuracy command can make.</summary>
internal interface ISubcommand
{
    /// <summary>The word that asks for it.</summary>
    string Name { get; }

    /// <summary>Its name and options, for a message.</summary>
    string Usage { get; }

    /// <summary>Makes the measurement.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="output">Where tables go.</param>
    /// <param name="error">Where problems go.</param>
    /// <returns>0 done, 1 a threshold is not reached, 2 nothing to measure with.</returns>
    int Run(CommandArguments arguments, TextWriter output, TextWriter error);
}

/// <summary>The options of a subcommand.</summary>
/// <param name="values">The words after its name.</param>
internal sealed class CommandArguments(string[] values)
{
    /// <summary>All words.</summary>
    public string[] Words => values;

    /// <summary>Whether an option is given.</summary>
    /// <param name="option">Its name with dashes.</param>
    public bool Has(string option) => values.Contains(option);

    /// <summary>The word after an option, or null.</summary>
    /// <param name="option">Its name with dashes.</param>
    public string? Value(string option) =>
        Array.IndexOf(values, option) is var at and >= 0 && at + 1 < values.Length ? values[at + 1] : null;

    /// <summary>The folder with what to measure against: <c>--folder</c>, or the one beside the checkout; null if there is none.</summary>
    public string? Folder => Value("--folder") ?? SharedFolder.Find();
}

/// <summary>Finds the folder with real plans and labels beside the checkout.</summary>
internal static class SharedFolder
{
    /// <summary>Finds the folder.</summary>
    /// <returns>Its path; null if it is not there.</returns>
    public static string? Find() => Repository() is { } repository ? Existing(Path.Combine(repository, "..", "shared")) : null;

    /// <summary>Finds the checkout that this program was built in.</summary>
    /// <returns>Its path; null if it is not there.</returns>
    public static string? Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
                return at.FullName;
        return null;
    }

    private static string? Existing(string path) => Directory.Exists(path) ? Path.GetFullPath(path) : null;
}
