using System.CommandLine;
using System.Globalization;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// The questions across plans: <c>targets</c>, <c>gaps</c>, <c>cascade</c>, <c>reuse</c>, <c>compare</c>. Each looks at the plans once,
/// answers from what was found, and writes the answer in the form of every output.
/// </summary>
internal static class AcrossCommands
{
    /// <summary><c>atdiff targets PATH…</c>: deadlines, frequencies and quantities.</summary>
    public static Command Targets(CommandContext context)
    {
        var question = new Question(context, "targets", "ics");
        question.FilterBy(
            "deadline", "start", "period", "duration", "frequency", "quantity", "age", "trend", "ongoing", "year-column",
            "added", "kept", "changed", "dropped", "measure-missing", "without-unit");
        return question.Answered(SheetParts.Findings | SheetParts.Targets, (sheet, _) => sheet.TargetsOnly(), asked => TargetsAnswer.Of(asked.Survey, asked.Filter));
    }

    /// <summary><c>atdiff gaps PATH…</c>: what many plans have in common.</summary>
    public static Command Gaps(CommandContext context)
    {
        var question = new Question(context, "gaps");
        question.FilterBy("none", "few", "some", "all");
        question.ChooseTable("measures", "units", "additions");
        return question.Answered(SheetParts.Findings, (sheet, _) => sheet.StatesOnly(), asked => GapsAnswer.Of(asked.Survey, asked.Filter, context.CancellationToken));
    }

    /// <summary><c>atdiff cascade PATH…</c>: what becomes of the measures from level to level.</summary>
    public static Command Cascade(CommandContext context)
    {
        var question = new Question(context, "cascade");
        var tree = question.Add(new Option<string>("--tree") { Description = context.Help["option-tree"], HelpName = "FILE" });
        var full = question.Add(new Option<bool>("--full") { Description = context.Help["option-full"] });
        question.FilterBy(
            "covered", "partial", "missing", "carried", "inherited", "introduced", "restored",
            "lead-dropped", "lead-handed-on", "lead-demoted", "lead-added", "leads-merged", "unit-dropped", "unit-added", "target-changed");
        question.ChooseTable("measures", "duties", "additions");
        // The tree names plans, too.
        question.Paths.Arity = ArgumentArity.ZeroOrMore;
        question.Command.Validators.Add(result =>
        {
            if (result.GetValue(tree) is null && result.GetValue(question.Paths) is not { Length: > 0 })
                result.AddError(context.Help["error-no-plans"]);
        });
        return question.Answered(SheetParts.Findings | SheetParts.Targets | SheetParts.Words, (sheet, asked) => sheet.WithOpening(asked.HasDetails), asked =>
        {
            var links = Given(asked.Result) is { } given ? Hierarchy.Known(given, asked.Survey) : Hierarchy.Guess(asked.Survey.Readable);
            return CascadeAnswer.Of(asked.Survey, links, Hierarchy.Against(asked.Survey, links, asked.Under), asked.Filter) with { IsFull = asked.Result.GetValue(full) };
        }, result => (Given(result)?.Select(link => link.Plan) ?? [], result.GetValue(tree)));

        IReadOnlyList<CascadeLink>? Given(ParseResult result) =>
            result.GetValue(tree) is { } file ? Hierarchy.Read(TextOf(file), Path.GetDirectoryName(file) ?? string.Empty) : null;
    }

