using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff diff PLAN…</c>: what the baseline's measures have become in each plan.</summary>
internal sealed class DiffCommand
{
    private const string DefaultBaseline = "national-2021-2030";

    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string[]> _plans;
    private readonly Option<string> _baseline;
    private readonly Option<string> _format;
    private readonly Option<string> _groupBy;
    private readonly Option<string?> _explain;
    private readonly UnitFileOption _units;
    private readonly DecisionFileOption _decisions;
    private readonly CommonOptions _common;
    private readonly ReadingOptionSet _reading;

    private DiffCommand(CommandContext context)
    {
        var help = (_context = context).Help;
        _plans = new("PLAN") { Description = help["argument-plan"], Arity = ArgumentArity.OneOrMore };
        MistypedOptions.Refuse(_plans, help);
        _baseline = new("--baseline", "-b")
        {
            Description = help["option-baseline"],
            HelpName = "FILE|NAME",
            DefaultValueFactory = _ => DefaultBaseline,
        };
        _format = new("--format", "-f") { Description = help["option-format-diff"], DefaultValueFactory = _ => "text" };
        _format.AcceptOnlyFromAmong("text", "json", "csv");
        _explain = new("--explain") { Description = help["option-explain"], HelpName = "ID" };
        _groupBy = new("--group-by") { Description = help["option-group-by"], DefaultValueFactory = _ => "plan" };
        _groupBy.AcceptOnlyFromAmong("plan", "unit");
        _command = new("diff", help["command-diff"]) { _plans, _baseline, _format, _groupBy, _explain };
        _common = new CommonOptions(_command, help);
        _units = new UnitFileOption(_command, help);
        _decisions = new DecisionFileOption(_command, help);
        _reading = new ReadingOptionSet(_command, help, context.Language == ReportLanguage.Chinese);
        _command.Validators.Add(result =>
        {
            // Default values are not there yet while a command line is validated.
            if (result.GetValue(_explain) is not null
                && (result.GetValue(_format) is not (null or "text") || result.GetValue(_groupBy) is not (null or "plan")))
                result.AddError(help["error-explain"]);
        });
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new DiffCommand(context)._command;

    private int Run(ParseResult result)
    {
        var paths = PlanPaths.Expand(result.GetValue(_plans)!);
        var baseline = result.GetValue(_baseline)!;
        if (OutputClash.Find(_common.Output(result), [.. paths, baseline]) is { } clash)
            return _context.Fail(clash, new Problem(OutputProblems.OutputIsInput));
        using var target = OutputTarget.Open(_common.Output(result), _context.Host);
        try
        {
            var comparison = Compare(paths, baseline, result);
            foreach (var plan in comparison.Plans)
                _context.Report(plan.Path, plan.Diagnostics, _common.LeastSeverity(result));
            if (result.GetValue(_explain) is { } measure)
                Explain(comparison, measure, target);
            else if (result.GetValue(_groupBy) == "unit")
                WriteByUnit(UnitGrouping.Group(comparison, _units.Registry(result)), target, result.GetValue(_format)!);
            else
                Write(comparison, target, result.GetValue(_format)!);
            return comparison.Plans.All(plan => plan.IsReadable) ? ExitCode.Done : ExitCode.Failed;
        }
        catch (UnusableBaselineException reason)
        {
            return _context.Fail(reason.Baseline, reason.Problem);
        }
    }

    private Comparison Compare(IReadOnlyList<string> paths, string baseline, ParseResult result)
    {
        var options = new PipelineOptions
        {
            Reading = _reading.Of(result, _context.Host),
            UnitFiles = _units.Files(result),
            Decisions = _decisions.Read(result),
        };
        var progress = _context.Host.ShowProgress ? new ProgressLine(_context, paths.Count) : null;
        var found = new ProjectGroups(_context, options).Run(paths, new ProjectFiles().Of, _ => baseline, progress);
        return new Comparison(found[0].Baseline, [.. found.Select(item => item.Plan)]);
    }

    private void WriteByUnit(IReadOnlyList<UnitLedger> ledgers, OutputTarget target, string format)
    {
        if (format == "json")
            target.Write(stream => LedgerJsonWriter.Write(ledgers, stream));
        else if (format == "csv")
            target.Write(stream => CsvTableWriter.Write(LedgerTable.Of(ledgers), stream));
        else
            target.WriteText(writer => LedgerReportWriter.Write(ledgers, writer, target.ReportOptions(_context.Language)));
    }

    private void Explain(Comparison comparison, string measure, OutputTarget target)
    {
        var options = target.ReportOptions(_context.Language);
        if (comparison.Plans.Any(plan => plan.IsReadable && plan.Measures.All(finding => finding.Id != measure)))
            throw new UnusableInputException(new Problem(UsageProblems.UnknownMeasure, measure, comparison.Baseline.Name));
        target.WriteText(writer => ExplainReportWriter.Write(comparison, measure, writer, options));
    }

    private void Write(Comparison comparison, OutputTarget target, string format)
    {
        var options = target.ReportOptions(_context.Language);
        if (format == "json")
            target.Write(stream => JsonReportWriter.Write(comparison, stream, options));
        else if (format == "csv")
            target.Write(stream => CsvReportWriter.Write(comparison, stream, options));
        else
            target.WriteText(writer => ConsoleReportWriter.Write(comparison, writer, options));
    }
}
