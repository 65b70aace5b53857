using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff units unknown PLAN…</c>: the unit names in assignments that no row of the registry explains.</summary>
internal sealed class UnitsUnknownCommand
{
    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string[]> _plans;
    private readonly UnitFileOption _units;
    private readonly TableOutput _output;
    private readonly ReadingOptionSet _reading;

    private UnitsUnknownCommand(CommandContext context)
    {
        var help = (_context = context).Help;
        _plans = new("PLAN") { Description = help["argument-plan"], Arity = ArgumentArity.OneOrMore };
        MistypedOptions.Refuse(_plans, help);
        _command = new("unknown", help["command-units-unknown"]) { _plans };
        _output = new TableOutput(context, _command);
        _units = new UnitFileOption(_command, help);
        _reading = new ReadingOptionSet(_command, help, context.Language == Reporting.ReportLanguage.Chinese);
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new UnitsUnknownCommand(context)._command;

    private int Run(ParseResult result)
    {
        var paths = PlanPaths.Expand(result.GetValue(_plans)!);
        if (OutputClash.Find(_output.Common.Output(result), paths) is { } clash)
            return _context.Fail(clash, new Problem(OutputProblems.OutputIsInput));
        var projects = new ProjectFiles();
        var groups = new ProjectGroups(_context, new PipelineOptions { Reading = _reading.Of(result, _context.Host), UnitFiles = _units.Files(result) });
        var found = new List<(string, ClauseAssignments)>();
        foreach (var group in paths.GroupBy(projects.Of))
        {
            var pipeline = _context.Host.CreatePipeline(groups.With(group.Key));
            found.AddRange(group.Select(path => Parse(pipeline, path)).OfType<(string, ClauseAssignments)>());
        }

        _output.Write(UnknownUnitTable.Of(found), result);
        return found.Count == paths.Count ? ExitCode.Done : ExitCode.Failed;
    }

    private (string, ClauseAssignments)? Parse(IComparisonPipeline pipeline, string path)
    {
        try
        {
            return (path, pipeline.Parse(path, _context.CancellationToken).Assignments);
        }
        catch (UnusableInputException reason)
        {
            _context.Fail(path, reason.Problem);
            return null;
        }
    }
}
