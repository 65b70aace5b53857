using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff diff PATH…</c>: what the baseline's measures have become in each plan.</summary>
internal static class DiffCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("diff", help["command-diff"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var outputs = new OutputOptions(context, command, "option-format-diff", "text", "json", "csv");
        var explain = new Option<string>("--explain") { Description = help["option-explain"], HelpName = "ID" };
        var groupBy = new Option<string>("--group-by") { Description = help["option-group-by"] };
        groupBy.AcceptOnlyFromAmong("plan", "unit");
        command.Options.Add(explain);
        command.Options.Add(groupBy);
        command.SetAction(result =>
        {
            var (measure, byUnit) = (result.GetValue(explain), result.GetValue(groupBy) == "unit");
            var given = inputs.Read(result, least: outputs.Least(result));
            var baseline = given.Baseline ?? Baseline.DefaultName;
            var targets = outputs.Open(result, given.Files);
            if (measure is not null && (byUnit || targets.Any(target => target.Form != "text")))
                throw new WrongUsageException(help["error-explain"]);
            var found = given.Compare(_ => baseline);
            var comparison = new Comparison(found[0].Baseline, [.. found.Select(item => item.Plan)]);
            foreach (var plan in comparison.Plans)
                context.Report(plan.Path, plan.Diagnostics, outputs.Least(result));
            if (measure is not null && comparison.Plans.Any(plan => plan.IsReadable && plan.Measures.All(finding => finding.Id != measure)))
                throw new UnusableInputException(new Problem(UsageProblems.UnknownMeasure, measure, comparison.Baseline.Name));
            var ledgers = byUnit ? UnitGrouping.Group(comparison, given.Registry()) : [];
            foreach (var target in targets)
                if (measure is not null)
                    target.WriteText(writer => ExplainReportWriter.Write(comparison, measure, writer, target.Look));
                else if (byUnit)
                    WriteByUnit(ledgers, target);
                else
                    Write(comparison, target);
            return comparison.Plans.All(plan => plan.IsReadable) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Write(Comparison comparison, OutputTarget target)
    {
        if (target.Form == "json")
            target.Write(stream => JsonReportWriter.Write(comparison, stream, target.Look));
        else if (target.Form == "csv")
            target.Write(stream => CsvReportWriter.Write(comparison, stream, target.Look));
        else
            target.WriteText(writer => ConsoleReportWriter.Write(comparison, writer, target.Look));
    }

    private static void WriteByUnit(IReadOnlyList<UnitLedger> ledgers, OutputTarget target)
    {
        if (target.Form == "json")
            target.Write(stream => LedgerJsonWriter.Write(ledgers, stream));
        else if (target.Form == "csv")
            target.Write(stream => CsvTableWriter.Write(LedgerTable.Of(ledgers), stream));
        else
            target.WriteText(writer => LedgerReportWriter.Write(ledgers, writer, target.Look));
    }
}
