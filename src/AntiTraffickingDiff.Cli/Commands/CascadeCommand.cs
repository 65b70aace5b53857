using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff cascade PATH…</c>: what becomes of the measures from level to level.</summary>
internal static class CascadeCommand
{
    private const SheetParts Parts = SheetParts.Findings | SheetParts.Targets | SheetParts.Words;

    private static readonly string[] Statuses =
    [
        "covered", "partial", "missing", "carried", "inherited", "introduced", "restored",
        "lead-dropped", "lead-handed-on", "lead-demoted", "lead-added", "leads-merged", "target-changed",
    ];

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context)
    {
        var command = new Command("cascade", context.Help["command-cascade"]);
        var options = new SurveyOptionSet(context, command);
        options.Paths.Arity = ArgumentArity.ZeroOrMore;
        var tree = new Option<string>("--tree") { Description = context.Help["option-tree"], HelpName = "FILE" };
        command.Options.Add(tree);
        var filter = new FilterOptionSet(command, context.Help, Statuses);
        command.Validators.Add(result =>
        {
            if (result.GetValue(tree) is null && result.GetValue(options.Paths) is not { Length: > 0 })
                result.AddError(context.Help["error-no-plans"]);
        });
        command.SetAction(result =>
        {
            var given = result.GetValue(tree) is { } file ? Hierarchy.Read(ReadTree(file), Path.GetDirectoryName(file) ?? string.Empty) : null;
            return filter.Told(result, context, options.Run(result, Parts, given?.Select(link => link.Plan), result.GetValue(tree), (survey, target) =>
            {
                var links = given is null ? Hierarchy.Guess(survey.Readable) : [.. given.Select(Known(survey))];
                SurveyOptionSet.Write(CascadeAnswer.Of(survey, links, Against(result, options, survey, links), filter.Of(result)), target);
            }));
        });
        return command;
    }

    // Each plan against the plan above it.
    private static Dictionary<string, (SurveyBaseline Parent, PlanSheet Child)> Against(ParseResult result, SurveyOptionSet options, Survey survey, IReadOnlyList<CascadeLink> links)
    {
        var readable = survey.Readable.Select(plan => plan.Path).ToHashSet(StringComparer.Ordinal);
        var against = new Dictionary<string, (SurveyBaseline, PlanSheet)>(StringComparer.Ordinal);
        foreach (var children in links.Where(link => link.Parent is not null && readable.Contains(link.Parent) && readable.Contains(link.Plan)).GroupBy(link => link.Parent!))
        {
            try
            {
                var below = options.Survey(result, [.. children.Select(link => new PlanSource(link.Plan))], SheetParts.Findings, children.Key, isQuiet: true);
                foreach (var child in below.Readable)
                    against[child.Path] = (below.Baseline, child);
            }
            catch (UnusableInputException)
            {
                // A plan without measures of its own cannot be measured against; its row still says what it carries.
            }
        }

        return against;
    }

    // A parent that the survey could not read or does not have is none.
    private static Func<CascadeLink, CascadeLink> Known(Survey survey) => link =>
        link.Parent is null || survey.Readable.Any(plan => plan.Path == link.Parent) ? link : link with { Parent = null, Basis = "none" };

    private static string ReadTree(string file)
    {
        try
        {
            return Reading.SideFile.Text(file);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.CannotOpen, Reason.Of(reason)) { File = file }, reason);
        }
    }
}
