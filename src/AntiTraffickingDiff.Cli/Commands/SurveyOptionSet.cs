using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// What the questions across plans have in common: plans (files, folders, patterns), baseline, form, output, cache and jobs;
/// from these the survey, and the way an answer is written.
/// </summary>
internal sealed class SurveyOptionSet
{
    private readonly CommandContext _context;
    private readonly Option<string> _baseline;
    private readonly Option<string> _format;
    private readonly Option<int> _jobs;
    private readonly Option<string> _cache;
    private readonly UnitFileOption _units;
    private readonly DecisionFileOption _decisions;
    private readonly CommonOptions _common;
    private readonly ReadingOptionSet _reading;

    /// <summary>Makes the options and adds them to a command.</summary>
    /// <param name="context">What the command works with.</param>
    /// <param name="command">The command.</param>
    /// <param name="formats">Forms beside text, json and csv.</param>
    public SurveyOptionSet(CommandContext context, Command command, params string[] formats)
    {
        var help = (_context = context).Help;
        Paths = new("PATH") { Description = help["argument-path"], Arity = ArgumentArity.OneOrMore };
        MistypedOptions.Refuse(Paths, help);
        command.Arguments.Add(Paths);
        _baseline = new("--baseline", "-b")
        {
            Description = help["option-baseline"],
            HelpName = "FILE|NAME",
            DefaultValueFactory = _ => Model.Baseline.DefaultName,
        };
        _format = new("--format", "-f") { Description = help["option-format-diff"], DefaultValueFactory = _ => "text" };
        _format.AcceptOnlyFromAmong(["text", "json", "csv", .. formats]);
        _jobs = new("--jobs", "-j")
        {
            Description = help["option-jobs"],
            HelpName = "N",
            CustomParser = result => JobsArgument.Parse(result, help),
        };
        _cache = new("--cache") { Description = help["option-cache"], HelpName = "DIR" };
        foreach (var option in new Option[] { _baseline, _format, _jobs, _cache })
            command.Options.Add(option);
        _common = new CommonOptions(command, help);
        _units = new UnitFileOption(command, help);
        _decisions = new DecisionFileOption(command, help);
        _reading = new ReadingOptionSet(command, help, context.Language == ReportLanguage.Chinese);
    }

    /// <summary>The plans.</summary>
    public Argument<string[]> Paths { get; }

    /// <summary>The form of the output.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>text, json, csv or what the command adds.</returns>
    public string Format(ParseResult result) => result.GetValue(_format)!;

    /// <summary>The baseline.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>A name or a file.</returns>
    public string Baseline(ParseResult result) => result.GetValue(_baseline)!;

    /// <summary>How many plans are worked on at once.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>What is asked for, or the number of processors.</returns>
    public int Jobs(ParseResult result) => result.GetResult(_jobs) is null ? Environment.ProcessorCount : result.GetValue(_jobs);

    /// <summary>Looks at the plans, and answers from what was found.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="parts">What is needed of each plan.</param>
    /// <param name="write">Answers and writes.</param>
    /// <returns>The exit code.</returns>
    public int Run(ParseResult result, SheetParts parts, Action<Survey, OutputTarget> write) => Run(result, parts, null, write);

