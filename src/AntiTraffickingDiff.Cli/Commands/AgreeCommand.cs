using System.CommandLine;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff agree A B</c>: how far two coders agree, or a coder and the tool.</summary>
internal sealed class AgreeCommand
{
    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string> _left;
    private readonly Argument<string> _right;
    private readonly Option<string> _baseline;
    private readonly TableOutput _output;
    private readonly UnitFileOption _units;
    private readonly DecisionFileOption _decisions;
    private readonly ReadingOptionSet _reading;

    private AgreeCommand(CommandContext context)
    {
        var help = (_context = context).Help;
        _left = new("A") { Description = help["argument-labels"] };
        _right = new("B") { Description = help["argument-labels-or-plan"] };
        MistypedOptions.Refuse(_left, help);
        MistypedOptions.Refuse(_right, help);
        _baseline = new("--baseline", "-b") { Description = help["option-baseline"], HelpName = "FILE|NAME", DefaultValueFactory = _ => Baseline.DefaultName };
        _command = new("agree", help["command-agree"]) { _left, _right, _baseline };
        _output = new TableOutput(context, _command);
        _units = new UnitFileOption(_command, help);
        _decisions = new DecisionFileOption(_command, help);
        _reading = new ReadingOptionSet(_command, help, context.Language == Reporting.ReportLanguage.Chinese);
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new AgreeCommand(context)._command;

    private int Run(ParseResult result)
    {
        var (left, right) = (result.GetValue(_left)!, result.GetValue(_right)!);
        if (OutputClash.Find(_output.Common.Output(result), [left, right]) is { } clash)
            return _context.Fail(clash, new Problem(OutputProblems.OutputIsInput));
        var labels = LabelReader.ReadFile(left);
        if ((LabelReader.IsLabelFile(right) ? LabelReader.ReadFile(right) : OfTool(right, result)) is not { } others)
            return ExitCode.Failed;
        var comparison = LabelComparison.Of(labels, others);
        if (comparison.Pairs.Count == 0)
            return _context.Fail(left, new Problem(LabelProblems.NothingShared, right));
        Write(comparison, result);
        return ExitCode.Done;
    }

    private IReadOnlyList<DutyLabel>? OfTool(string plan, ParseResult result)
    {
        var options = new PipelineOptions
        {
            Reading = _reading.Of(result, _context.Host),
            UnitFiles = _units.Files(result),
            Decisions = _decisions.Read(result),
        };
        var found = new ProjectGroups(_context, options).Run([plan], new ProjectFiles().Of, _ => result.GetValue(_baseline)!, null)[0].Plan;
        _context.Report(plan, found.Diagnostics, _output.Common.LeastSeverity(result));
        return found.IsReadable ? ToolLabels.Of(found) : null;
    }

    private void Write(LabelComparison comparison, ParseResult result)
    {
        using var target = OutputTarget.Open(_output.Common.Output(result), _context.Host);
        var format = result.GetValue(_output.Format);
        if (format == "json")
            target.Write(stream => AgreementWriter.WriteJson(comparison, stream));
        else if (format == "csv")
            target.Write(stream => CsvTableWriter.Write(AgreementTable.Of(comparison), stream));
        else
            target.WriteText(writer => AgreementWriter.WriteText(comparison, writer, target.ReportOptions(_context.Language)));
    }
}
