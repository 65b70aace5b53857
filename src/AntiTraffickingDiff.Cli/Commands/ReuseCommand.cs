using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff reuse PATH…</c>: who has words from whom.</summary>
internal static class ReuseCommand
{
    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context)
    {
        var command = new Command("reuse", context.Help["command-reuse"]);
        var options = new SurveyOptionSet(context, command);
        var filter = new FilterOptionSet(command, context.Help, statuses: null);
        var least = new Option<double>("--least") { Description = context.Help["option-least"], HelpName = "SHARE", DefaultValueFactory = _ => ReuseAnswer.DefaultLeast };
        least.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1))
                result.AddError(context.Help.Format("error-share", result.Tokens[0].Value));
        });
        var except = new Option<string[]>("--except") { Description = context.Help["option-except"], HelpName = "FILE" };
        command.Options.Add(least);
        command.Options.Add(except);
        command.SetAction(result => filter.Told(result, context, options.Run(result, SheetParts.Words, (survey, target) =>
        {
            var known = result.GetValue(except) is { Length: > 0 } files
                ? options.Survey(result, [.. files.Select(file => new PlanSource(file))], SheetParts.Words, Baseline.DefaultName, isQuiet: true).Readable.Select(plan => plan.Words)
                : [];
            SurveyOptionSet.Write(ReuseAnswer.Of(survey, [.. known], result.GetValue(least), filter.Of(result), context.CancellationToken), target);
        })));
        return command;
    }
}
