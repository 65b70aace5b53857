using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
                    throw new UnusableInputException(new Problem(PolicyProblems.NoPolicy, plan.Content is null
                        ? new InBothLanguages($"the folder of {plan.Path}", $"{plan.Path} 所在文件夹") : new InBothLanguages("the working folder", "当前文件夹")));
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

/// <summary><c>atdiff init PATH…</c>: writes a policy that the plans pass today, and says what could be tightened.</summary>
internal static class InitCommand
{
    // A little below today's coverage, so that no rounding makes the policy fail on the day it is written.
    private const double Step = 0.05;
    private const int MostListed = 5;

    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("init", help["command-init"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var outputs = new OutputOptions(context, command, string.Empty, "json");
        var force = new Option<bool>("--force") { Description = help["option-force"] };
        command.Options.Add(force);
        command.Options.First(option => option.Name == "--output").Description = help["option-output-init"];
        command.SetAction(result =>
        {
            var given = inputs.Read(result, least: outputs.Least(result));
            // Without -o the policy stands beside the plans, where check looks for it.
            var first = given.Plans[0];
            var path = Output(result, command) ?? Path.Combine(first.Content is null ? Path.GetDirectoryName(first.Path) ?? "" : "", PolicyFile.Name);
            if (path != "-" && File.Exists(path) && !result.GetValue(force))
                throw new OutputFailedException(path, new Problem(OutputProblems.Exists));
            var target = new OutputTarget("json", path, context);
            // The policy that --force replaces is read as well: it names tables.
            List<Policy> before = [.. given.Plans.Select(given.ProjectOf).OfType<Policy>().Distinct()];
            target.Try(given.Files.Except(before.Select(policy => policy.File)).Select(file => (File: file, Identity: Reading.FileFacts.Identity(file)))
                .Where(item => item.Identity is not null).DistinctBy(item => item.Identity).ToDictionary(item => item.Identity!, item => item.File));
            outputs.CheckExtension(result);
            var used = Used(given, before, Path.GetDirectoryName(Path.GetFullPath(path == "-" ? PolicyFile.Name : path))!);
            var found = given.Compare(_ => given.Baseline ?? Baseline.DefaultName).Select(item => item.Plan).ToList();
            foreach (var plan in found)
                context.Report(plan.Path, plan.Diagnostics, outputs.Least(result));
            // A rule made of what is no plan would not let it pass: check ends with 2 there.
            if (found.FindAll(plan => plan.IsPlan) is not { Count: > 0 } measured)
                return ExitCode.Failed;
            // Where a policy stands nearer to a plan, check takes that one.
            var elsewhere = measured.FindAll(plan => HasNearer(plan.Path, path));
            if (measured.FindAll(plan => !elsewhere.Contains(plan)) is not { Count: > 0 } own)
                (own, elsewhere) = (measured, []);
            target.WriteText(writer => writer.Write(PolicyOf(own, used)));
            Advise(context, own, path);
            if (elsewhere.Count > 0)
                context.Host.Error.WriteLine(help.Format("init-nearer", elsewhere.Count, help.List(elsewhere.Select(plan => plan.Path).Take(MostListed)), elsewhere.Count > MostListed ? "…" : ""));
            return measured.Count == found.Count ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static bool HasNearer(string plan, string path) =>
        path != "-" && File.Exists(plan) && PolicyFile.FindAbove(Path.GetDirectoryName(Path.GetFullPath(plan))!) is { } near
            && PolicyFile.Under(Path.GetDirectoryName(near)!, Path.GetDirectoryName(Path.GetFullPath(path))!);

    private static string? Output(ParseResult result, Command command) =>
        result.GetResult(command.Options.First(option => option.Name == "--output"))?.Tokens is [var token] ? token.Value : null;

    // What the plans are measured with belongs into the policy, as paths from its folder: without it they would not pass.
    private static List<(string Key, string Value)> Used(Inputs given, List<Policy> before, string folder)
    {
        var members = new List<(string, string)>();
        if (given.Baseline is { } baseline)
            members.Add(("baseline", baseline == Baseline.DefaultName ? Text(baseline) : Named(baseline)));
        if (given.TakesAnyDocument || before.Exists(policy => policy.TakesAnyDocument))
            members.Add(("anyDocument", "true"));
        Add("units", before.SelectMany(policy => policy.UnitFiles).Concat(given.UnitFiles));
        Add("decisions", before.SelectMany(policy => policy.DecisionFiles).Concat(given.DecisionFiles));
        Add("wordings", before.SelectMany(policy => policy.WordingFiles).Concat(given.WordingFiles));
        return members;

        void Add(string key, IEnumerable<string> files)
        {
            if (files.DistinctBy(Path.GetFullPath).Select(Named).ToList() is { Count: > 0 } named)
                members.Add((key, $"[{string.Join(", ", named)}]"));
        }

        string Named(string file) => given.TrustsPolicies || PolicyFile.IsBelow(file, folder)
            ? Text(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            : throw new UnusableInputException(new Problem(PolicyProblems.CannotName, file, folder));

        static string Text(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
    }

    // Every plan passes: the least coverage of any, by section, and the measures that all of them cover.
    private static string PolicyOf(List<PlanComparison> plans, List<(string Key, string Value)> used)
    {
        var sections = plans[0].Measures.Select(measure => SectionOf(measure.Id)).Distinct().ToList();
        var limits = sections.Select(section => (section, Limit: plans.Min(plan =>
            Below(plan.Measures.Where(measure => Policy.Means(section, measure.Id)).Average(measure => measure.Coverage)))))
            .Where(item => item.Limit > 0).Select(item => $"\"{item.section}\": {Number(item.Limit)}");
        // An id in a policy means the measures below it too.
        var required = plans[0].Measures.Where(measure => plans.All(plan =>
                plan.Measures.Where(other => Policy.Means(measure.Id, other.Id)).All(other => other.Status == MeasureStatus.Covered)))
            .Select(measure => $"{{ \"measure\": \"{measure.Id}\", \"status\": \"covered\" }}").ToList();
        var text = new StringBuilder("{\n");
        foreach (var (key, value) in used)
            text.Append(CultureInfo.InvariantCulture, $"  \"{key}\": {value},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"coverage\": {{\n    \"overall\": {Number(plans.Min(plan => Below(plan.Coverage)))},\n    \"sections\": {{ {string.Join(", ", limits)} }}\n  }},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"required\": [{(required.Count == 0 ? "" : "\n    " + string.Join(",\n    ", required) + "\n  ")}],\n");
        return text.Append("  \"reassignments\": { \"allowed\": [], \"forbidden\": [] },\n  \"ignore\": []\n}\n").ToString();
    }

    private static void Advise(CommandContext context, List<PlanComparison> plans, string path)
    {
        var help = context.Help;
        var error = context.Host.Error;
        error.WriteLine(help.Format("init-written", path, plans.Count));
        var missing = plans[0].Measures.Select(measure => measure.Id).Where(id => plans.All(plan => plan.Measures.First(other => other.Id == id).Status == MeasureStatus.Missing)).ToList();
        if (missing.Count > 0)
            error.WriteLine(help.Format("init-missing", missing.Count, help.List(missing.Take(MostListed)), missing.Count > MostListed ? "…" : ""));
        var reassigned = plans.Sum(plan => plan.Measures.Count(measure => measure.Reassigned == true));
        if (reassigned > 0)
            error.WriteLine(help.Format("init-reassigned", reassigned));
        error.WriteLine(help["init-next"]);
    }

    private static string SectionOf(string id) => string.Join('.', id.Split('.').Take(2));

    private static double Below(double coverage) => Math.Max(0, Math.Floor((coverage + 1e-9) / Step) * Step);

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>atdiff rule [CODE]</c>: lists the rules, or prints the page of one, or of any other code that a message has.</summary>
internal static class RuleCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var word = new Argument<string?>("CODE") { Description = help["argument-rule"], Arity = ArgumentArity.ZeroOrOne };
        word.CompletionSources.Add(_ => RulePages.Words.Select(known => new CompletionItem(known)));
        var command = new Command("rule", help["command-rule"]) { word };
        var outputs = new OutputOptions(context, command, "option-format-diff", "text", "json", "csv");
        // For the developers: the pages in docs are made from the tables of the tool.
        var pages = new Option<string>("--write-pages") { HelpName = "FOLDER", Hidden = true };
        command.Options.Add(pages);
        command.SetAction(result =>
        {
            if (result.GetValue(pages) is { } folder)
                return WritePages(folder);
            var targets = outputs.Open(result, []);
            foreach (var target in targets)
                if (result.GetValue(word) is not { } asked)
                    target.WriteTable(RulePages.All(target.Form == "text" ? context.Language : ReportLanguage.English));
                else if (RulePages.Find(asked, target.Form == "text" ? context.Language : ReportLanguage.English) is not { } page)
                    return context.Fail(string.Empty, new Problem(UsageProblems.UnknownRule, asked,
                        // Of codes all are near each other, so only names are guessed.
                        UsageErrors.Near(asked, RulePages.Words.Where(known => known.Contains('-', StringComparison.Ordinal))) is { } near
                            ? UsageProblems.DidYouMean([near]) : UsageProblems.WhereRulesAre));
                else if (target.Form == "text")
                    target.WriteText(writer => RulePages.Write(page, writer, target.Look));
                else
                    target.WriteTable(RulePages.One(asked));
            return ExitCode.Done;
        });
        return command;
    }

    private static int WritePages(string folder)
    {
        var english = new CommandContext(new CliHost { Output = Stream.Null, Error = TextWriter.Null }, ReportLanguage.English, default);
        foreach (var (name, text) in RulePages.Files().Append(("atdiff.1", ManPage.Of(AtdiffCommandLine.Build(english), english))))
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return ExitCode.Done;
    }
}
