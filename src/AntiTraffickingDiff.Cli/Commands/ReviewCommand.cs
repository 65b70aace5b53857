using System.CommandLine;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// <c>atdiff review PLAN…</c>: the duties that the judge is least sure of, the least sure first, each with the passages that come
/// nearest to it and an empty status. Filled in, the file is a decisions file; rows that stay empty decide nothing.
/// </summary>
internal static class ReviewCommand
{
    private const int Passages = 3;

    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("review", help["command-review"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var outputs = new OutputOptions(context, command, string.Empty, "csv");
        command.SetAction(result =>
        {
            var least = outputs.Least(result);
            var given = inputs.Read(result, sorted: true, least: least);
            var target = outputs.Open(result, given.Files)[0];
            var found = given.Compare(_ => given.Baseline ?? Baseline.DefaultName);
            foreach (var (plan, _) in found.Select(item => (item.Plan, item)))
                context.Report(plan.Path, plan.Diagnostics, least == Severity.Info ? Severity.Warning : Severity.Error);
            target.Write(stream => CsvTableWriter.Write(Queue(found.Select(item => item.Plan)), stream));
            return found.All(item => item.Plan.IsReadable) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    /// <summary>The rows, in the columns of a decisions file and what helps to decide.</summary>
    internal static DataTable Queue(IEnumerable<PlanComparison> plans) => new(
        "atdiff-review/1", "duties", [.. DecisionFile.Columns, .. DecisionFile.ReviewColumns],
        [.. plans.SelectMany(plan => plan.Measures.SelectMany(measure => measure.Duties.Where(duty => duty.Decided is null).Select(duty => (plan, measure, duty))))
            .OrderBy(row => row.duty.Confidence).ThenBy(row => row.plan.Path, StringComparer.Ordinal).ThenBy(row => row.measure.Id, StringComparer.Ordinal).ThenBy(row => row.duty.Number)
            .Select(row => (object?[])
            [
                Path.GetFileName(row.plan.Path), row.measure.Id, row.duty.Number, string.Empty, string.Empty, string.Empty, row.duty.Fingerprint, string.Empty, string.Empty,
                row.duty.Status.ToString().ToLowerInvariant(), row.duty.Confidence, row.duty.Text,
                .. Enumerable.Range(0, Passages).Select(i => i < row.duty.Nearest.Count ? $"{row.duty.Nearest[i].Locator}: {row.duty.Nearest[i].Text}" : string.Empty),
            ])]);
}
