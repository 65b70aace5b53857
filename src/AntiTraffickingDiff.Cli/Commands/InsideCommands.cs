using System.CommandLine;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Commands;

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

    public static ParsedPlan Parsed(this ComparisonPipeline pipeline, PlanSource plan, CancellationToken cancellationToken) =>
        plan.Content is { } content ? pipeline.Parse(content, cancellationToken) : pipeline.Parse(plan.Path, cancellationToken);
}

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
                pipeline.Parsed(plan, token), plan => plan.Problems);
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
                        // To a file or a pipe the text goes as it is; nothing in it moves the cursor of a terminal.
                        var lines = new StringWriter { NewLine = "\n" };
                        text.Write(lines);
                        writer.Write(target.Look.IsWrapped ? PrintableText.Lines(lines.ToString()) : lines.ToString());
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
        var parsed = pipeline.Parsed(plan, cancellationToken);
        return new(plan.Path, parsed.Document.Problems, writer => NormalizedTextWriter.Write(parsed.Normalized, writer));
    }
}

/// <summary><c>atdiff units</c>: the functions of government that unit names stand for, what names mean, and which names nothing explains.</summary>
internal static class UnitsCommand
{
    private static readonly string[] Forms = ["text", "json", "csv"];

    public static Command Build(CommandContext context)
    {
        var command = new Command("units", context.Help["command-units"]);
        var inputs = new InputOptions(context, command, 0, reads: false);
        var outputs = new OutputOptions(context, command, "option-format-diff", Forms);
        command.Subcommands.Add(Resolve(context));
        command.Subcommands.Add(Unknown(context));
        command.SetAction(result =>
        {
            var given = inputs.Read(result, plans: []);
            var targets = outputs.Open(result, given.Files);
            var registry = given.Registry();
            foreach (var target in targets)
                target.WriteTable(target.Form == "text" ? UnitListTable.Brief(registry, target.Look) : UnitListTable.Full(registry));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Resolve(CommandContext context)
    {
        var names = new Argument<string[]>("NAME") { Description = context.Help["argument-unit-name"], Arity = ArgumentArity.ZeroOrMore };
        InputOptions.RefuseMistypedOptions(names, context);
        var command = new Command("resolve", context.Help["command-units-resolve"]) { names };
        var inputs = new InputOptions(context, command, 0, reads: false);
        var outputs = new OutputOptions(context, command, "option-format-diff", Forms);
        command.SetAction(result =>
        {
            var given = inputs.Read(result, plans: []);
            var targets = outputs.Open(result, given.Files);
            var registry = given.Registry();
            var resolver = new UnitNames(registry);
            // Without names, or for a lone -, those of standard input, one a line.
            var asked = result.GetValue(names) is { Length: > 0 } typed && typed is not ["-"] ? typed : NamesOfInput(context);
            var found = asked.Select(resolver.Resolve).ToList();
            foreach (var target in targets)
                target.WriteTable(target.Form == "text" ? UnitResolutionTable.ToRead(found, target.Look with { Units = registry }) : UnitResolutionTable.Of(found));
            return ExitCode.Done;
        });
        return command;
    }

    // Names in whatever encoding files of names have.
    private static IEnumerable<string> NamesOfInput(CommandContext context) =>
        SideFile.Text(Inputs.StandardInput(context, ReadingOptions.Default).Bytes.ToArray()).Split('\n').Select(line => line.Trim()).Where(name => name.Length > 0);

    private static Command Unknown(CommandContext context)
    {
        var command = new Command("unknown", context.Help["command-units-unknown"]);
        var inputs = new InputOptions(context, command, InputParts.Plans);
        var outputs = new OutputOptions(context, command, "option-format-diff", Forms);
        command.SetAction(result =>
        {
            var given = inputs.Read(result, least: outputs.Least(result));
            var targets = outputs.Open(result, given.Files);
            var plans = PlanTexts.Read(
                context, given, outputs.Least(result),
                (pipeline, plan, token) => (plan.Path, pipeline.Parsed(plan, token).Assignments),
                _ => []);
            var table = UnknownUnitTable.Of(plans);
            foreach (var target in targets)
                target.WriteTable(table);
            return plans.Count == given.Plans.Count ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
