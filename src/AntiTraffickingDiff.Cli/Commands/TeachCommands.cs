using System.CommandLine;
using System.Globalization;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Coder;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// <c>atdiff review PLAN…</c>: the duties that the judge is least sure of, each with the passages that come nearest to it and an
/// empty status. Filled in, by a person or with <c>--coder</c> by a language model, the file is a decisions file; rows that stay
/// empty decide nothing.
/// </summary>
internal static class ReviewCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("review", help["command-review"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var outputs = new OutputOptions(context, command, "option-format-review", "csv", "xlsx");
        var filters = new FilterOptionSet(command, help, [.. ListFilter.MeasureStates, "uncertain"]);
        var coder = new CoderOptionSet(context, command);
        command.SetAction(result =>
        {
            var least = outputs.Least(result);
            var second = coder.Of(result);
            var given = inputs.Read(result, sorted: true, least: least);
            var targets = outputs.Open(result, given.Files);
            var found = given.Compare(_ => given.Baseline ?? Baseline.DefaultName);
            foreach (var (_, _, plan) in found)
                context.Report(plan.Path, plan.Diagnostics, least == Severity.Info ? Severity.Warning : Severity.Error);
            var filter = filters.Of(result, given.Registry());
            List<ReviewItem> items = [.. ReviewQueue.Of(found.Select(item => item.Plan)).Where(item => filter.HasPlan(item.Plan.Level, item.Plan.Region)
                && filter.Has(ListRow.Of(item.Measure, OverviewRow.IsUncertain(item.Measure) ? ["uncertain"] : [])))];
            filters.Refuse(found.Count > 0 ? found[0].Baseline.Name : string.Empty, FilterOptionSet.MeasuresOf(found.Select(item => item.Plan)));
            var (answers, failed) = second?.Ask(items, least) ?? (new Dictionary<ReviewItem, ReviewAnswer>(), false);
            var table = ReviewQueue.Table(items, answers);
            foreach (var target in targets)
                target.Write(stream =>
                {
                    if (target.Form == "xlsx")
                        ReviewQueue.WriteWorkbook(table, stream, target.Look);
                    else
                        CsvTableWriter.Write(table, stream);
                });
            return filters.Told(result, context, !failed && found.All(item => item.Plan.IsReadable) ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }
}

/// <summary>The options of the language model that may decide duties: --coder and what goes with it. Without --coder nothing leaves the machine.</summary>
internal sealed class CoderOptionSet
{
    private const string KeyVariable = "ATDIFF_CODER_KEY";
    private const int DefaultItems = 50;
    private const int DefaultSeconds = 120;

    private readonly CommandContext _context;
    private readonly Option<string> _url;
    private readonly Option<string> _model;
    private readonly Option<int> _items;
    private readonly Option<int> _seconds;
    private readonly Option<string> _price;
    private readonly Option<string> _cache;

    public CoderOptionSet(CommandContext context, Command command)
    {
        var help = (_context = context).Help;
        _url = new("--coder") { Description = help["option-coder"], HelpName = "URL" };
        _model = new("--coder-model") { Description = help["option-coder-model"], HelpName = "NAME" };
        _items = new("--coder-items") { Description = help["option-coder-items"], HelpName = "N", CustomParser = argument => Whole(argument) };
        _seconds = new("--coder-timeout") { Description = help["option-coder-timeout"], HelpName = "SECONDS", CustomParser = argument => Whole(argument) };
        _price = new("--coder-price") { Description = help["option-coder-price"], HelpName = "IN/OUT" };
        _cache = new("--cache") { Description = help["option-coder-cache"], HelpName = "DIR" };
        foreach (var option in new Option[] { _url, _model, _items, _seconds, _price, _cache })
            command.Options.Add(option);
    }

    /// <summary>The coder that a command line asks for; null if it asks for none.</summary>
    /// <exception cref="WrongUsageException">The options make no sense.</exception>
    /// <exception cref="UnusableInputException">The cache folder cannot be used.</exception>
    public SecondCoder? Of(ParseResult result)
    {
        var help = _context.Help;
        if (result.GetValue(_url) is not { } words)
            return new Option[] { _model, _items, _seconds, _price, _cache }.FirstOrDefault(option => result.GetResult(option) is not null) is { } lone
                ? throw new WrongUsageException(help.Format("error-coder-missing", lone.Name)) : null;
        if (!Uri.TryCreate(words, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            throw new WrongUsageException(help.Format("error-coder-url", words));
        var model = result.GetValue(_model) is { Length: > 0 } name ? name : throw new WrongUsageException(help["error-coder-model"]);
        var price = result.GetValue(_price) is { } asked ? PriceOf(asked) ?? throw new WrongUsageException(help.Format("error-coder-price", asked)) : default((double, double)?);
        var timeout = TimeSpan.FromSeconds(result.GetResult(_seconds) is null ? DefaultSeconds : result.GetValue(_seconds));
        var today = _context.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var key = _context.Host.Environment(KeyVariable);
        var cache = result.GetValue(_cache) is { } folder ? ResultCache.Open(folder) : null;
        return new SecondCoder(
            _context, url, model, result.GetResult(_items) is null ? DefaultItems : result.GetValue(_items), price,
            cache, () => new ModelCoder(() => new ChatEndpoint(url, model, key, timeout), model, cache, today));
    }

    private int Whole(System.CommandLine.Parsing.ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000)
            return number;
        argument.AddError(_context.Help.Format("error-coder-number", argument.Tokens[0].Value));
        return 1;
    }

    private static (double Input, double Output)? PriceOf(string words) =>
        words.Split('/') is [var input, var output] && double.TryParse(input, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var first)
            && double.TryParse(output, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var second) ? (first, second) : null;
}

/// <summary>Has a language model decide the first items of the queue, and tells what it took.</summary>
/// <param name="items">How many items it decides at most.</param>
/// <param name="price">What a million tokens cost, those sent and those received; null if not said.</param>
internal sealed class SecondCoder(
    CommandContext context, Uri url, string model, int items, (double Input, double Output)? price, ResultCache? cache, Func<ModelCoder> open)
{
    private const double Million = 1e6;

    /// <summary>Asks; what comes of it, and whether the endpoint failed.</summary>
    public (IReadOnlyDictionary<ReviewItem, ReviewAnswer> Answers, bool Failed) Ask(IReadOnlyList<ReviewItem> queue, Severity least)
    {
        var answers = new Dictionary<ReviewItem, ReviewAnswer>(ReferenceEqualityComparer.Instance);
        List<ReviewItem> asked = [.. queue.Where(item => item.Duty.Nearest.Count > 0).Take(items)];
        using var coder = open();
        var bar = new ProgressBar(context, asked.Count);
        Tell(least, "coder-start", model, url.Authority, asked.Count);
        foreach (var item in asked)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var (answer, discarded, failure) = coder.Decide(item, context.CancellationToken);
            bar.Clear();
            if (answer is not null)
                answers[item] = answer;
            else if (discarded is { } reason && CoderProblems.Why(reason.ToString()) is var why)
                context.Report(item.Plan.Path, [new Problem(CoderProblems.Discarded, item.Id, why.English, why.Chinese)], least);
            else if (failure is not null)
                context.Report(item.Plan.Path, [new Problem(CoderProblems.NoAnswer, item.Id, url.Authority, failure)], least);
            bar.Step();
        }

        bar.Clear();
        var count = coder.Count;
        Tell(least, "coder-count", asked.Count, count.Asked, count.FromCache, count.Answered, count.Discarded, count.Failed);
        Tell(least, "coder-tokens", count.InputTokens, count.OutputTokens, price is { } each
            ? context.Help.Format("coder-cost", (each.Input * count.InputTokens / Million) + (each.Output * count.OutputTokens / Million)) : string.Empty);
        if (coder.GaveUp)
            context.Report(string.Empty, [new Problem(CoderProblems.GaveUp, url.Authority)], least);
        if (cache?.Failure is { } hindered)
            context.Report(string.Empty, [hindered], least);
        return (answers, coder.GaveUp);
    }

    private void Tell(Severity least, string key, params ReadOnlySpan<object?> arguments)
    {
        if (least < Severity.Error)
            context.Host.Error.WriteLine(context.Help.Format(key, arguments));
    }
}

/// <summary>
/// <c>atdiff learn DECISIONS… -o my.wordings</c>: makes labelled wordings of decisions, for <c>--wordings</c>. A review has the
/// sentences beside the decisions; for decisions of another kind the plans are read again.
/// </summary>
internal static class LearnCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var files = new Argument<string[]>("DECISIONS") { Description = help["argument-decisions"], Arity = ArgumentArity.OneOrMore };
        InputOptions.RefuseMistypedOptions(files, context);
        var command = new Command("learn", help["command-learn"]) { files };
        var plans = new Option<string[]>("--plan") { Description = help["option-plan"], HelpName = "PATH" };
        var inputs = new InputOptions(context, command, InputParts.Baseline | InputParts.Wordings | InputParts.Jobs);
        command.Options.Add(plans);
        var outputs = new OutputOptions(context, command, string.Empty, "wordings");
        command.SetAction(result =>
        {
            var least = outputs.Least(result);
            var decided = result.GetValue(files)!.Select(file => (File: file, Rows: DecisionFile.ReadReviewed(file))).ToList();
            var given = inputs.Read(result, plans: [.. result.GetValue(plans) ?? [], .. PlansBeside(decided)], least: least);
            var target = outputs.Open(result, [.. given.Files, .. decided.Select(item => item.File)])[0];
            var needsPlans = decided.Any(item => item.Rows.Any(row => !HasSentences(row)));
            var found = needsPlans && given.Plans.Count > 0 ? given.Compare(_ => given.Baseline ?? Baseline.DefaultName) : [];
            foreach (var (_, _, plan) in found)
                context.Report(plan.Path, plan.Diagnostics, Severity.Error);
            var learned = new List<LabelledWording>(given.OptionsFor(null).Wordings);
            var count = decided.Sum(item => item.Rows.Count);
            foreach (var (file, rows) in decided)
                foreach (var row in rows)
                {
                    var dated = row.Decision.Date.Length > 0 ? row : row with { Decision = row.Decision with { Date = DayOf(file) } };
                    foreach (var step in HasSentences(row) ? [OfReview(dated)] : OfPlans(dated, [.. found.Select(item => item.Plan)]))
                        if (step.Problem is { } problem)
                            context.Report(file, [problem], least);
                        else
                            learned.AddRange(step.Wordings);
                }

            // A later decision on the same words goes before an earlier one.
            List<LabelledWording> kept = [.. learned.AsEnumerable().Reverse().DistinctBy(wording => (Fingerprint.Of(wording.Sentence), Fingerprint.Of(wording.Duty))).Reverse()];
            target.WriteText(writer => WordingFile.Write(kept, writer));
            if (least < Severity.Error)
                context.Host.Error.WriteLine(help.Format(
                    "learned", kept.Count, count, kept.Count(wording => wording.Label == DutyStatus.Present), kept.Count(wording => wording.Label == DutyStatus.Partial), kept.Count(wording => wording.Label == DutyStatus.Absent)));
            return found.All(item => item.Plan.IsReadable) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    // The plans that decisions name and that lie beside their file, for rows that have no sentences of their own.
    private static IEnumerable<string> PlansBeside(IEnumerable<(string File, IReadOnlyList<ReviewedDecision> Rows)> decided) => decided
        .SelectMany(item => item.Rows.Where(row => !HasSentences(row) && row.Decision.Plan.Length > 0).Select(row => Path.Combine(Path.GetDirectoryName(item.File) ?? string.Empty, row.Decision.Plan)))
        .Distinct().Where(File.Exists);

    private static bool HasSentences(ReviewedDecision row) => row.Duty.Length > 0 && row.Passages.Count > 0 && row.Decision.Duty is not null;

    private static Step OfReview(ReviewedDecision row) => Labelled(row.Decision, row.Duty, row.Decision.Status ?? row.Judged, row.Passages);

    private static IEnumerable<Step> OfPlans(ReviewedDecision row, IReadOnlyList<PlanComparison> plans)
    {
        var decision = row.Decision;
        var known = false;
        foreach (var plan in plans.Where(plan => plan.IsPlan && decision.IsAbout(plan.Path)))
            if (plan.Measures.FirstOrDefault(measure => measure.Id == decision.Measure) is { } measure)
            {
                known = true;
                if (decision.Fingerprint.Length > 0 && decision.Fingerprint != (decision.Duty is { } one ? measure.Duties.ElementAtOrDefault(one - 1)?.Fingerprint : measure.Fingerprint))
                    yield return new Step([], Problem.InFile(WordingProblems.Stale, decision.File, decision.Line, About(decision)));
                // A measure that is called partial as a whole says nothing of any one duty.
                else if (decision.Duty is not null || decision.Status != DutyStatus.Partial)
                    foreach (var duty in measure.Duties.Where(duty => decision.Duty is null || decision.Duty == duty.Number))
                        yield return Labelled(decision, duty.Text, decision.Status ?? duty.Status, [.. duty.Nearest.Select(passage => (passage.Locator, passage.Text))]);
            }
        if (!known)
            yield return new Step([], Problem.InFile(WordingProblems.NoSentence, decision.File, decision.Line, About(decision)));
    }

    // Of what is there, the first passage says it, or the one that a redirection names; what is absent, none of them says.
    private static Step Labelled(Decision decision, string duty, DutyStatus? status, IReadOnlyList<(string Locator, string Text)> passages)
    {
        List<(string Locator, string Text)> meant = status == DutyStatus.Absent ? [.. passages]
            : [.. passages.Where(passage => decision.Kind != DecisionKind.Redirect || passage.Locator == decision.Locator).Take(1)];
        return status is null || (meant.Count == 0 && status != DutyStatus.Absent)
            ? new Step([], Problem.InFile(WordingProblems.NoSentence, decision.File, decision.Line, About(decision)))
            : new Step([.. meant.Select(passage => new LabelledWording(passage.Text, duty, status.Value, decision.Coder, decision.Date))], null);
    }

    private static string About(Decision decision) => decision.Duty is { } duty ? LabelledWording.NameOf(decision.Measure, duty) : decision.Measure;

    // Decisions of a file without dates were made when it was last written.
    private static string DayOf(string file) => File.GetLastWriteTimeUtc(file).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What one decision teaches, or why it teaches nothing.
    private sealed record Step(IReadOnlyList<LabelledWording> Wordings, Problem? Problem);
}

/// <summary><c>atdiff agree A B</c>: how far two coders agree, or a coder and the tool.</summary>
internal static class AgreeCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var left = new Argument<string>("A") { Description = help["argument-labels"] };
        var right = new Argument<string>("B") { Description = help["argument-labels-or-plan"] };
        InputOptions.RefuseMistypedOptions(left, context);
        InputOptions.RefuseMistypedOptions(right, context);
        var command = new Command("agree", help["command-agree"]) { left, right };
        var inputs = new InputOptions(context, command, InputParts.Baseline | InputParts.Decisions | InputParts.Wordings);
        var outputs = new OutputOptions(context, command, "option-format-diff", "text", "json", "csv");
        command.SetAction(result =>
        {
            var (a, b) = (result.GetValue(left)!, result.GetValue(right)!);
            var given = inputs.Read(result, plans: Labels.IsLabelFile(b) ? [] : [b], least: outputs.Least(result));
            var targets = outputs.Open(result, [a, b, .. given.Files]);
            var least = outputs.Least(result);
            var tool = Labels.IsLabelFile(b) ? null : OfTool(context, given, least);
            if (tool is { IsReadable: false })
                return ExitCode.Failed;
            var (labels, others) = (Told(a), tool is null ? Told(b) : Labels.OfTool(tool));
            var comparison = LabelComparison.Of(labels, others);
            if (comparison.Pairs.Count == 0)
                return context.Fail(a, new Problem(LabelComparison.HasSameDuties(labels, others) ? LabelProblems.OtherPlans : LabelProblems.NothingShared, b));
            foreach (var target in targets)
                Write(comparison, target);
            return ExitCode.Done;

            IReadOnlyList<DutyLabel> Told(string file)
            {
                var (read, mute) = Labels.Read(file, tool);
                if (mute > 0)
                    context.Report(file, [new Problem(LabelProblems.Mute, mute)], least);
                return read;
            }
        });
        return command;
    }

    private static PlanComparison OfTool(CommandContext context, Inputs given, Severity least)
    {
        var found = given.Compare(_ => given.Baseline ?? Baseline.DefaultName)[0].Plan;
        context.Report(found.Path, found.Diagnostics, least);
        return found;
    }

    private static void Write(LabelComparison comparison, OutputTarget target)
    {
        if (target.Form == "json")
            target.Write(stream => AgreementWriter.WriteJson(comparison, stream));
        else if (target.Form == "csv")
            target.Write(stream => CsvTableWriter.Write(AgreementTable.Of(comparison), stream));
        else
            target.WriteText(writer => AgreementWriter.WriteText(comparison, writer, target.Look));
    }
}
