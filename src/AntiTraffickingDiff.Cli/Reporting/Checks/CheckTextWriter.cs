using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a check to read: one line a finding as <c>file:line: level code: message</c>, and a line that sums each plan up.</summary>
public static class CheckTextWriter
{
    /// <summary>Writes a check.</summary>
    /// <param name="report">The check.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">Language, colour and width.</param>
    /// <param name="least">The least level of findings that are listed; the sum counts all.</param>
    public static void Write(CheckReport report, TextWriter writer, ReportOptions options, FindingLevel least = FindingLevel.Note)
    {
        var console = new ReportConsole(writer, options);
        foreach (var plan in report.Plans)
        {
            console.Write(plan.Counted.Where(finding => finding.Level >= least).Select(finding => Line(finding, options)));
            console.Write(plan.Findings.Where(finding => finding.Suppression is not null && finding.Level >= least).Select(finding => Ignored(finding, options)));
            console.Write([Summary(plan, options.Messages)]);
        }
    }

    private static ReportLine Line(JudgedFinding item, ReportOptions options)
    {
        var place = item.Finding.Locator.Length > 0
            ? options.Messages.Format("check-place", PrintableText.Of(item.Finding.Locator)) : string.Empty;
        return new ReportLine(
            0,
            new ReportPart($"{FindingPlace.Of(item.Finding)}: ", Tone.Place),
            new ReportPart(KebabCase.Of(item.Level), ToneOf(item.Level)),
            new ReportPart($" {item.Finding.Kind.Code}: {Message(item.Finding, options)}"),
            new ReportPart(place, Tone.Quiet)) { IsWrapped = false };
    }

    private static ReportLine Ignored(JudgedFinding item, ReportOptions options)
    {
        var reason = PrintableText.Of(item.Suppression!.Reason.Length > 0 ? item.Suppression.Reason : item.Suppression.Place.Path);
        return new ReportLine(0, new ReportPart(
            options.Messages.Format("check-ignored", $"{item.Finding.Kind.Code} {item.Finding.Measure}", reason), Tone.Quiet)) { IsWrapped = false };
    }

    private static ReportLine Summary(PlanCheck plan, MessageCatalog messages)
    {
        if (!plan.Plan.IsReadable)
        {
            var problem = plan.Plan.Diagnostics.First(problem => problem.Kind.Severity == Severity.Error);
            return new ReportLine(0, new ReportPart(messages.Format(
                "plan-unreadable", PrintableText.Of(plan.Plan.Path), problem.Kind.Code,
                PrintableText.Of(problem.Message(messages.Language == ReportLanguage.Chinese))), Tone.Bad)) { IsWrapped = false };
        }

        var text = messages.Format(
            plan.Passed ? "check-passed" : "check-failed", PrintableText.Of(plan.Plan.Path), Percent.Of(plan.Plan.Coverage),
            plan.Count(FindingLevel.Error), plan.Count(FindingLevel.Warning), plan.Count(FindingLevel.Note), plan.Findings.Count - plan.Counted.Count());
        return new ReportLine(0, new ReportPart(text, plan.Passed ? Tone.Good : Tone.Bad)) { IsWrapped = false };
    }

    private static string Message(Finding finding, ReportOptions options) =>
        Shortened.To(finding.Message(options.Language == ReportLanguage.Chinese), 3 * options.Width);

    private static Tone ToneOf(FindingLevel level) =>
        level switch { FindingLevel.Error => Tone.Bad, FindingLevel.Warning => Tone.Caution, _ => Tone.Quiet };
}
