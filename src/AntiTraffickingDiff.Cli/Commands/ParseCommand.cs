using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff parse FILE</c>: the clause tree of one plan, with units and spans.</summary>
internal sealed class ParseCommand
{
    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string> _file;
    private readonly Option<string> _format;
    private readonly Option<bool> _showRepairs;
    private readonly UnitFileOption _units;
    private readonly CommonOptions _common;
    private readonly ReadingOptionSet _reading;

    private ParseCommand(CommandContext context)
    {
        var help = (_context = context).Help;
        _file = new("FILE") { Description = help["argument-file"] };
        MistypedOptions.Refuse(_file, help);
        _format = new("--format", "-f") { Description = help["option-format-parse"], DefaultValueFactory = _ => "tree" };
        _format.AcceptOnlyFromAmong("tree", "json");
        _showRepairs = new("--show-repairs") { Description = help["option-show-repairs"] };
        _command = new("parse", help["command-parse"]) { _file, _format, _showRepairs };
        _common = new CommonOptions(_command, help);
        _units = new UnitFileOption(_command, help);
        _reading = new ReadingOptionSet(_command, help, context.Language == ReportLanguage.Chinese);
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new ParseCommand(context)._command;

    private int Run(ParseResult result)
    {
        var path = result.GetValue(_file)!;
        if (OutputClash.Find(_common.Output(result), [path]) is { } clash)
            return _context.Fail(clash, new Problem(OutputProblems.OutputIsInput));
        using var target = OutputTarget.Open(_common.Output(result), _context.Host);
        var options = new PipelineOptions { Reading = _reading.Of(result, _context.Host), UnitFiles = _units.Files(result) };
        var pipeline = _context.Host.CreatePipeline(new ProjectGroups(_context, options).With(new ProjectFiles().Of(path)));
        try
        {
            var plan = pipeline.Parse(path, _context.CancellationToken);
            _context.Report(path, plan.Problems, _common.LeastSeverity(result));
            Write(plan, target, result);
            return ExitCode.Done;
        }
        catch (UnusableInputException reason)
        {
            return _context.Fail(path, reason.Problem);
        }
    }

    private void Write(ParsedPlan plan, OutputTarget target, ParseResult result)
    {
        var options = target.ReportOptions(_context.Language);
        var showRepairs = result.GetValue(_showRepairs);
        if (result.GetValue(_format) == "json")
            target.Write(stream => ClauseTreeJsonWriter.Write(
                plan.Tree, plan.Assignments.ByClause, plan.Problems, showRepairs ? plan.Normalized.Repairs : null, stream, options));
        else if (showRepairs)
            target.WriteText(writer => RepairsReportWriter.Write(plan.Normalized, writer, options));
        else
            target.WriteText(writer => ClauseTreeReportWriter.Write(plan.Tree, plan.Assignments.ByClause, writer, options));
    }
}