    /// <summary>As the other one, with plans that are named elsewhere too.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="parts">What is needed of each plan.</param>
    /// <param name="more">Further plans, or null.</param>
    /// <param name="write">Answers and writes.</param>
    /// <returns>The exit code.</returns>
    public int Run(ParseResult result, SheetParts parts, IEnumerable<string>? more, Action<Survey, OutputTarget> write)
    {
        var plans = PlanFinder.Find([.. result.GetValue(Paths) ?? [], .. more ?? []]);
        if (plans.All(plan => plan.Problem is not null))
        {
            foreach (var plan in plans)
                _context.Fail(plan.Problem!.File, plan.Problem);
            return ExitCode.Failed;
        }

        IReadOnlyList<string> inputs = [.. plans.Select(plan => plan.Path), Baseline(result), .. _units.Files(result), .. _decisions.Files(result)];
        if (OutputClash.Find(_common.Output(result), inputs) is { } clash)
            return _context.Fail(clash, new Problem(OutputProblems.OutputIsInput));
        using var target = OutputTarget.Open(_common.Output(result), _context.Host);
        var survey = Survey(result, plans, parts, Baseline(result));
        write(survey, target);
        return survey.Plans.All(plan => plan.IsReadable) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Makes the sheets of plans, several at once, in the plans' order; problems go to standard error as they come.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="plans">The plans.</param>
    /// <param name="parts">What is needed of each.</param>
    /// <param name="baseline">What they are measured against.</param>
    /// <param name="isQuiet">Whether problems have been told before.</param>
    /// <returns>The survey.</returns>
    public Survey Survey(ParseResult result, IReadOnlyList<PlanSource> plans, SheetParts parts, string baseline, bool isQuiet = false)
    {
        var cache = result.GetValue(_cache) is { } folder ? ResultCache.Open(folder) : null;
        var desks = new Desks(_context, Pipeline(result), baseline, parts, cache);
        List<(PlanSource Source, SurveyDesk Desk)> items = [.. plans.Select(plan => (plan, desks.For(plan.Path)))];
        var sheets = new List<PlanSheet>(items.Count);
        // The warnings of thousands of plans would bury the errors.
        var least = _common.LeastSeverity(result) == Severity.Info ? Severity.Warning : Severity.Error;
        var bar = new ProgressBar(_context, items.Count);
        try
        {
            OrderedParallel.Run(items, Jobs(result), (item, token) => item.Desk.SheetOf(item.Source, token), Take, _context.CancellationToken);
        }
        finally
        {
            bar.Clear();
        }

        if (cache?.Failure is { } failure)
            _context.Report(string.Empty, [failure], _common.LeastSeverity(result));
        return new Survey(items[0].Desk.Baseline, sheets);

        void Take(PlanSheet sheet)
        {
            sheets.Add(sheet);
            foreach (var problem in sheet.Problems.Where(problem => problem.Severity >= least && !isQuiet))
            {
                bar.Clear();
                ProblemWriter.Write(_context.Host.Error, sheet.Path, problem, _context.Language);
            }

            bar.Step();
        }
    }

    /// <summary>Writes an answer in the form asked for.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="result">The parsed command line.</param>
    /// <param name="target">Where to.</param>
    public void Write(Answer answer, ParseResult result, OutputTarget target)
    {
        if (Format(result) == "json")
            target.Write(answer.WriteJson);
        else if (Format(result) == "csv")
            target.Write(stream => CsvTableWriter.Write(answer.Table(), stream));
        else
            target.WriteText(writer => answer.WriteText(writer, target.ReportOptions(_context.Language)));
    }

    private PipelineOptions Pipeline(ParseResult result) => new()
    {
        Reading = _reading.Of(result, _context.Host),
        UnitFiles = _units.Files(result),
        Decisions = _decisions.Read(result),
    };

    /// <summary>Plans with the same project file (<c>atdiff.json</c>) share what is prepared.</summary>
    private sealed class Desks(CommandContext context, PipelineOptions options, string baseline, SheetParts parts, ResultCache? cache)
    {
        private readonly ProjectFiles _projects = new();
        private readonly Dictionary<string, Policy?> _projectOfFolder = new(StringComparer.Ordinal);
        private readonly Dictionary<Policy, SurveyDesk> _desks = new(ReferenceEqualityComparer.Instance);

        public SurveyDesk For(string plan)
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(plan)) ?? string.Empty;
            if (!_projectOfFolder.TryGetValue(folder, out var project))
                _projectOfFolder[folder] = project = _projects.Of(plan);
            if (!_desks.TryGetValue(project ?? Policy.Empty, out var desk))
                _desks[project ?? Policy.Empty] = desk = new SurveyDesk(new ProjectGroups(context, options).With(project), baseline, parts, cache, context.CancellationToken);
            return desk;
        }
    }
}
