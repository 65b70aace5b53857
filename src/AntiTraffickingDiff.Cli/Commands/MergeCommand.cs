using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff merge PART…</c>: one table from the parts of <c>coverage --shard</c>, byte for byte as one run gives it.</summary>
internal static class MergeCommand
{
    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var parts = new Argument<string[]>("PART") { Description = help["argument-part"], Arity = ArgumentArity.OneOrMore };
        var command = new Command("merge", help["command-merge"]) { parts };
        var outputs = new OutputOptions(context, command, "option-format-coverage", "csv", "json", "xlsx", "parquet", "text");
        var matrix = new Option<bool>("--matrix") { Description = help["option-matrix"] };
        var summary = new Option<bool>("--summary") { Description = help["option-summary"] };
        var table = new Option<string>("--table") { Description = help["option-table"] };
        table.AcceptOnlyFromAmong("rows", "matrix", "summary", "added", "units");
        foreach (var option in new Option[] { table, matrix, summary })
            command.Options.Add(option);
        var filters = new FilterOptionSet(command, help, [.. ListFilter.MeasureStates]);
        command.SetAction(result =>
        {
            if ((result.GetValue(matrix) ? 1 : 0) + (result.GetValue(summary) ? 1 : 0) + (result.GetValue(table) is null ? 0 : 1) > 1)
                throw new WrongUsageException(help["error-views"]);
            var view = result.GetValue(table) is { } asked ? Enum.Parse<CoverageView>(asked, ignoreCase: true) : result.GetValue(matrix) ? CoverageView.Matrix : result.GetValue(summary) ? CoverageView.Summary : CoverageView.Rows;
            string[] files = [.. result.GetValue(parts)!.Distinct(StringComparer.Ordinal)];
            var targets = outputs.Open(result, files);
            return filters.Told(result, context, Merge(context, Ordered(files, help), targets, view, filters.Of(result)));
        });
        return command;
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
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Merge(CommandContext context, List<CoveragePart> parts, IReadOnlyList<OutputTarget> targets, CoverageView view, ListFilter filter)
    {
        var options = new CoverageOptions(parts[0].Baseline, view, context.Language);
        var unreadable = new List<CoveragePlan>();
        List<FileStream> spools = [.. targets.Select(_ => SpoolFile.Create())];
        List<ICoverageWriter> writers = [.. targets.Zip(spools, (target, spool) => CoverageCommand.WriterOf(target, options, filter, new Shard(1, 1), spool, Units.UnitRegistry.Default))];
        try
        {
            foreach (var plan in parts.SelectMany(part => part.Plans()))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (!plan.IsReadable)
                    unreadable.Add(plan);
                foreach (var writer in writers)
                    writer.Append(plan, writer.Render(plan));
            }

            writers.ForEach(writer => writer.Complete());
            foreach (var (target, spool) in targets.Zip(spools))
            {
                spool.Position = 0;
                if (CoverageCommand.ProblemsPath(target) is { } besides)
                    target.WriteWith(spool.CopyTo, besides, stream => ProblemsCsvWriter.Write(unreadable, stream));
                else
                    target.Write(spool.CopyTo);
            }
        }
        catch (FormatException damage)
        {
            throw new UnusableInputException(new Problem(UsageProblems.WrongUsage, Reason.Of(damage), "atdiff merge"), damage);
        }
        finally
        {
            writers.ForEach(writer => writer.Dispose());
            spools.ForEach(spool => spool.Dispose());
        }

        return unreadable.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
