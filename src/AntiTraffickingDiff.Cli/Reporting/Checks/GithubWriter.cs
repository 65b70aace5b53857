using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes workflow commands of GitHub Actions, which become annotations: <c>::error file=…,line=…,title=…::message</c>
/// (GitHub Docs, Workflow commands for GitHub Actions; escapes as in actions/toolkit, <c>command.ts</c>).
/// </summary>
public static class GithubWriter
{
    /// <summary>Writes a check.</summary>
    /// <param name="report">The check; findings that are ignored are left out.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(CheckReport report, TextWriter writer, ReportLanguage language)
    {
        var chinese = language == ReportLanguage.Chinese;
        foreach (var plan in report.Plans)
        {
            foreach (var problem in plan.Plan.Diagnostics.Where(problem => problem.Kind.Severity == Severity.Error))
                WriteCommand(writer, "error", plan.Plan.Path, problem.Line, problem.Kind.Code, problem.Message(chinese));
            foreach (var item in plan.Counted)
                WriteCommand(writer, Command(item), item.Finding.Plan, item.Finding.Line, Title(item.Finding, chinese), item.Finding.Message(chinese));
        }
    }

    private static void WriteCommand(TextWriter writer, string command, string file, int line, string title, string message)
    {
        var place = line > 0 ? $",line={line}" : string.Empty;
        writer.WriteLine($"::{command} file={Property(FindingPlace.Portable(file))}{place},title={Property(title)}::{Data(message)}");
    }

    private static string Command(JudgedFinding item) =>
        item.Level switch { FindingLevel.Error => "error", FindingLevel.Warning => "warning", _ => "notice" };

    private static string Title(Finding finding, bool chinese) => $"{finding.Kind.Code} {finding.Kind.Title(chinese)}";

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
