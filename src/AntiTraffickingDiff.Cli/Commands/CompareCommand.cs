using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff compare --measure ID PATH…</c>: measures in several plans side by side.</summary>
internal static class CompareCommand
{
    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context)
    {
        var command = new Command("compare", context.Help["command-compare"]);
        var options = new SurveyOptionSet(context, command, "markdown");
        var measures = new Option<string[]>("--measure", "-m") { Description = context.Help["option-compare-measure"], HelpName = "ID", Required = true };
        command.Options.Add(measures);
        var filter = new FilterOptionSet(
            command, context.Help, "covered", "partial", "missing", "reassigned", "lead-dropped", "lead-demoted", "support-promoted", "lead-added", "support-dropped", "support-added", "unit-added");
        command.SetAction(result => filter.Told(result, context, options.Run(result, SheetParts.Findings | SheetParts.Targets, (survey, target) =>
        {
            var asked = result.GetValue(measures)!;
            if (asked.FirstOrDefault(id => !survey.Baseline.Measures.Any(measure => measure.Id == id || measure.Id.StartsWith(id + ".", StringComparison.Ordinal))) is { } unknown)
                throw new Problems.UnusableInputException(new Problems.Problem(Problems.UsageProblems.UnknownMeasure, unknown, survey.Baseline.Name));
            var answer = SideBySideAnswer.Of(survey, asked, filter.Of(result));
            if (target.Form == "markdown")
                target.WriteText(writer => answer.WriteMarkdown(writer, Wording.For(target.Look)));
            else
                SurveyOptionSet.Write(answer, target);
        })));
        return command;
    }
}
