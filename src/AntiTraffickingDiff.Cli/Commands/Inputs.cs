using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>What commands that work on plans ask for, the same names and rules everywhere.</summary>
[Flags]
internal enum InputParts
{
    Plans = 1,
    Baseline = 2,
    Decisions = 4,
    Jobs = 8,
    Wordings = 16,
    All = Plans | Baseline | Decisions | Jobs | Wordings,
}

/// <summary>The arguments and options for inputs: PATH…, --baseline, --units, --decisions, --wordings, --jobs, --trust-policy, and how files are read.</summary>
internal sealed class InputOptions
{
    private const int MostJobs = 256;

    private readonly CommandContext _context;
    private readonly Argument<string[]>? _paths;
    private readonly Option<string>? _baseline;
    private readonly Option<string[]>? _decisions;
    private readonly Option<string[]>? _wordings;
    private readonly Option<int>? _jobs;
    private readonly Option<string[]> _units;
    private readonly Option<bool> _trustPolicy;
    private readonly Option<bool>? _anyDocument;
    private readonly ReadingOptionSet? _reading;

    public InputOptions(CommandContext context, Command command, InputParts parts, bool reads = true)
    {
        var help = (_context = context).Help;
        if (parts.HasFlag(InputParts.Plans))
        {
            _paths = new("PATH") { Description = help["argument-path"], Arity = ArgumentArity.OneOrMore };
            RefuseMistypedOptions(_paths, context);
            command.Arguments.Add(_paths);
        }

        if (parts.HasFlag(InputParts.Baseline))
            command.Options.Add(_baseline = new("--baseline", "-b") { Description = help["option-baseline"], HelpName = "FILE|NAME" });
        command.Options.Add(_units = new("--units") { Description = help["option-units"], HelpName = "FILE" });
        if (parts.HasFlag(InputParts.Decisions))
            command.Options.Add(_decisions = new("--decisions") { Description = help["option-decisions"], HelpName = "FILE" });
        if (parts.HasFlag(InputParts.Wordings))
            command.Options.Add(_wordings = new("--wordings") { Description = help["option-wordings"], HelpName = "FILE" });
        if (parts.HasFlag(InputParts.Jobs))
        {
            command.Options.Add(_jobs = new("--jobs", "-j") { Description = help["option-jobs"], HelpName = "N" });
            _jobs.CustomParser = argument =>
            {
                var text = argument.Tokens[0].Value;
                if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= MostJobs)
                    return jobs;
                argument.AddError(help.Format("error-jobs", text, MostJobs));
                return 1;
            };
        }

        if (parts.HasFlag(InputParts.Baseline))
            command.Options.Add(_anyDocument = new("--any-document") { Description = help["option-any-document"] });
        command.Options.Add(_trustPolicy = new("--trust-policy") { Description = help["option-trust-policy"] });
        if (reads)
            _reading = new ReadingOptionSet(context, command);
    }

    /// <summary>The PATH argument; null where the command has none.</summary>
    public Argument<string[]>? Paths => _paths;

    /// <summary>Keeps a mistyped option from being taken for a file.</summary>
    public static void RefuseMistypedOptions(Argument argument, CommandContext context) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
            if (token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value))
                result.AddError(context.Help.Format("error-option", token.Value));
    });

    /// <summary>Finds and reads what the command line names: the plans' project files, tables and decisions; the plans themselves later.</summary>
    /// <param name="sorted">Whether plans come in the order of their paths, else in the order given.</param>
    /// <param name="plans">The paths, where they are no PATH argument.</param>
    /// <exception cref="UnusableInputException">A project file or decision file cannot be used.</exception>
    public Inputs Read(ParseResult result, bool sorted = false, IEnumerable<string>? plans = null, string? policy = null, Severity least = Severity.Warning)
    {
        if (_baseline is not null && result.GetValue(_baseline) == "-" && !File.Exists("-"))
            throw new WrongUsageException(_context.Help["error-baseline-input"]);
        var reading = _reading?.Of(result) ?? ReadingOptions.Default;
        var list = PlanFinder.Find(plans ?? result.GetValue(_paths!)!, sorted, () => Inputs.StandardInput(_context, reading));
        foreach (var (path, note) in list.Notes)
            _context.Report(path, [note], least);
        return new Inputs(_context, list.Sources, new Projects(policy, result.GetValue(_trustPolicy)))
        {
            Baseline = _baseline is null ? null : result.GetValue(_baseline),
            UnitFiles = result.GetValue(_units) ?? [],
            DecisionFiles = _decisions is null ? [] : result.GetValue(_decisions) ?? [],
            WordingFiles = _wordings is null ? [] : result.GetValue(_wordings) ?? [],
            Jobs = _jobs is null || result.GetResult(_jobs) is null ? Environment.ProcessorCount : result.GetValue(_jobs),
            Reading = reading,
            TakesAnyDocument = _anyDocument is not null && result.GetValue(_anyDocument),
            TrustsPolicies = result.GetValue(_trustPolicy),
            Least = least,
        };
    }
}

