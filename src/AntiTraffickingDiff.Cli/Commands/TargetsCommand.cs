using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff targets PATH…</c>: deadlines, frequencies and quantities.</summary>
internal static class TargetsCommand
{
    private static readonly string[] Statuses =
    [
        "deadline", "start", "period", "duration", "frequency", "quantity", "age", "trend", "ongoing", "year-column",
        "added", "kept", "changed", "dropped", "measure-missing", "without-unit",
    ];

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context)
    {
        var command = new Command("targets", context.Help["command-targets"]);
        var options = new SurveyOptionSet(context, command, "ics");
        var filter = new FilterOptionSet(command, context.Help, Statuses);
        command.SetAction(result => filter.Told(result, context, options.Run(result, SheetParts.Findings | SheetParts.Targets, (survey, target) =>
        {
            var answer = TargetsAnswer.Of(survey, filter.Of(result));
            if (target.Form == "ics")
                target.Write(stream => TargetsCalendar.Write(answer, Wording.For(target.Look), stream));
            else
                SurveyOptionSet.Write(answer, target);
        })));
        return command;
    }
}
