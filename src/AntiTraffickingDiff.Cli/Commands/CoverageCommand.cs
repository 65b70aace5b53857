using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// <c>atdiff coverage PATH…</c>: tables over many plans, or with <c>--shard</c> a part of them; <c>atdiff merge PART…</c>: the tables
/// of all parts, byte for byte as one run gives them. Both write through <see cref="CoverageOutputs"/>.
/// </summary>
internal static class CoverageCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("coverage", help["command-coverage"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var outputs = new OutputOptions(context, command, "option-format-coverage", context.Host.OutputIsTerminal ? ["text", "csv", "json", "xlsx", "parquet", "part"] : ["csv", "json", "xlsx", "text", "parquet", "part"]);
        var views = new ViewOptions(command, help);
        var cacheFolder = new Option<string>("--cache") { Description = help["option-cache"], HelpName = "DIR" };
        var shard = new Option<string>("--shard") { Description = help["option-shard"], HelpName = "K/N" };
        command.Options.Add(cacheFolder);
        command.Options.Add(shard);
        var filters = new FilterOptionSet(command, help, [.. ListFilter.MeasureStates]);
        command.SetAction(result =>
        {
            var view = views.Of(result);
            var part = result.GetValue(shard) is { } words ? Shard.Parse(words) ?? throw new WrongUsageException(help.Format("error-shard", words)) : default(Shard?);
            var least = outputs.Least(result);
            var given = inputs.Read(result, sorted: true, least: least);
            var filter = filters.Of(result, given.Registry());
            // A part keeps everything, so that each table can be made of it later.
            if (part is not null && !filter.IsEmpty)
                throw new WrongUsageException(help["error-shard-filter"]);
            var targets = outputs.Open(result, given.Files);
            // A part of a table is no table; the parts are put together by merge.
            if (part is not null && targets.Any(target => target.Form != "part"))
                throw new WrongUsageException(help["error-shard-form"]);
            if (given.Plans.All(plan => plan.Problem is not null))
                return given.Plans.Max(plan => context.Fail(plan.Path, plan.Problem!));
            CoverageOutputs.TryProblems(targets, given.Files, context);
            var cache = result.GetValue(cacheFolder) is { } folder ? ResultCache.Open(folder) : null;
            var unreadable = Cover(context, given, part ?? new Shard(1, 1), targets, view, (filters, filter), cache, least);
            if (cache?.Failure is { } failure)
                context.Report(string.Empty, [failure], least);
            return filters.Told(result, context, unreadable == 0 ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }

    private static int Cover(
        CommandContext context, Inputs given, Shard shard, IReadOnlyList<OutputTarget> targets, CoverageView view, (FilterOptionSet Options, ListFilter Filter) filters, ResultCache? cache, Severity least)
    {
        var baseline = given.Baseline ?? Baseline.DefaultName;
        var plans = shard.Of(given.Plans);
        var runners = new Dictionary<Policy, CoverageRunner>(ReferenceEqualityComparer.Instance);
        foreach (var project in given.Plans.Select(given.ProjectOf).Distinct())
            runners[project ?? Policy.Empty] = given.Bounded(token => new CoverageRunner(given.OptionsFor(project), baseline, cache, token));
        var (measured, filter) = (runners.Values.First().Baseline, filters.Filter);
        filters.Options.RefuseSections(measured.Name, measured.Numbers);
        var bar = new ProgressBar(context, plans.Count);
        using var outputs = new CoverageOutputs(targets, new CoverageOptions(measured, view, context.Language), filter, shard);
        try
        {
            CoverageBatch.Run([.. plans.Select(plan => (plan, runners[given.ProjectOf(plan) ?? Policy.Empty]))], given.Jobs, outputs.Writers, Done, context.CancellationToken);
            // On a terminal the report follows where the bar stands.
            bar.Clear();
            filters.Options.Refuse(measured.Name, measured.Numbers);
            outputs.Deliver();
        }
        finally
        {
            bar.Clear();
        }

        return outputs.Unreadable.Count;

        void Done(CoveragePlan plan)
        {
            if (!plan.IsReadable)
                outputs.Unreadable.Add(plan);
            // The warnings of thousands of plans would bury the errors; their codes stand in the summary.
            foreach (var problem in plan.Problems.Where(problem => problem.Severity >= (least == Severity.Info ? Severity.Warning : Severity.Error) && (!plan.IsReadable || filter.HasPlan(plan.Level, plan.Region))))
            {
                bar.Clear();
                ProblemWriter.Write(context.Host.Error, plan.Path, problem, context.Language);
            }

            bar.Step();
        }
    }

    /// <summary><c>atdiff merge PART…</c>.</summary>
    public static Command Merge(CommandContext context)
    {
        var help = context.Help;
        var parts = new Argument<string[]>("PART") { Description = help["argument-part"], Arity = ArgumentArity.OneOrMore };
        var command = new Command("merge", help["command-merge"]) { parts };
        var inputs = new InputOptions(context, command, 0, reads: false);
        var outputs = new OutputOptions(context, command, "option-format-coverage", "csv", "json", "xlsx", "parquet", "text");
        var views = new ViewOptions(command, help);
        var filters = new FilterOptionSet(command, help, [.. ListFilter.MeasureStates]);
        command.SetAction(result =>
        {
            var view = views.Of(result);
            string[] files = [.. result.GetValue(parts)!.Distinct(StringComparer.Ordinal)];
            var given = inputs.Read(result, plans: []);
            var targets = outputs.Open(result, [.. files, .. given.Files]);
            CoverageOutputs.TryProblems(targets, [.. files, .. given.Files], context);
            return filters.Told(result, context, Merge(context, Ordered(files, help), targets, view, (filters, filters.Of(result, given.Registry()))));
        });
        return command;
    }

    private static int Merge(CommandContext context, List<CoveragePart> parts, IReadOnlyList<OutputTarget> targets, CoverageView view, (FilterOptionSet Options, ListFilter Filter) filters)
    {
        var measured = parts[0].Baseline;
        filters.Options.RefuseSections(measured.Name, measured.Numbers);
        using var outputs = new CoverageOutputs(targets, new CoverageOptions(measured, view, context.Language), filters.Filter, new Shard(1, 1));
        try
        {
            foreach (var plan in parts.SelectMany(part => part.Plans()))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (!plan.IsReadable)
                    outputs.Unreadable.Add(plan);
                foreach (var writer in outputs.Writers)
                    writer.Append(plan, writer.Render(plan));
            }

            filters.Options.Refuse(measured.Name, measured.Numbers);
            outputs.Deliver();
        }
        catch (FormatException damage)
        {
            throw new UnusableInputException(new Problem(UsageProblems.WrongUsage, Reason.Of(damage), "atdiff merge"), damage);
        }

        return outputs.Unreadable.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    // The parts in their order; that none is missing, twice, or of another run is a matter of the whole.
    private static List<CoveragePart> Ordered(string[] files, MessageCatalog help)
    {
        var parts = new List<CoveragePart>(files.Length);
        foreach (var file in files)
            parts.Add(Opened(file) ?? throw new WrongUsageException(help.Format("error-part", file)));
        var count = parts[0].Shard.Count;
        if (parts.Find(part => part.Shard.Count != count || part.Tool != parts[0].Tool || part.Baseline.Label != parts[0].Baseline.Label) is { } other)
            throw new WrongUsageException(help.Format("error-part-other", other.Path, parts[0].Path));
        var missing = Enumerable.Range(1, count).Except(parts.Select(part => part.Shard.Number)).ToList();
        if (missing.Count == 0 && parts.Count > count)
            throw new WrongUsageException(help.Format("error-part-twice", count, parts.GroupBy(part => part.Shard.Number).First(same => same.Count() > 1).Last().Path));
        if (missing.Count > 0 || parts.Count != count)
            throw new WrongUsageException(help.Format("error-part-missing", count, string.Join(", ", missing)));
        return [.. parts.OrderBy(part => part.Shard.Number)];
    }

    private static CoveragePart? Opened(string file)
    {
        try
        {
            return CoveragePart.Open(file);
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.FileNotFound) { File = file }, reason);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Which table is asked for: <c>--table NAME</c>, or one of its older names <c>--matrix</c> and <c>--summary</c>.</summary>
internal sealed class ViewOptions
{
    private readonly MessageCatalog _help;
    private readonly Option<string> _table;
    private readonly Option<bool> _matrix;
    private readonly Option<bool> _summary;

    public ViewOptions(Command command, MessageCatalog help)
    {
        _help = help;
        command.Options.Add(_table = new("--table") { Description = help["option-table"] });
        _table.AcceptOnlyFromAmong("rows", "matrix", "summary", "added", "units");
        command.Options.Add(_matrix = new("--matrix") { Description = help["option-matrix"] });
        command.Options.Add(_summary = new("--summary") { Description = help["option-summary"] });
    }

    /// <exception cref="WrongUsageException">Several are asked for.</exception>
    public CoverageView Of(ParseResult result)
    {
        List<CoverageView> asked =
        [
            .. result.GetValue(_table) is { } table ? [Enum.Parse<CoverageView>(table, ignoreCase: true)] : Array.Empty<CoverageView>(),
            .. result.GetValue(_matrix) ? [CoverageView.Matrix] : Array.Empty<CoverageView>(), .. result.GetValue(_summary) ? [CoverageView.Summary] : Array.Empty<CoverageView>(),
        ];
        return asked.Count > 1 ? throw new WrongUsageException(_help["error-views"]) : asked is [var view] ? view : CoverageView.Rows;
    }
}

/// <summary>
/// The outputs of a table over plans. They gather in files without a name while the run goes on, so that one that is stopped or
/// killed leaves nothing; only at the end do they appear, whole.
/// </summary>
internal sealed class CoverageOutputs : IDisposable
{
    private readonly IReadOnlyList<OutputTarget> _targets;
    private readonly List<FileStream> _spools;

    public CoverageOutputs(IReadOnlyList<OutputTarget> targets, CoverageOptions options, ListFilter filter, Shard shard)
    {
        _targets = targets;
        _spools = [.. targets.Select(_ => SpoolFile.Create())];
        Writers = [.. targets.Zip(_spools, (target, spool) => filter.IsEmpty
            ? WriterOf(target, options, shard, spool, filter.Registry)
            : new FilteredCoverageWriter(filter, options.Baseline, WriterOf(target, options, shard, spool, filter.Registry), Wording.For(target.Look with { Units = filter.Registry })))];
    }

    public List<ICoverageWriter> Writers { get; }

    /// <summary>The plans that could not be read; beside a CSV file they are one of their own.</summary>
    public List<CoveragePlan> Unreadable { get; } = [];

    /// <summary>Makes sure that the files beside CSV files can be made and are none of the inputs and of the other outputs.</summary>
    public static void TryProblems(IReadOnlyList<OutputTarget> targets, IEnumerable<string> inputs, CommandContext context)
    {
        HashSet<string> taken = [.. targets.Where(target => target.IsFile).Select(target => Path.GetFullPath(target.Path))];
        foreach (var besides in targets.Select(ProblemsPath).OfType<string>())
        {
            if (!taken.Add(Path.GetFullPath(besides)))
                throw new WrongUsageException(context.Help.Format("error-same-output", besides));
            new OutputTarget("csv", besides, context).Try(inputs
                .Select(input => (input, Identity: FileFacts.Identity(input))).Where(item => item.Identity is not null)
                .DistinctBy(item => item.Identity).ToDictionary(item => item.Identity!, item => item.input));
        }
    }

    /// <summary>Ends the tables and puts them in their places.</summary>
    public void Deliver()
    {
        Writers.ForEach(writer => writer.Complete());
        foreach (var (target, spool) in _targets.Zip(_spools))
        {
            spool.Position = 0;
            if (ProblemsPath(target) is { } besides)
                target.WriteWith(spool.CopyTo, besides, stream => ProblemsCsvWriter.Write(Unreadable, stream));
            else
                target.Write(spool.CopyTo);
        }
    }

    public void Dispose()
    {
        Writers.ForEach(writer => writer.Dispose());
        _spools.ForEach(spool => spool.Dispose());
    }

    private static ICoverageWriter WriterOf(OutputTarget target, CoverageOptions options, Shard shard, Stream output, UnitRegistry registry) => target.Form switch
    {
        "parquet" => new CoverageParquetWriter(options, output),
        "part" => new CoveragePartWriter(options, shard, output),
        "text" => new CoverageTextWriter(options, output, target.Look with { Units = registry }),
        "json" => new CoverageJsonWriter(options, output),
        "xlsx" => new CoverageXlsxWriter(options, output, target.Look with { Units = registry }),
        _ => new CoverageCsvWriter(options, output),
    };

    // The file for plans that could not be read; null where they are part of the output or have no place.
    private static string? ProblemsPath(OutputTarget target) =>
        target.Form == "csv" && target.IsOrdinaryFile ? Path.ChangeExtension(target.Path, ".problems.csv") : null;
}
