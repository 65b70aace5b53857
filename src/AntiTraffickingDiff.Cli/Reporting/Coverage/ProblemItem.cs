namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a row of the table <c>problems</c> is about.</summary>
/// <param name="Plan">The plan's path.</param>
/// <param name="Problem">Why it could not be read.</param>
/// <param name="Language">The language of the message.</param>
internal readonly record struct ProblemItem(string Plan, CoverageProblem Problem, ReportLanguage Language);
