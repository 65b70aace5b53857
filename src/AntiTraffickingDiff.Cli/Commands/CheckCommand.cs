using System.CommandLine;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff check PLAN…</c>: whether plans fulfil their policies, for CI.</summary>
internal sealed class CheckCommand
{
    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string[]> _plans;
    private readonly Option<string> _policy;
    private readonly Option<string> _baseline;
    private readonly Option<string> _format;
    private readonly UnitFileOption _units;
    private readonly DecisionFileOption _decisions;
    private readonly CommonOptions _common;
    private readonly ReadingOptionSet _reading;

    private CheckCommand(CommandContext context)
    {
        var help = (_context = context).Help;
        _plans = new("PLAN") { Description = help["argument-plan"], Arity = ArgumentArity.OneOrMore };
        MistypedOptions.Refuse(_plans, help);
        _policy = new("--policy") { Description = help["option-policy"], HelpName = "FILE" };
        _baseline = new("--baseline", "-b") { Description = help["option-baseline-check"], HelpName = "FILE|NAME" };
        _format = new("--format", "-f") { Description = help["option-format-check"], DefaultValueFactory = _ => "text" };
        _format.AcceptOnlyFromAmong("text", "json", "sarif", "junit", "github", "markdown");
        _command = new("check", help["command-check"]) { _plans, _policy, _baseline, _format };
        _common = new CommonOptions(_command, help);
        _units = new UnitFileOption(_command, help);
        _decisions = new DecisionFileOption(_command, help);
        _reading = new ReadingOptionSet(_command, help, context.Language == Reporting.ReportLanguage.Chinese);
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new CheckCommand(context)._command;

    private int Run(ParseResult result)
    {
        var paths = PlanPaths.Expand(result.GetValue(_plans)!);
        if (OutputClash.Find(_common.Output(result), [.. paths, result.GetValue(_policy) ?? PolicyFinder.FileName]) is { } clash)
            return _context.Fail(clash, new Problem(OutputProblems.OutputIsInput));
        var policies = new PolicyChoice(result.GetValue(_policy));
        foreach (var path in paths)
            policies.Of(path);
        using var target = OutputTarget.Open(_common.Output(result), _context.Host);
        var report = Check(paths, policies, result);
        foreach (var plan in report.Plans)
            _context.Report(plan.Plan.Path, plan.Plan.Diagnostics, _common.LeastSeverity(result));
        CheckOutput.Write(report, target, result.GetValue(_format)!, _context.Language, _common.LeastSeverity(result));
        return report.Plans.Any(plan => !plan.Plan.IsReadable) ? ExitCode.Failed : report.Passed ? ExitCode.Done : ExitCode.Forbidden;
    }

    private CheckReport Check(IReadOnlyList<string> paths, PolicyChoice policies, ParseResult result)
    {
        var options = new PipelineOptions
        {
            Reading = _reading.Of(result, _context.Host),
            UnitFiles = _units.Files(result),
            Decisions = _decisions.Read(result),
        };
        var today = DateOnly.FromDateTime(_context.Host.Clock.GetLocalNow().Date);
        var progress = _context.Host.ShowProgress ? new ProgressLine(_context, paths.Count) : null;
        var found = new ProjectGroups(_context, options).Run(
            paths, policies.Of, policy => result.GetValue(_baseline) ?? policy?.Baseline ?? Baseline.DefaultName, progress);
        foreach (var (policy, baseline, plan) in found.Where(item => item.Plan.IsReadable))
            PolicyMeasureChecker.Check(policy!, baseline.Name, [.. plan.Measures.Select(measure => measure.Id)]);
        return new CheckReport([.. found.Select(item => FindingJudge.Judge(item.Baseline, item.Plan, item.Project!, today))], ToolVersion.Current);
    }
}
