
namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Findings that a policy ignores. What is not given (null) does not matter.</summary>
/// <param name="Code">The code of the kind.</param>
/// <param name="Measure">A <see cref="MeasurePattern"/>.</param>
/// <param name="Fingerprint">The finding's fingerprint.</param>
/// <param name="Plan">The plan's file name.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="Expires">The last day on which it is ignored.</param>
/// <param name="Place">Where the policy says so.</param>
public sealed record IgnoredFinding(
    string? Code, string? Measure, string? Fingerprint, string? Plan, string Reason, DateOnly? Expires, PolicyPlace Place)
{
    /// <summary>Whether a finding is meant, whatever the date.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>True if it is.</returns>
    public bool Matches(Finding finding) =>
        (Code is null || Code == finding.Kind.Code)
        && (Measure is null || MeasurePattern.Matches(Measure, finding.Measure))
        && (Fingerprint is null || Fingerprint == finding.Fingerprint)
        && (Plan is null || Plan == Path.GetFileName(finding.Plan));
}