    /// <summary><c>atdiff reuse PATH…</c>: who has words from whom.</summary>
    public static Command Reuse(CommandContext context)
    {
        var question = new Question(context, "reuse");
        // Passages belong to no measure and to no unit: plans and states are chosen.
        question.FilterBy(FilterParts.Plans, [.. ReuseAnswer.States]);
        var least = question.Add(new Option<double>("--least") { Description = context.Help["option-least"], HelpName = "SHARE", DefaultValueFactory = _ => ReuseAnswer.DefaultLeast });
        least.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1))
                result.AddError(context.Help.Format("error-share", result.Tokens[0].Value));
        });
        var except = question.Add(new Option<string[]>("--except") { Description = context.Help["option-except"], HelpName = "FILE" });
        question.ChooseTable("pairs", "clusters", "traces");
        return question.Answered(SheetParts.Words, (sheet, _) => sheet, asked => ReuseAnswer.Of(
            asked.Survey, [.. asked.Words(asked.Result.GetValue(except) ?? [])], asked.Result.GetValue(least), asked.Filter, context.CancellationToken));
    }

    /// <summary><c>atdiff compare --measure ID PATH…</c>: measures in several plans side by side.</summary>
    public static Command Compare(CommandContext context)
    {
        var question = new Question(context, "compare", "markdown");
        var measures = question.Add(new Option<string[]>("--measure", "-m") { Description = context.Help["option-compare-measure"], HelpName = "ID", Required = true });
        question.FilterBy(
            "covered", "partial", "missing", "reassigned", "lead-dropped", "lead-demoted", "support-promoted", "lead-added", "support-dropped", "support-added", "unit-added");
        return question.Answered(SheetParts.Findings | SheetParts.Targets, (sheet, asked) => sheet.MeasuresOnly(asked.Basis, [.. asked.Result.GetValue(measures)!.Select(Names(asked.Basis).Find).OfType<string>()]), asked =>
            SideBySideAnswer.Of(asked.Survey, [.. asked.Result.GetValue(measures)!.Select(Names(asked.Survey.Baseline).Of)], asked.Filter));

        static MeasureNames Names(SurveyBaseline baseline) => new(baseline.Name, baseline.Measures.Select(measure => (measure.Id, measure.Locator, measure.Title)));
    }

    private static string TextOf(string file)
    {
        try
        {
            return Reading.SideFile.Text(file);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.CannotOpen, Reason.Of(reason)) { File = file }, reason);
        }
    }
}

/// <summary>A command that asks a question across plans: its options, and the way from the command line to the answer.</summary>
internal sealed class Question
{
    private readonly CommandContext _context;
    private readonly InputOptions _inputs;
    private readonly OutputOptions _outputs;
    private readonly Option<string> _cache;
    private FilterOptionSet? _filter;
    private Option<string>? _table;

    /// <param name="forms">Forms beside text, json, csv and parquet.</param>
    public Question(CommandContext context, string name, params string[] forms)
    {
        _context = context;
        Command = new Command(name, context.Help["command-" + name]);
        _inputs = new InputOptions(context, Command, InputParts.All);
        _outputs = new OutputOptions(context, Command, "option-format-survey", ["text", "json", "csv", "parquet", .. forms]);
        _cache = Add(new Option<string>("--cache") { Description = context.Help["option-cache"], HelpName = "DIR" });
    }

    public Command Command { get; }

    /// <summary>The plans.</summary>
    public Argument<string[]> Paths => _inputs.Paths!;

    public TOption Add<TOption>(TOption option)
        where TOption : Option
    {
        Command.Options.Add(option);
        return option;
    }

    /// <param name="statuses">The states that the answer's rows can have.</param>
    public void FilterBy(params string[] statuses) => FilterBy(FilterParts.All, statuses);

    /// <param name="parts">What else rows are chosen by.</param>
    /// <param name="statuses">The states that the answer's rows can have.</param>
    public void FilterBy(FilterParts parts, string[] statuses) => _filter = new FilterOptionSet(Command, _context.Help, parts, statuses);

    /// <summary>Which table of the answer CSV and Parquet have; the first one if nothing is asked for.</summary>
    public void ChooseTable(params string[] tables)
    {
        _table = Add(new Option<string>("--table") { Description = _context.Help[$"option-{Command.Name}-table"], DefaultValueFactory = _ => tables[0] });
        _table.AcceptOnlyFromAmong(tables);
    }

    /// <summary>The command, with its action.</summary>
    /// <param name="kept">What the answer needs of a sheet: the rest is dropped at once, so that memory stays small with thousands of plans.</param>
    /// <param name="more">Further plans, and the file that names them; null for none.</param>
    public Command Answered(
        SheetParts parts, Func<PlanSheet, Asked, PlanSheet> kept, Func<Asked, Answer> answer, Func<ParseResult, (IEnumerable<string> Plans, string? NamedIn)>? more = null)
    {
        Command.SetAction(result => _filter!.Told(result, _context, Run(result, parts, kept, answer, more?.Invoke(result) ?? ([], null))));
        return Command;
    }

