using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The option <c>--units</c>, with the tables that project files name.</summary>
internal sealed class UnitFileOption
{
    private readonly Option<string[]> _files;

    /// <summary>Makes the option and adds it to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">The help texts.</param>
    public UnitFileOption(Command command, MessageCatalog help)
    {
        _files = new("--units") { Description = help["option-units"], HelpName = "FILE" };
        command.Options.Add(_files);
    }

    /// <summary>The files that a command line names.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The files in the order given.</returns>
    public IReadOnlyList<string> Files(ParseResult result) => result.GetValue(_files) ?? [];

    /// <summary>The registry for the current folder: built-in rows, those of its project file, those of the command line.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="Problems.UnusableInputException">A table or the project file cannot be used.</exception>
    public UnitRegistry Registry(ParseResult result)
    {
        var project = new ProjectFiles().In(Environment.CurrentDirectory);
        return UnitRegistry.Load([.. (project?.UnitFiles ?? []).Concat(Files(result)).Select(UnitTableSource.FromFile)]);
    }
}