/// <summary>Finds and reads the project file (<c>atdiff.json</c>) of each plan, each file once.</summary>
/// <param name="named">The one file that holds for all plans; null to look for the nearest one above each.</param>
/// <param name="trusted">Whether project files may name files outside their folder.</param>
internal sealed class Projects(string? named, bool trusted)
{
    private readonly Dictionary<string, Policy> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Policy?> _ofFolder = new(StringComparer.Ordinal);

    /// <summary>All project files that were read.</summary>
    public IEnumerable<Policy> All => _read.Values;

    /// <summary>The project file of a plan, which need not exist; null if there is none. Standard input is a plan of the current folder.</summary>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public Policy? Of(PlanSource plan) =>
        named is not null ? Read(named)
        : In(plan.Content is not null ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(plan.Path)) ?? Path.GetFullPath(plan.Path));

    /// <summary>The nearest project file in a folder or above it; null if there is none.</summary>
    public Policy? In(string folder)
    {
        if (!_ofFolder.TryGetValue(folder, out var policy))
            _ofFolder[folder] = policy = PolicyFile.FindAbove(folder) is { } file ? Read(Shortest(file)) : null;
        return policy;
    }

    private Policy Read(string file) => _read.TryGetValue(file, out var policy) ? policy : _read[file] = PolicyFile.Read(file, trusted);

    private static string Shortest(string file) =>
        Path.GetRelativePath(Environment.CurrentDirectory, file) is var relative && relative.Length < file.Length ? relative : file;
}

/// <summary>The inputs of one run, and the measuring of its plans.</summary>
internal sealed class Inputs(CommandContext context, IReadOnlyList<PlanSource> plans, Projects projects)
{
    // How many plans a message names.
    private const int MostNamed = 5;

    private readonly Dictionary<string, IReadOnlyList<Decision>> _decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<LabelledWording>> _wordings = new(StringComparer.Ordinal);

    public IReadOnlyList<PlanSource> Plans { get; } = plans;

    public CancellationToken CancellationToken => context.CancellationToken;

    // The baseline that the command line names; null for the default.
    public string? Baseline { get; init; }

    public IReadOnlyList<string> UnitFiles { get; init; } = [];

    public IReadOnlyList<string> DecisionFiles { get; init; } = [];

    public IReadOnlyList<string> WordingFiles { get; init; } = [];

    public int Jobs { get; init; } = 1;

    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>The least severity of problems that are told.</summary>
    public Severity Least { get; init; } = Severity.Warning;

    // Whether documents that are no plans on the baseline's subject are measured as if they were.
    public bool TakesAnyDocument { get; init; }

    // Whether policies may name files outside their folder.
    public bool TrustsPolicies { get; init; }

    /// <summary>Everything that the run reads; none of it may be overwritten. Project files count once <see cref="ProjectOf"/> was asked.</summary>
    public IEnumerable<string> Files
    {
        get
        {
            foreach (var plan in Plans)
                _ = ProjectOf(plan);
            return [.. Plans.Select(plan => plan.Path), .. Baseline is { } named ? [named] : Array.Empty<string>(), .. UnitFiles, .. DecisionFiles, .. WordingFiles, .. projects.All.SelectMany(policy => policy.Files)];
        }
    }

