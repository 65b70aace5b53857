using System.Globalization;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes problems one a line as <c>file:line: severity code: message</c>, the form that editors and CI jobs turn into
/// links (GNU Coding Standards, Formatting Error Messages).
/// </summary>
internal static class ProblemWriter
{
    /// <summary>Writes a problem.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="path">The file it is about; empty for none.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="language">The language of the message; severity and code are the same in every language.</param>
    public static void Write(TextWriter writer, string path, Problem problem, ReportLanguage language)
    {
        var line = problem.Line > 0 ? problem.Line.ToString(CultureInfo.InvariantCulture) + ":" : string.Empty;
        var file = path.Length > 0 ? PrintableText.Of(path) + ":" : "atdiff:";
        writer.WriteLine(PrintableText.Line($"{file}{line} {KebabCase.Of(problem.Kind.Severity)} {problem.Kind.Code}: {Message(problem, language)}"));
    }

    /// <summary>Writes a problem of a coverage run.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="path">The plan, printable.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="language">The language of the message.</param>
    public static void Write(TextWriter writer, string path, CoverageProblem problem, ReportLanguage language)
    {
        var line = problem.Line > 0 ? problem.Line.ToString(CultureInfo.InvariantCulture) + ":" : string.Empty;
        var message = problem.Message(language);
        var text = problem.Page is { } page ? MessageCatalog.ForReports(language).Format("problem-page", page, message) : message;
        writer.WriteLine(PrintableText.Line($"{path}:{line} {KebabCase.Of(problem.Severity)} {problem.Code}: {text}"));
    }

    private static string Message(Problem problem, ReportLanguage language)
    {
        var message = PrintableText.Of(problem.Message(language == ReportLanguage.Chinese));
        return problem.Page is { } page
            ? MessageCatalog.ForReports(language).Format("problem-page", page, message)
            : message;
    }
}
