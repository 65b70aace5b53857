using System.CommandLine;
using System.Text;
using AntiTraffickingDiff.Cli.Page;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff report PATH… -o report.html</c>: one page for the browser with everything that was found.</summary>
internal static class ReportCommand
{
    // Beyond this the details go to files beside the page: Chromium takes about a second for 100 MB of it.
    private const long DefaultMaxPageSize = 32 << 20;

    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("report", help["command-report"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var outputs = new OutputOptions(context, command, string.Empty, "html");
        var maxPageSize = new Option<long>("--max-page-size")
        {
            Description = help["option-max-page-size"],
            HelpName = "SIZE",
            CustomParser = argument =>
            {
                if (!ReadingOptionSet.TryParseSize(argument.Tokens[0].Value, out var size))
                    argument.AddError(help.Format("error-size", argument.Tokens[0].Value));
                return size;
            },
        };
        command.Options.Add(maxPageSize);
        command.SetAction(result =>
        {
            var least = outputs.Least(result);
            var given = inputs.Read(result, sorted: true, least: least);
            var target = outputs.Open(result, given.Files)[0];
            if (given.Plans.All(plan => plan.Problem is not null))
                return given.Plans.Max(plan => context.Fail(plan.Path, plan.Problem!));
            var unreadable = 0;
            var contents = Gather(context, given, plan =>
            {
                unreadable += plan.IsReadable ? 0 : 1;
                context.Report(plan.Path, plan.Diagnostics, least == Severity.Info ? Severity.Warning : Severity.Error);
            });
            Write(contents, given, target, result.GetResult(maxPageSize) is null ? DefaultMaxPageSize : result.GetValue(maxPageSize), context);
            return unreadable == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static PageContents Gather(CommandContext context, Inputs given, Action<PlanComparison> done)
    {
        var comparers = new Dictionary<Policy, PlanComparer>(ReferenceEqualityComparer.Instance);
        var name = given.Baseline ?? Baseline.DefaultName;
        var baseline = given.Bounded(token => new ComparisonPipeline(given.OptionsFor(null)).LoadBaseline(name, token));
        foreach (var project in given.Plans.Select(given.ProjectOf).Distinct())
        {
            var pipeline = new ComparisonPipeline(given.OptionsFor(project));
            comparers[project ?? Policy.Empty] = given.Bounded(token => pipeline.ComparerFor(pipeline.LoadBaseline(name, token)));
        }

        var bar = new ProgressBar(context, given.Plans.Count);
        try
        {
            return ReportRun.Gather(
                baseline, given.Registry(), [.. given.Plans.Select(plan => (plan, comparers[given.ProjectOf(plan) ?? Policy.Empty]))], given.Jobs,
                plan =>
                {
                    bar.Clear();
                    done(plan);
                    bar.Step();
                },
                context.CancellationToken);
        }
        finally
        {
            bar.Clear();
        }
    }

    // Base64 takes four bytes for three. To standard output the page is always one file: nothing can stand beside it.
    private static void Write(PageContents contents, Inputs given, OutputTarget target, long most, CommandContext context)
    {
        var folder = target.IsOrdinaryFile && contents.Details.Sum(detail => detail.LongLength * 4 / 3) > most ? Path.ChangeExtension(target.Path, ".files") : null;
        if (folder is not null)
            WriteBeside(contents, folder);
        var overview = contents.Overview(AtdiffCommandLine.Version, context.Language, folder is null ? null : Path.GetFileName(folder), (parent, plans) => given.Under(parent, plans, cache: null), context.CancellationToken);
        target.Write(stream => PageFile.Write(
            overview, folder is null ? contents.Details : [], context.Help["report-title"], context.Language, folder is not null, stream));
    }

    private static void WriteBeside(PageContents contents, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            for (var i = 0; i < contents.Details.Count; i++)
                File.WriteAllText(Path.Combine(folder, $"plan-{i}.js"), PageFile.Beside(i, contents.Details[i]), new UTF8Encoding(false));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OutputFailedException(folder, reason);
        }
    }
}
