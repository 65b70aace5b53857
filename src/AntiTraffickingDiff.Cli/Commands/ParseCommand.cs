using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff parse PATH…</c>: the clause trees of plans, with units and spans.</summary>
internal static class ParseCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("parse", help["command-parse"]);
        var inputs = new InputOptions(context, command, InputParts.Plans);
        var outputs = new OutputOptions(context, command, "option-format-parse", "tree", "json");
        var repairs = new Option<bool>("--show-repairs") { Description = help["option-show-repairs"] };
        command.Options.Add(repairs);
        command.SetAction(result =>
        {
            var given = inputs.Read(result, least: outputs.Least(result));
            var targets = outputs.Open(result, given.Files);
            var plans = PlanTexts.Read(context, given, outputs.Least(result), (pipeline, plan, token) =>
                plan.Content is { } content ? pipeline.Parse(content, token) : pipeline.Parse(plan.Path, token), plan => plan.Problems);
            if (plans.Count > 0)
                foreach (var target in targets)
                    Write(plans, target, result.GetValue(repairs));
            return plans.Count == given.Plans.Count ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Write(IReadOnlyList<ParsedPlan> plans, OutputTarget target, bool repairs)
    {
        if (target.Form == "json")
            target.Write(stream => ClauseTreeJsonWriter.Write(plans, repairs, stream));
        else
            target.WriteText(writer =>
            {
                foreach (var plan in plans)
                {
                    if (plan != plans[0])
                        writer.WriteLine();
                    if (repairs)
                        RepairsReportWriter.Write(plan.Normalized, writer, target.Look);
                    else
                        ClauseTreeReportWriter.Write(plan.Tree, plan.Assignments.ByClause, writer, target.Look);
                }
            });
    }
}
