using System.CommandLine;
using System.Globalization;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Commands;

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
