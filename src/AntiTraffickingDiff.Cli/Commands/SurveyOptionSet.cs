using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// What the questions across plans have in common: the inputs and outputs of every command, and a cache; from these the
/// survey, and the way an answer is written.
/// </summary>
internal sealed class SurveyOptionSet
{
    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly InputOptions _inputs;
    private readonly OutputOptions _outputs;
    private readonly Option<string> _cache;
    private Inputs? _given;

    /// <param name="formats">Forms beside text, json and csv.</param>
    public SurveyOptionSet(CommandContext context, Command command, params string[] formats)
    {
        (_context, _command) = (context, command);
        _inputs = new InputOptions(context, command, InputParts.All);
        _outputs = new OutputOptions(context, command, "option-format-survey", ["text", "json", "csv", "parquet", .. formats]);
        command.Options.Add(_cache = new("--cache") { Description = context.Help["option-cache"], HelpName = "DIR" });
    }

    /// <summary>Adds the option that chooses among the tables of an answer, the first one the default.</summary>
    public Option<string> AddTable(string help, params string[] tables)
    {
        var table = new Option<string>("--table") { Description = _context.Help[help], DefaultValueFactory = _ => tables[0] };
        table.AcceptOnlyFromAmong(tables);
        _command.Options.Add(table);
        return table;
    }

    /// <summary>The plans.</summary>
    public Argument<string[]> Paths => _inputs.Paths!;

    /// <summary>Looks at the plans, and answers from what was found, once for every output.</summary>
    /// <param name="kept">What the answer needs of a sheet: the rest is dropped at once, so that memory stays small with thousands of plans.</param>
    public int Run(ParseResult result, SheetParts parts, Func<PlanSheet, SurveyBaseline, PlanSheet> kept, Action<Survey, OutputTarget> write) => Run(result, parts, kept, null, null, write);

    /// <summary>As the other one, with plans that are named elsewhere too.</summary>
    /// <param name="more">Further plans, or null.</param>
    /// <param name="namedIn">The file that names them, or null.</param>
    public int Run(ParseResult result, SheetParts parts, Func<PlanSheet, SurveyBaseline, PlanSheet> kept, IEnumerable<string>? more, string? namedIn, Action<Survey, OutputTarget> write)
    {
        var given = _given = _inputs.Read(result, sorted: true, plans: [.. result.GetValue(Paths) ?? [], .. more ?? []], least: _outputs.Least(result));
        var targets = _outputs.Open(result, namedIn is null ? given.Files : given.Files.Append(namedIn));
        if (given.Plans.All(plan => plan.Problem is not null))
        {
            foreach (var plan in given.Plans)
                _context.Fail(plan.Path, plan.Problem!);
            return ExitCode.Failed;
        }

        var survey = Survey(result, given.Plans, parts, kept, given.Baseline ?? Baseline.DefaultName);
        foreach (var target in targets)
            write(survey, target);
        return survey.Plans.All(plan => plan.IsReadable) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Makes the sheets of plans, several at once, in the plans' order; problems go to standard error as they come.</summary>
    /// <param name="baseline">What the plans are measured against.</param>
    /// <param name="isQuiet">Whether problems have been told before.</param>
    public Survey Survey(
        ParseResult result, IReadOnlyList<PlanSource> plans, SheetParts parts, Func<PlanSheet, SurveyBaseline, PlanSheet> kept, string baseline, bool isQuiet = false)
    {
        var given = _given!;
        var cache = result.GetValue(_cache) is { } folder ? ResultCache.Open(folder) : null;
        // Plans with the same project file share what is prepared.
        var desks = new Dictionary<Policy, SurveyDesk>(ReferenceEqualityComparer.Instance);
        foreach (var project in plans.Select(given.ProjectOf).Distinct())
            desks[project ?? Policy.Empty] = given.Bounded(token => new SurveyDesk(given.OptionsFor(project), baseline, parts, cache, token));
        List<(PlanSource Source, SurveyDesk Desk)> items = [.. plans.Select(plan => (plan, desks[given.ProjectOf(plan) ?? Policy.Empty]))];
        var sheets = new List<PlanSheet>(items.Count);
        // The warnings of thousands of plans would bury the errors.
        var least = _outputs.Least(result) == Severity.Info ? Severity.Warning : Severity.Error;
        var bar = new ProgressBar(_context, items.Count);
        try
        {
            OrderedParallel.Run(items, given.Jobs, (item, token) => kept(item.Desk.SheetOf(item.Source, token), item.Desk.Baseline), Take, _context.CancellationToken);
        }
        finally
        {
            bar.Clear();
        }

        if (cache?.Failure is { } failure)
            _context.Report(string.Empty, [failure], _outputs.Least(result));
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

    /// <summary>Writes an answer in the form of an output.</summary>
    public static void Write(Answer answer, OutputTarget target)
    {
        if (target.Form == "json")
            target.Write(answer.WriteJson);
        else if (target.Form == "csv")
            target.Write(stream => CsvTableWriter.Write(answer.Table(), stream));
        else if (target.Form == "parquet")
            WriteParquet(answer, target);
        else
            target.WriteText(writer => answer.WriteText(writer, target.Look));
    }

    // Row groups are added to what is there already, which a pipe does not allow.
    private static void WriteParquet(Answer answer, OutputTarget target)
    {
        using var spool = SpoolFile.Create();
        AnswerParquet.Write(answer.Table(), spool);
        spool.Position = 0;
        target.Write(spool.CopyTo);
    }
}
