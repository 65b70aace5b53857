using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff units resolve NAME…</c>: what unit names mean, and why.</summary>
internal sealed class UnitsResolveCommand
{
    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string[]> _names;
    private readonly UnitFileOption _units;
    private readonly TableOutput _output;

    private UnitsResolveCommand(CommandContext context)
    {
        _context = context;
        _names = new("NAME") { Description = context.Help["argument-unit-name"], Arity = ArgumentArity.ZeroOrMore };
        MistypedOptions.Refuse(_names, context.Help);
        _command = new("resolve", context.Help["command-units-resolve"]) { _names };
        _output = new TableOutput(context, _command);
        _units = new UnitFileOption(_command, context.Help);
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new UnitsResolveCommand(context)._command;

    private int Run(ParseResult result)
    {
        var resolver = new UnitNames(_units.Registry(result));
        _output.Write(UnitResolutionTable.Of(Names(result).Select(resolver.Resolve), _context.Language), result);
        return ExitCode.Done;
    }

    // Names of the command line; without any, or for a lone -, those of standard input, one a line.
    private IEnumerable<string> Names(ParseResult result)
    {
        var names = result.GetValue(_names) ?? [];
        return names is [] or ["-"] ? NamesOfInput() : names;
    }

    private IEnumerable<string> NamesOfInput()
    {
        while (_context.Host.Input.ReadLine() is { } line)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            if (line.Trim().TrimStart('\uFEFF') is { Length: > 0 } name)
                yield return name;
        }
    }
}
