using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// <c>atdiff review PLAN…</c>: the duties that the judge is least sure of, each with the passages that come nearest to it and an
/// empty status. Filled in, by a person or with <c>--coder</c> by a language model, the file is a decisions file; rows that stay
/// empty decide nothing.
/// </summary>
internal static class ReviewCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("review", help["command-review"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var outputs = new OutputOptions(context, command, "option-format-review", "csv", "xlsx");
        var coder = new CoderOptionSet(context, command);
        command.SetAction(result =>
        {
            var least = outputs.Least(result);
            var second = coder.Of(result);
            var given = inputs.Read(result, sorted: true, least: least);
            var targets = outputs.Open(result, given.Files);
            var found = given.Compare(_ => given.Baseline ?? Baseline.DefaultName);
            foreach (var (_, _, plan) in found)
                context.Report(plan.Path, plan.Diagnostics, least == Severity.Info ? Severity.Warning : Severity.Error);
            var items = ReviewQueue.Of(found.Select(item => item.Plan));
            var (answers, failed) = second?.Ask(items, least) ?? (new Dictionary<ReviewItem, ReviewAnswer>(), false);
            var table = ReviewQueue.Table(items, answers);
            foreach (var target in targets)
                target.Write(stream =>
                {
                    if (target.Form == "xlsx")
                        ReviewQueue.WriteWorkbook(table, stream, target.Look);
                    else
                        CsvTableWriter.Write(table, stream);
                });
            return !failed && found.All(item => item.Plan.IsReadable) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
