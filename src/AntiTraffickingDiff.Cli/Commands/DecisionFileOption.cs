using System.CommandLine;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The option <c>--decisions</c>.</summary>
internal sealed class DecisionFileOption
{
    private readonly Option<string[]> _files;

    /// <summary>Makes the option and adds it to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">The help texts.</param>
    public DecisionFileOption(Command command, MessageCatalog help)
    {
        _files = new("--decisions") { Description = help["option-decisions"], HelpName = "FILE" };
        command.Options.Add(_files);
    }

    /// <summary>The files that a command line names.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The files in the order given.</returns>
    public IReadOnlyList<string> Files(ParseResult result) => result.GetValue(_files) ?? [];

    /// <summary>What stands in the files.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The decisions in order.</returns>
    /// <exception cref="Problems.UnusableInputException">A file cannot be opened, or a row is malformed.</exception>
    public IReadOnlyList<Decision> Read(ParseResult result) => [.. Files(result).SelectMany(DecisionReader.ReadFile)];
}