    public Policy? ProjectOf(PlanSource plan) => projects.Of(plan);

    /// <summary>What a pipeline works with for the plans of a project file; the command line's own tables and decisions come last.</summary>
    /// <exception cref="UnusableInputException">A decision file cannot be used.</exception>
    public PipelineOptions OptionsFor(Policy? project) => new()
    {
        Reading = Reading,
        TakesAnyDocument = TakesAnyDocument || project is { TakesAnyDocument: true },
        UnitFiles = [.. project?.UnitFiles ?? [], .. UnitFiles],
        Wordings = [.. (project?.WordingFiles ?? []).Concat(WordingFiles).SelectMany(WordingsIn)],
        Decisions = [.. (project?.DecisionFiles ?? []).Concat(DecisionFiles).SelectMany(DecisionsIn)],
    };

    /// <summary>The registry for the current folder: built-in rows, those of its project file, those of the command line.</summary>
    /// <exception cref="UnusableInputException">A table or the project file cannot be used.</exception>
    public UnitRegistry Registry() =>
        UnitRegistry.Load([.. (projects.In(Environment.CurrentDirectory)?.UnitFiles ?? []).Concat(UnitFiles).Select(UnitTableSource.FromFile)]);

    /// <summary>Measures the plans, each with its project file, on several threads.</summary>
    /// <param name="baselineOf">The baseline for the plans of a project file.</param>
    /// <returns>For each plan its project file and the findings, in the order of the plans.</returns>
    /// <exception cref="UnusableInputException">A baseline, project file, table of units or decision file cannot be used.</exception>
    public IReadOnlyList<(Policy? Project, BaselineSummary Baseline, PlanComparison Plan)> Compare(Func<Policy?, string> baselineOf)
    {
        var comparers = new Dictionary<Policy, PlanComparer>(ReferenceEqualityComparer.Instance);
        var work = Plans.Select(plan => (Plan: plan, Project: ProjectOf(plan))).ToList();
        foreach (var project in work.Select(item => item.Project).Distinct())
            comparers[project ?? Policy.Empty] = Prepare(new ComparisonPipeline(OptionsFor(project)), baselineOf(project));
        var bar = new ProgressBar(context, work.Count);
        var results = new List<(Policy?, BaselineSummary, PlanComparison)>(work.Count);
        try
        {
            OrderedParallel.Run(
                work, Jobs,
                (item, token) => (item.Project, comparers[item.Project ?? Policy.Empty].Summary, Compare(item.Plan, comparers[item.Project ?? Policy.Empty], token)),
                result =>
                {
                    results.Add(result);
                    if (work.Count > 1)
                        bar.Step();
                },
                context.CancellationToken);
        }
        finally
        {
            bar.Clear();
        }

        return results;
    }

    /// <summary>Who makes the sheets of plans for the questions across them; plans with the same project file share what is prepared.</summary>
    /// <exception cref="UnusableInputException">The baseline, a project file, table of units or decision file cannot be used.</exception>
    /// <param name="isOwnBaseline">Whether the baseline is the run's own, which decisions are about.</param>
    public IReadOnlyList<(PlanSource Source, SurveyDesk Desk)> Desks(
        IReadOnlyList<PlanSource> plans, string baseline, SheetParts parts, ResultCache? cache, bool isOwnBaseline = true)
    {
        var desks = new Dictionary<Policy, SurveyDesk>(ReferenceEqualityComparer.Instance);
        foreach (var project in plans.Select(ProjectOf).Distinct())
        {
            var options = isOwnBaseline ? OptionsFor(project) : OptionsFor(project) with { Decisions = [] };
            desks[project ?? Policy.Empty] = Bounded(token => new SurveyDesk(options, baseline, parts, cache, token));
        }

        return [.. plans.Select(plan => (plan, desks[ProjectOf(plan) ?? Policy.Empty]))];
    }

