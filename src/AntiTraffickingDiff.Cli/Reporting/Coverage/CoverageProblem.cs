using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A problem with its message in both languages, so that a kept result serves runs in either.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="English">The message, printable on one line.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Line">The line or paragraph from 1, or 0 for the whole file.</param>
/// <param name="Page">The page from 1, or null.</param>
public sealed record CoverageProblem(string Code, Severity Severity, string English, string Chinese, int Line, int? Page)
{
    /// <summary>Puts a problem in both languages.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>Its message in both languages, with code and place.</returns>
    public static CoverageProblem Of(Problem problem) => new(
        problem.Kind.Code, problem.Kind.Severity, PrintableText.Of(problem.Message(chinese: false)),
        PrintableText.Of(problem.Message(chinese: true)), problem.Line, problem.Page);

    /// <summary>The message in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The message.</returns>
    public string Message(ReportLanguage language) => language == ReportLanguage.Chinese ? Chinese : English;
}
