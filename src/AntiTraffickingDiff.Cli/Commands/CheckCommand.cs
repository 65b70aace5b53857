using System.CommandLine;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff check PATH…</c>: whether plans fulfil their policies, for CI.</summary>
internal static class CheckCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("check", help["command-check"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var named = new Option<string>("--policy") { Description = help["option-policy"], HelpName = "FILE" };
        command.Options.Add(named);
        var outputs = new OutputOptions(context, command, "option-format-check", "text", "json", "sarif", "junit", "github", "markdown");
        command.SetAction(result =>
        {
            var least = outputs.Least(result);
            var given = inputs.Read(result, policy: result.GetValue(named), least: least);
            foreach (var plan in given.Plans)
                if (given.ProjectOf(plan) is null)
                    throw new UnusableInputException(new Problem(PolicyProblems.NoPolicy, plan.Path));
            var targets = outputs.Open(result, [.. given.Files, PolicyFile.Name]);
            var today = DateOnly.FromDateTime(context.Host.Clock.GetLocalNow().Date);
            var found = given.Compare(policy => given.Baseline ?? policy?.Baseline ?? Baseline.DefaultName);
            foreach (var (policy, baseline, plan) in found.Where(item => item.Plan.IsReadable))
                policy!.CheckMeasures(baseline.Name, [.. plan.Measures.Select(measure => measure.Id)]);
            var report = new CheckReport([.. found.Select(item => PlanCheck.Of(item.Baseline, item.Plan, item.Project!, today))], AtdiffCommandLine.Version);
            foreach (var plan in report.Plans)
                context.Report(plan.Plan.Path, plan.Plan.Diagnostics, least);
            foreach (var target in targets)
                Write(report, target, least);
            return report.Plans.Any(plan => !plan.Plan.IsPlan) ? ExitCode.Failed : report.Passed ? ExitCode.Done : ExitCode.Forbidden;
        });
        return command;
    }

    private static void Write(CheckReport report, OutputTarget target, Severity least)
    {
        var look = target.Look;
        // Forms for CI fold notes away unless they are asked for.
        var notes = least == Severity.Info;
        switch (target.Form)
        {
            case "json":
                target.Write(stream => CheckJsonWriter.Write(report, stream));
                break;
            case "sarif":
                target.Write(stream => SarifWriter.Write(report, stream));
                break;
            case "junit":
                target.Write(stream => JunitWriter.Write(report, stream));
                break;
            case "github":
                target.WriteText(writer => GithubWriter.Write(report, writer, look, notes));
                break;
            case "markdown":
                target.WriteText(writer => MarkdownWriter.Write(report, writer, look, notes));
                break;
            default:
                target.WriteText(writer => CheckTextWriter.Write(report, writer, look, (FindingLevel)((int)least + 1)));
                break;
        }
    }
}
