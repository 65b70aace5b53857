using System.CommandLine;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff text PATH…</c>: the text as the reader gives it without page furniture, or normalized; a form feed between pages.</summary>
internal static class TextCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("text", help["command-text"]);
        var inputs = new InputOptions(context, command, InputParts.Plans);
        var outputs = new OutputOptions(context, command, string.Empty, "text");
        var normalized = new Option<bool>("--normalized") { Description = help["option-normalized"] };
        command.Options.Add(normalized);
        command.SetAction(result =>
        {
            var given = inputs.Read(result, least: outputs.Least(result));
            var target = outputs.Open(result, given.Files)[0];
            var texts = PlanTexts.Read(
                context, given, outputs.Least(result),
                (pipeline, plan, token) => result.GetValue(normalized) ? Normalized(pipeline, plan, token) : AsRead(pipeline, plan, token),
                text => text.Problems);
            if (texts.Count > 0)
                target.WriteText(writer =>
                {
                    foreach (var text in texts)
                    {
                        if (given.Plans.Count > 1)
                            writer.WriteLine($"==> {PrintableText.Of(text.Path)} <==");
                        text.Write(writer);
                    }
                });
            return texts.Count == given.Plans.Count ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private sealed record PlanText(string Path, IReadOnlyList<Problem> Problems, Action<TextWriter> Write);

    private static PlanText AsRead(ComparisonPipeline pipeline, PlanSource plan, CancellationToken cancellationToken)
    {
        var document = plan.Content is { } content ? pipeline.Read(content, cancellationToken) : pipeline.Read(plan.Path, cancellationToken);
        return new(plan.Path, document.Problems, writer => DocumentTextWriter.Write(document, writer));
    }

    private static PlanText Normalized(ComparisonPipeline pipeline, PlanSource plan, CancellationToken cancellationToken)
    {
        var parsed = plan.Content is { } content ? pipeline.Parse(content, cancellationToken) : pipeline.Parse(plan.Path, cancellationToken);
        return new(plan.Path, parsed.Document.Problems, writer => NormalizedTextWriter.Write(parsed.Normalized, writer));
    }
}

/// <summary>Reads plans one by one for commands that look into them alone.</summary>
internal static class PlanTexts
{
    /// <summary>Reads the plans; one that cannot be used is told and left out.</summary>
    public static IReadOnlyList<T> Read<T>(
        CommandContext context, Inputs given, Severity least, Func<ComparisonPipeline, PlanSource, CancellationToken, T> read, Func<T, IEnumerable<Problem>> problems)
    {
        var pipelines = new Dictionary<Policies.Policy, ComparisonPipeline>(ReferenceEqualityComparer.Instance);
        var results = new List<T>();
        foreach (var plan in given.Plans)
        {
            var project = given.ProjectOf(plan);
            if (!pipelines.TryGetValue(project ?? Policies.Policy.Empty, out var pipeline))
                pipelines[project ?? Policies.Policy.Empty] = pipeline = new ComparisonPipeline(given.OptionsFor(project));
            try
            {
                if (plan.Problem is { } problem)
                    throw new UnusableInputException(problem);
                var found = given.Bounded(token => read(pipeline, plan, token));
                context.Report(plan.Path, problems(found), least);
                results.Add(found);
            }
            catch (UnusableInputException reason)
            {
                context.Fail(plan.Path, reason.Problem);
            }
        }

        return results;
    }
}