    private int Run(
        ParseResult result, SheetParts parts, Func<PlanSheet, Asked, PlanSheet> kept, Func<Asked, Answer> answer, (IEnumerable<string> Plans, string? NamedIn) more)
    {
        var least = _outputs.Least(result);
        var given = _inputs.Read(result, sorted: true, plans: [.. result.GetValue(Paths) ?? [], .. more.Plans], least: least);
        var targets = _outputs.Open(result, more.NamedIn is null ? given.Files : given.Files.Append(more.NamedIn));
        if (given.Plans.All(plan => plan.Problem is not null))
            return given.Plans.Max(plan => _context.Fail(plan.Path, plan.Problem!));
        var cache = result.GetValue(_cache) is { } folder ? ResultCache.Open(folder) : null;
        var registry = given.Registry();
        var asked = new Asked(result, given, _filter!.Of(result, registry), cache)
        {
            HasDetails = targets.Any(target => target.Form == "json") || _table is not null && result.GetValue(_table) == "duties",
        };
        // The warnings of thousands of plans would bury the errors.
        asked.Look(parts, kept, _context, least == Severity.Info ? Severity.Warning : Severity.Error, _filter.RefuseSections);
        if (cache?.Failure is { } failure)
            _context.Report(string.Empty, [failure], least);
        var answered = answer(asked) with { TableName = _table is null ? string.Empty : result.GetValue(_table)!, IsNarrowed = !asked.Filter.IsEmpty, Recognised = asked.Recognised };
        _filter.Refuse(asked.Basis.Name, asked.Basis.Numbers);
        foreach (var target in targets)
        {
            target.Write(stream => answered.Write(target.Form, stream, target.Look with { Units = registry }));
            if (answered.Remark(target.Form) is { } remark)
                _context.Report(target.Path, [remark], least);
        }

        return asked.Survey.Plans.All(plan => plan.IsReadable) ? ExitCode.Done : ExitCode.Failed;
    }
}

/// <summary>What a question is answered from: the command line, and what was found of the plans.</summary>
internal sealed class Asked(ParseResult result, Inputs given, ListFilter filter, ResultCache? cache)
{
    public ParseResult Result { get; } = result;

    public ListFilter Filter { get; } = filter;

    /// <summary>Whether an output has the words that carry each duty; tables of measures and texts have none of them.</summary>
    public bool HasDetails { get; init; }

    /// <summary>What the plans are measured against; known before they are.</summary>
    public SurveyBaseline Basis { get; private set; } = null!;

    public Survey Survey { get; private set; } = null!;

    /// <summary>Looks at the plans; problems go to standard error as they come.</summary>
    /// <param name="check">Told of the baseline's name and measures before the plans are looked at.</param>
    public void Look(
        SheetParts parts, Func<PlanSheet, Asked, PlanSheet> kept, CommandContext context, Severity least, Action<string, IReadOnlyCollection<(string Id, string Locator)>> check)
    {
        var bar = new ProgressBar(context, given.Plans.Count);
        try
        {
            var desks = given.Desks(given.Plans, given.Baseline ?? Baseline.DefaultName, parts, cache);
            Basis = desks[0].Desk.Baseline;
            check(Basis.Name, Basis.Numbers);
            Survey = Survey.Of(desks, given.Jobs, sheet => kept(sheet, this), Told, context.CancellationToken) with { Units = Filter.Registry };
        }
        finally
        {
            bar.Clear();
        }

        void Told(PlanSheet sheet)
        {
            foreach (var problem in sheet.Problems.Where(problem => problem.Severity >= least && (!sheet.IsReadable || Filter.HasPlan(sheet.Level, sheet.Region))))
            {
                bar.Clear();
                ProblemWriter.Write(context.Host.Error, sheet.Path, problem, context.Language);
            }

            bar.Step();
        }
    }

    /// <summary>What is said of plans whose words were recognised.</summary>
    public IReadOnlyList<(string Name, CoverageProblem Recognised)> Recognised =>
    [
        .. from plan in Survey.Plans
           where Filter.HasPlan(plan.Level, plan.Region)
           from problem in plan.Problems
           where problem.Code == PdfProblems.TextRecognised.Code
           select (plan.Name, problem),
    ];

    /// <inheritdoc cref="Inputs.Under"/>
    public Survey Under(string parent, IReadOnlySet<string> plans) => given.Under(parent, plans, cache);

    /// <summary>The words of files that are no plans of the run.</summary>
    /// <exception cref="UnusableInputException">One of them cannot be read: without it the answer would be another one.</exception>
    public IEnumerable<IReadOnlyList<SheetClause>> Words(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return [];
        var sheets = Survey.Of(
            given.Desks([.. files.Select(file => new PlanSource(file))], Baseline.DefaultName, SheetParts.Words, cache), given.Jobs, sheet => sheet, _ => { }, given.CancellationToken).Plans;
        return sheets.FirstOrDefault(sheet => sheet.Failure is not null) is { } unreadable
            ? throw new UnusableInputException(unreadable.Failure! with { File = unreadable.Path })
            : sheets.Select(sheet => sheet.Words);
    }
}