    /// <summary>Measures plans of this run against the one above them, quietly: what is wrong with them was told before.</summary>
    /// <param name="parent">The plan above, by its path in sheets.</param>
    /// <param name="plans">The plans, likewise.</param>
    /// <exception cref="UnusableInputException">The plan above has no measures.</exception>
    public Survey Under(string parent, IReadOnlySet<string> plans, ResultCache? cache)
    {
        // Sheets have paths as they are printed.
        List<PlanSource> below = [.. Plans.Where(plan => plans.Contains(PrintableText.Of(plan.Path)))];
        var above = Plans.First(plan => PrintableText.Of(plan.Path) == parent).Path;
        return Survey.Of(Desks(below, above, SheetParts.Findings, cache, isOwnBaseline: false), Jobs, sheet => sheet.DutiesOnly(), _ => { }, CancellationToken);
    }

    // What cannot be used here is the baseline: plans that cannot be used stay in the comparison.
    private PlanComparer Prepare(ComparisonPipeline pipeline, string baseline)
    {
        try
        {
            return Bounded(token => pipeline.ComparerFor(pipeline.LoadBaseline(baseline, token)));
        }
        catch (UnusableInputException reason)
        {
            throw new UnusableInputException(reason.Problem.File.Length > 0 ? reason.Problem : reason.Problem with { File = baseline }, reason);
        }
    }

    private PlanComparison Compare(PlanSource plan, PlanComparer comparer, CancellationToken cancellationToken)
    {
        try
        {
            if (plan.Problem is { } problem)
                throw new UnusableInputException(problem);
            return HardStop.Run(
                Reading.Limits,
                () => plan.Content is { } content ? comparer.Compare(content, cancellationToken) : comparer.Compare(plan.Path, cancellationToken),
                cancellationToken);
        }
        catch (UnusableInputException reason)
        {
            return new PlanComparison { Path = plan.Path, Diagnostics = [reason.Problem] };
        }
    }

    /// <summary>Does work on one file that is given up, whatever it does, when it takes far too long or the run is stopped.</summary>
    /// <exception cref="UnusableInputException">The work throws it, or takes too long.</exception>
    public T Bounded<T>(Func<CancellationToken, T> work) =>
        HardStop.Run(Reading.Limits, () => work(context.CancellationToken), context.CancellationToken);

    /// <summary>Standard input as a plan.</summary>
    /// <exception cref="UnusableInputException">It is larger than a plan may be.</exception>
    internal static SourceFile StandardInput(CommandContext context, ReadingOptions reading) => HardStop.Run(reading.Limits, () =>
    {
        using var content = new MemoryStream();
        var chunk = new byte[1 << 16];
        while (context.Host.Input.Read(chunk) is > 0 and var count)
        {
            content.Write(chunk, 0, count);
            if (content.Length > reading.MaxFileSize)
                throw new UnusableInputException(new Problem(ReadingProblems.FileTooLarge, content.Length, reading.MaxFileSize) { File = "-" });
        }

        return new SourceFile("-", content.ToArray());
    }, context.CancellationToken);

    private IReadOnlyList<LabelledWording> WordingsIn(string file) =>
        _wordings.TryGetValue(file, out var read) ? read : _wordings[file] = WordingFile.Read(file);

    private IReadOnlyList<Decision> DecisionsIn(string file)
    {
        if (_decisions.TryGetValue(file, out var read))
            return read;
        _decisions[file] = read = DecisionFile.Read(file);
        if (DecisionFiles.Contains(file))
            TellOfOtherPlans(file, read);
        return read;
    }

    // A slip in a plan's name would leave a decision out in silence. What a project file names is for all plans of its folder.
    private void TellOfOtherPlans(string file, IReadOnlyList<Decision> decisions)
    {
        var others = decisions.Where(decision => !Plans.Any(plan => decision.IsAbout(plan.Path))).ToList();
        if (others.Count == 0 || Plans.Count == 0)
            return;
        var named = others.Select(decision => decision.Plan).Distinct(StringComparer.Ordinal).ToList();
        context.Report(file, [Problem.InFile(DecisionProblems.OtherPlan, file, others[0].Line, others.Count, DecisionProblems.Plans([.. named.Take(MostNamed)], named.Count))], Least);
    }
}
