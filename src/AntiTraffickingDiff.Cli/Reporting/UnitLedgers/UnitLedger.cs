namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What one function gained and lost against the baseline.</summary>
/// <param name="Unit">The id of the function.</param>
/// <param name="Chinese">Its Chinese name; empty if the registry does not know it.</param>
/// <param name="English">Its English name; empty if the registry does not know it.</param>
/// <param name="Plans">The plans in which anything changed for it, in the order given.</param>
public sealed record UnitLedger(string Unit, string Chinese, string English, IReadOnlyList<PlanLedger> Plans);
