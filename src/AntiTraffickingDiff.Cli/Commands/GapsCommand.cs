using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff gaps PATH…</c>: what many plans have in common.</summary>
internal static class GapsCommand
{
    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context)
    {
        var command = new Command("gaps", context.Help["command-gaps"]);
        var options = new SurveyOptionSet(context, command);
        var filter = new FilterOptionSet(command, context.Help, "none", "few", "some", "all");
        var table = new Option<string>("--table") { Description = context.Help["option-gaps-table"], DefaultValueFactory = _ => "measures" };
        table.AcceptOnlyFromAmong("measures", "units", "additions");
        command.Options.Add(table);
        command.SetAction(result => filter.Told(result, context, options.Run(result, SheetParts.Findings, (survey, target) => SurveyOptionSet.Write(
            GapsAnswer.Of(survey, filter.Of(result), context.CancellationToken) with { TableName = result.GetValue(table)! }, target))));
        return command;
    }
}
