using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The options for output and messages that several commands have.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string> _output;
    private readonly Option<bool> _verbose;
    private readonly Option<bool> _quiet;

    /// <summary>Makes the options and adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">The help texts.</param>
    public CommonOptions(Command command, MessageCatalog help)
    {
        _output = new("--output", "-o") { Description = help["option-output"], HelpName = "FILE" };
        _verbose = new("--verbose") { Description = help["option-verbose"] };
        _quiet = new("--quiet") { Description = help["option-quiet"] };
        foreach (var option in new Option[] { _output, _verbose, _quiet })
            command.Options.Add(option);
    }

    /// <summary>The output file that a command line asks for; null for standard output.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The file.</returns>
    public string? Output(ParseResult result) => result.GetValue(_output);

    /// <summary>The least severity of problems that are written to standard error.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>Warnings and errors if nothing is asked for.</returns>
    public Severity LeastSeverity(ParseResult result) =>
        result.GetValue(_quiet) ? Severity.Error : result.GetValue(_verbose) ? Severity.Info : Severity.Warning;
}
