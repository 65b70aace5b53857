namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A test case of JUnit XML.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Error">Why it could not be run; null if it was.</param>
/// <param name="Failures">What failed.</param>
/// <param name="Remarks">What else there is to say.</param>
internal sealed record JunitCase(
    string Name, (string Code, string Message)? Error, IReadOnlyList<(string Code, string Message)> Failures, IReadOnlyList<string> Remarks);
