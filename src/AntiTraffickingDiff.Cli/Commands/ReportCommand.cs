using System.CommandLine;
using System.Text;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Page;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff report PATH… -o report.html</c>: one page for the browser with everything that was found.</summary>
internal sealed class ReportCommand
{
    // Beyond this the details go to files beside the page: Chromium takes about a second for 100 MB of it.
    private const long DefaultMaxPageSize = 32 << 20;

    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string[]> _paths;
    private readonly Option<string> _baseline;
    private readonly Option<long> _maxPageSize;
    private readonly Option<int> _jobs;
    private readonly UnitFileOption _units;
    private readonly DecisionFileOption _decisions;
    private readonly CommonOptions _common;
    private readonly ReadingOptionSet _reading;

    private ReportCommand(CommandContext context)
    {
        var help = (_context = context).Help;
        _paths = new("PATH") { Description = help["argument-path"], Arity = ArgumentArity.OneOrMore };
        MistypedOptions.Refuse(_paths, help);
        _baseline = new("--baseline", "-b") { Description = help["option-baseline"], HelpName = "FILE|NAME", DefaultValueFactory = _ => Baseline.DefaultName };
        _maxPageSize = new("--max-page-size")
        {
            Description = help["option-max-page-size"], HelpName = "SIZE", CustomParser = result => SizeArgument.Parse(result, help),
        };
        _jobs = new("--jobs", "-j") { Description = help["option-jobs"], HelpName = "N", CustomParser = result => JobsArgument.Parse(result, help) };
        _command = new("report", help["command-report"]) { _paths, _baseline, _maxPageSize, _jobs };
        _units = new UnitFileOption(_command, help);
        _decisions = new DecisionFileOption(_command, help);
        _common = new CommonOptions(_command, help);
        _reading = new ReadingOptionSet(_command, help, context.Language == ReportLanguage.Chinese);
        _command.SetAction(Run);
    }

    public static Command Build(CommandContext context) => new ReportCommand(context)._command;

    private int Run(ParseResult result)
    {
        var plans = PlanFinder.Find(result.GetValue(_paths)!);
        if (plans.All(plan => plan.Problem is not null))
            return plans.Max(plan => _context.Fail(plan.Problem!.File, plan.Problem));
        var (output, baseline) = (_common.Output(result), result.GetValue(_baseline)!);
        if (OutputClash.Find(output, [.. plans.Select(plan => plan.Path), baseline, .. _units.Files(result)]) is { } clash)
            return _context.Fail(clash, new Problem(OutputProblems.OutputIsInput));
        using var target = OutputTarget.Open(output, _context.Host);
        try
        {
            var unreadable = 0;
            var contents = Gather(result, plans, baseline, plan => unreadable += plan.IsReadable ? 0 : 1);
            Write(contents, target, output, MaxPageSize(result));
            return unreadable == 0 ? ExitCode.Done : ExitCode.Failed;
        }
        catch (UnusableInputException reason)
        {
            return _context.Fail(reason.Problem.File.Length > 0 ? reason.Problem.File : baseline, reason.Problem);
        }
    }

    private PageContents Gather(ParseResult result, IReadOnlyList<PlanSource> plans, string baselineName, Action<PlanComparison> done)
    {
        var options = new PipelineOptions
        {
            Reading = _reading.Of(result, _context.Host), UnitFiles = _units.Files(result), Decisions = _decisions.Read(result),
        };
        var (projects, comparers) = (new ProjectFiles(), new Dictionary<Policy, PlanComparer>(ReferenceEqualityComparer.Instance));
        var groups = new ProjectGroups(_context, options);
        var pipeline = new ComparisonPipeline(options);
        var baseline = pipeline.LoadBaseline(baselineName, _context.CancellationToken);
        var bar = new ProgressBar(_context, plans.Count);
        try
        {
            return ReportRun.Gather(
                baseline, _units.Registry(result), [.. plans.Select(plan => (plan, ComparerOf(plan.Path)))],
                result.GetResult(_jobs) is null ? Environment.ProcessorCount : result.GetValue(_jobs),
                plan =>
                {
                    bar.Clear();
                    _context.Report(plan.Path, plan.Diagnostics, _common.LeastSeverity(result) == Severity.Info ? Severity.Warning : Severity.Error);
                    bar.Step();
                    done(plan);
                },
                _context.CancellationToken);
        }
        finally
        {
            bar.Clear();
        }

        PlanComparer ComparerOf(string plan)
        {
            var project = projects.Of(plan);
            if (!comparers.TryGetValue(project ?? Policy.Empty, out var comparer))
            {
                var own = new ComparisonPipeline(groups.With(project));
                comparers[project ?? Policy.Empty] = comparer = own.ComparerFor(own.LoadBaseline(baselineName, _context.CancellationToken));
            }

            return comparer;
        }
    }

    private long MaxPageSize(ParseResult result) => result.GetResult(_maxPageSize) is null ? DefaultMaxPageSize : result.GetValue(_maxPageSize);

    // Base64 takes four bytes for three. To standard output the page is always one file: nothing can stand beside it.
    private void Write(PageContents contents, OutputTarget target, string? output, long most)
    {
        var folder = target.IsFile && contents.Details.Sum(detail => detail.LongLength * 4 / 3) > most ? Path.ChangeExtension(output, ".files") : null;
        if (folder is not null)
            WriteBeside(contents, folder);
        var overview = contents.Overview(ToolVersion.Current, _context.Language, folder is null ? null : Path.GetFileName(folder), _context.CancellationToken);
        target.Write(stream => PageFile.Write(
            overview, folder is null ? contents.Details : [], _context.Help["report-title"], _context.Language, folder is not null, stream));
    }

    private static void WriteBeside(PageContents contents, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            for (var i = 0; i < contents.Details.Count; i++)
                File.WriteAllText(Path.Combine(folder, $"plan-{i}.js"), PageFile.Beside(i, contents.Details[i]), new UTF8Encoding(false));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OutputFailedException(folder, reason);
        }
    }
}
