using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff coverage PATH…</c>: tables over many plans.</summary>
internal static class CoverageCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("coverage", help["command-coverage"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var outputs = new OutputOptions(context, command, "option-format-coverage", context.Host.OutputIsTerminal ? ["text", "csv", "json", "xlsx", "parquet", "part"] : ["csv", "json", "xlsx", "text", "parquet", "part"]);
        var matrix = new Option<bool>("--matrix") { Description = help["option-matrix"] };
        var summary = new Option<bool>("--summary") { Description = help["option-summary"] };
        var cacheFolder = new Option<string>("--cache") { Description = help["option-cache"], HelpName = "DIR" };
        var table = new Option<string>("--table") { Description = help["option-table"] };
        table.AcceptOnlyFromAmong("rows", "matrix", "summary", "added", "units");
        var shard = new Option<string>("--shard") { Description = help["option-shard"], HelpName = "K/N" };
        foreach (var option in new Option[] { table, matrix, summary, cacheFolder, shard })
            command.Options.Add(option);
        var filters = new FilterOptionSet(command, help, [.. ListFilter.MeasureStates]);
        command.SetAction(result =>
        {
            if ((result.GetValue(matrix) ? 1 : 0) + (result.GetValue(summary) ? 1 : 0) + (result.GetValue(table) is null ? 0 : 1) > 1)
                throw new WrongUsageException(help["error-views"]);
            var view = result.GetValue(table) is { } asked ? Enum.Parse<CoverageView>(asked, ignoreCase: true) : result.GetValue(matrix) ? CoverageView.Matrix : result.GetValue(summary) ? CoverageView.Summary : CoverageView.Rows;
            var part = result.GetValue(shard) is { } words ? Shard.Parse(words) ?? throw new WrongUsageException(help.Format("error-shard", words)) : default(Shard?);
            var filter = filters.Of(result);
            // A part keeps everything, so that each table can be made of it later.
            if (part is not null && !filter.IsEmpty)
                throw new WrongUsageException(help["error-shard-filter"]);
            var least = outputs.Least(result);
            var given = inputs.Read(result, sorted: true, least: least);
            var targets = outputs.Open(result, given.Files);
            // A part of a table is no table; the parts are put together by merge.
            if (part is not null && targets.Any(target => target.Form != "part"))
                throw new WrongUsageException(help["error-shard-form"]);
            if (given.Plans.All(plan => plan.Problem is not null))
                return Refuse(given.Plans, context);
            foreach (var besides in targets.Select(ProblemsPath).OfType<string>())
                new OutputTarget("csv", besides, context).Try(given.Files
                    .Select(input => (input, Identity: FileFacts.Identity(input))).Where(item => item.Identity is not null)
                    .DistinctBy(item => item.Identity).ToDictionary(item => item.Identity!, item => item.input));
            var cache = result.GetValue(cacheFolder) is { } folder ? ResultCache.Open(folder) : null;
            var unreadable = Cover(context, given, part ?? new Shard(1, 1), targets, view, filter, cache, least);
            if (cache?.Failure is { } failure)
                context.Report(string.Empty, [failure], least);
            return filters.Told(result, context, unreadable == 0 ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }

    // Tables gather in files without a name while the run goes on, so that one that is stopped or killed leaves nothing; only at the end do the outputs appear, whole.
    private static int Cover(
        CommandContext context, Inputs given, Shard shard, IReadOnlyList<OutputTarget> targets, CoverageView view, ListFilter filter, ResultCache? cache, Severity least)
    {
        var baseline = given.Baseline ?? Baseline.DefaultName;
        var plans = shard.Of(given.Plans);
        var runners = new Dictionary<Policy, CoverageRunner>(ReferenceEqualityComparer.Instance);
        foreach (var project in given.Plans.Select(given.ProjectOf).Distinct())
            runners[project ?? Policy.Empty] = given.Bounded(token => new CoverageRunner(given.OptionsFor(project), baseline, cache, token));
        var options = new CoverageOptions(runners.Values.First().Baseline, view, context.Language);
        var registry = given.Registry();
        var unreadable = new List<CoveragePlan>();
        var bar = new ProgressBar(context, plans.Count);
        List<FileStream> spools = [.. targets.Select(_ => SpoolFile.Create())];
        List<ICoverageWriter> writers = [.. targets.Zip(spools, (target, spool) => WriterOf(target, options, filter, shard, spool, registry))];
        try
        {
            CoverageBatch.Run(
                [.. plans.Select(plan => (plan, runners[given.ProjectOf(plan) ?? Policy.Empty]))], given.Jobs, writers, Done, context.CancellationToken);
            writers.ForEach(writer => writer.Complete());
            foreach (var (target, spool) in targets.Zip(spools))
            {
                spool.Position = 0;
                if (ProblemsPath(target) is { } besides)
                    target.WriteWith(spool.CopyTo, besides, stream => ProblemsCsvWriter.Write(unreadable, stream));
                else
                    target.Write(spool.CopyTo);
            }
        }
        finally
        {
            bar.Clear();
            writers.ForEach(writer => writer.Dispose());
            spools.ForEach(spool => spool.Dispose());
        }

        return unreadable.Count;

        void Done(CoveragePlan plan)
        {
            if (!plan.IsReadable)
                unreadable.Add(plan);
            // The warnings of thousands of plans would bury the errors; their codes stand in the summary.
            foreach (var problem in plan.Problems.Where(problem => problem.Severity >= (least == Severity.Info ? Severity.Warning : Severity.Error)))
            {
                bar.Clear();
                ProblemWriter.Write(context.Host.Error, plan.Path, problem, context.Language);
            }

            bar.Step();
        }
    }

    internal static ICoverageWriter WriterOf(OutputTarget target, CoverageOptions options, ListFilter filter, Shard shard, Stream output, Units.UnitRegistry registry)
    {
        var writer = WriterOf(target, options, shard, output, registry);
        return filter.IsEmpty ? writer : new FilteredCoverageWriter(filter, options.Baseline, writer);
    }

    private static ICoverageWriter WriterOf(OutputTarget target, CoverageOptions options, Shard shard, Stream output, Units.UnitRegistry registry) => target.Form switch
    {
        "parquet" => new CoverageParquetWriter(options, output),
        "part" => new CoveragePartWriter(options, shard, output),
        "text" => new CoverageTextWriter(options, output, target.Look with { Units = registry }),
        "json" => new CoverageJsonWriter(options, output),
        "xlsx" => new CoverageXlsxWriter(options, output, target.Look with { Units = registry }),
        _ => new CoverageCsvWriter(options, output),
    };

    // The file for plans that could not be read; null where they are part of the output or have no place.
    internal static string? ProblemsPath(OutputTarget target) =>
        target.Form == "csv" && target.IsOrdinaryFile ? Path.ChangeExtension(target.Path, ".problems.csv") : null;

    private static int Refuse(IReadOnlyList<PlanSource> plans, CommandContext context)
    {
        foreach (var plan in plans)
            context.Fail(plan.Path, plan.Problem!);
        return ExitCode.Failed;
    }
}
