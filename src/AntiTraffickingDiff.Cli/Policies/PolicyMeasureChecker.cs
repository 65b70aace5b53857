using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Keeps a policy from asking for measures that do not exist, which would never fail.</summary>
public static class PolicyMeasureChecker
{
    /// <summary>Checks a policy against a baseline.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="baseline">The baseline's name.</param>
    /// <param name="measures">The ids of its measures.</param>
    /// <exception cref="UnusableInputException">An entry names a measure or section that the baseline does not have.</exception>
    public static void Check(Policy policy, string baseline, IReadOnlyCollection<string> measures)
    {
        foreach (var (pattern, place) in Patterns(policy))
            if (!measures.Any(measure => MeasurePattern.Matches(pattern, measure)))
                throw new UnusableInputException(Problem.InFile(
                    PolicyProblems.UnknownMeasure, policy.File, place.Line, place.Path, pattern, baseline));
    }

    private static IEnumerable<(string Pattern, PolicyPlace Place)> Patterns(Policy policy) =>
    [
        .. policy.SectionMinimums.Select(entry => (entry.Section, entry.Place)),
        .. policy.Required.Select(entry => (entry.Measure, entry.Place)),
        .. policy.Allowed.Concat(policy.Forbidden).Select(entry => (entry.Measure, entry.Place)),
        .. policy.Ignored.Where(entry => entry.Measure is not null).Select(entry => (entry.Measure!, entry.Place)),
    ];
}
