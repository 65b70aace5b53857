using System.CommandLine;
using System.Text;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Commands;

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
                DataTables.Write(target.Form == "text" ? UnitListTable.Brief(registry, target.Look) : UnitListTable.Full(registry), target);
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
                DataTables.Write(target.Form == "text" ? UnitResolutionTable.ToRead(found, target.Look with { Units = registry }) : UnitResolutionTable.Of(found), target);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> NamesOfInput(CommandContext context)
    {
        using var input = new StreamReader(context.Host.Input, new UTF8Encoding(false), leaveOpen: true);
        while (input.ReadLine() is { } line)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (line.Trim().TrimStart('\uFEFF') is { Length: > 0 } name)
                yield return name;
        }
    }

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
                (pipeline, plan, token) => (plan.Path, (plan.Content is { } content ? pipeline.Parse(content, token) : pipeline.Parse(plan.Path, token)).Assignments),
                _ => []);
            var table = UnknownUnitTable.Of(plans);
            foreach (var target in targets)
                DataTables.Write(table, target);
            return plans.Count == given.Plans.Count ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}

/// <summary>Writes a table in the form of an output.</summary>
internal static class DataTables
{
    public static void Write(DataTable table, OutputTarget target)
    {
        if (target.Form == "json")
            target.Write(stream => JsonTableWriter.Write(table, stream));
        else if (target.Form == "csv")
            target.Write(stream => CsvTableWriter.Write(table, stream));
        else
            target.WriteText(writer => TextTableWriter.Write(table, writer, target.Look));
    }
}
