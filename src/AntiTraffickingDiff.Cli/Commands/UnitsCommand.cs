using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff units</c>: the functions of government that unit names stand for.</summary>
internal sealed class UnitsCommand
{
    private readonly Command _command;
    private readonly UnitFileOption _units;
    private readonly TableOutput _output;

    private UnitsCommand(CommandContext context)
    {
        _command = new("units", context.Help["command-units"]);
        _output = new TableOutput(context, _command);
        _units = new UnitFileOption(_command, context.Help);
        _command.Subcommands.Add(UnitsResolveCommand.Build(context));
        _command.Subcommands.Add(UnitsUnknownCommand.Build(context));
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new UnitsCommand(context)._command;

    private int Run(ParseResult result)
    {
        var registry = _units.Registry(result);
        _output.Write(result.GetValue(_output.Format) == "text" ? UnitListTable.Brief(registry) : UnitListTable.Full(registry), result);
        return ExitCode.Done;
    }
}
