using System.CommandLine;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff agree A B</c>: how far two coders agree, or a coder and the tool.</summary>
internal static class AgreeCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var left = new Argument<string>("A") { Description = help["argument-labels"] };
        var right = new Argument<string>("B") { Description = help["argument-labels-or-plan"] };
        InputOptions.RefuseMistypedOptions(left, context);
        InputOptions.RefuseMistypedOptions(right, context);
        var command = new Command("agree", help["command-agree"]) { left, right };
        var inputs = new InputOptions(context, command, InputParts.Baseline | InputParts.Decisions | InputParts.Wordings);
        var outputs = new OutputOptions(context, command, "option-format-diff", "text", "json", "csv");
        command.SetAction(result =>
        {
            var (a, b) = (result.GetValue(left)!, result.GetValue(right)!);
            var given = inputs.Read(result, plans: Labels.IsLabelFile(b) ? [] : [b], least: outputs.Least(result));
            var targets = outputs.Open(result, [a, b, .. given.Files]);
            var labels = Labels.Read(a);
            if ((Labels.IsLabelFile(b) ? Labels.Read(b) : OfTool(context, given, outputs.Least(result))) is not { } others)
                return ExitCode.Failed;
            var comparison = LabelComparison.Of(labels, others);
            if (comparison.Pairs.Count == 0)
                return context.Fail(a, new Problem(LabelProblems.NothingShared, b));
            foreach (var target in targets)
                Write(comparison, target);
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<DutyLabel>? OfTool(CommandContext context, Inputs given, Severity least)
    {
        var found = given.Compare(_ => given.Baseline ?? Baseline.DefaultName)[0].Plan;
        context.Report(found.Path, found.Diagnostics, least);
        return found.IsReadable ? Labels.OfTool(found) : null;
    }

    private static void Write(LabelComparison comparison, OutputTarget target)
    {
        if (target.Form == "json")
            target.Write(stream => AgreementWriter.WriteJson(comparison, stream));
        else if (target.Form == "csv")
            target.Write(stream => CsvTableWriter.Write(AgreementTable.Of(comparison), stream));
        else
            target.WriteText(writer => AgreementWriter.WriteText(comparison, writer, target.Look));
    }
}
