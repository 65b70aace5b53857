using System.CommandLine;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff coverage PATH…</c>: tables over many plans.</summary>
internal sealed class CoverageCommand
{
    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string[]> _paths;
    private readonly CoverageOptionSet _options;
    private readonly CommonOptions _common;
    private readonly ReadingOptionSet _reading;

    private CoverageCommand(CommandContext context)
    {
        var help = (_context = context).Help;
        _paths = new("PATH") { Description = help["argument-path"], Arity = ArgumentArity.OneOrMore };
        MistypedOptions.Refuse(_paths, help);
        _command = new("coverage", help["command-coverage"]) { _paths };
        _options = new CoverageOptionSet(_command, help);
        _common = new CommonOptions(_command, help);
        _reading = new ReadingOptionSet(_command, help, context.Language == ReportLanguage.Chinese);
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new CoverageCommand(context)._command;

    private int Run(ParseResult result)
    {
        var plans = PlanFinder.Find(result.GetValue(_paths)!);
        if (plans.All(plan => plan.Problem is not null))
            return Refuse(plans);
        using var output = new CoverageOutput(_common.Output(result), _options.Format(result, _common.Output(result)), _context.Host);
        if (Clash(result, plans, output) is { } clash)
            return _context.Fail(clash, new Problem(OutputProblems.OutputIsInput));
        try
        {
            var cache = _options.Cache(result) is { } folder ? ResultCache.Open(folder) : null;
            var runners = new CoverageRunners(_context, Pipeline(result), _options.Baseline(result), cache);
            var unreadable = Cover(result, runners.For(plans), output);
            if (cache?.Failure is { } failure)
                _context.Report(string.Empty, [failure], _common.LeastSeverity(result));
            return unreadable == 0 ? ExitCode.Done : ExitCode.Failed;
        }
        catch (UnusableInputException reason)
        {
            return _context.Fail(reason.Problem.File, reason.Problem);
        }
    }

    private int Cover(ParseResult result, IReadOnlyList<(PlanSource Source, CoverageRunner Runner)> plans, CoverageOutput output)
    {
        // The warnings of thousands of plans would bury the errors; their codes stand in the summary.
        var least = _common.LeastSeverity(result) == Severity.Info ? Severity.Warning : Severity.Error;
        var run = new CoverageRun(_context, plans.Count, least);
        using var writer = output.CreateWriter(new CoverageOptions(plans[0].Runner.Baseline, _options.View(result), _context.Language));
        try
        {
            CoverageBatch.Run(plans, _options.Jobs(result), writer, run.Add, _context.CancellationToken);
        }
        finally
        {
            run.End();
        }

        writer.Complete();
        output.Commit(run.Unreadable, _context.Language);
        return run.Unreadable.Count;
    }

    private int Refuse(IReadOnlyList<PlanSource> plans)
    {
        foreach (var plan in plans)
            _context.Fail(plan.Problem!.File, plan.Problem);
        return ExitCode.Failed;
    }

    private string? Clash(ParseResult result, IReadOnlyList<PlanSource> plans, CoverageOutput output)
    {
        IReadOnlyList<string> inputs = [.. plans.Select(plan => plan.Path), _options.Baseline(result), .. _options.UnitFiles(result), .. _options.DecisionFiles(result)];
        return OutputClash.Find(_common.Output(result), inputs) ?? OutputClash.Find(output.ProblemsPath, inputs);
    }

    private PipelineOptions Pipeline(ParseResult result) => new()
    {
        Reading = _reading.Of(result, _context.Host),
        UnitFiles = _options.UnitFiles(result),
        Decisions = _options.Decisions(result),
    };
}
