using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Why a finding does not count.</summary>
internal sealed record Suppression(string Reason, PolicyPlace Place)
{
    /// <summary>The reason, or where the policy has none the place of its entry.</summary>
    public string Told => Reason.Length > 0 ? Reason : Place.Path;
}

/// <summary>A finding with what a policy makes of it.</summary>
internal sealed record JudgedFinding(Finding Finding, FindingLevel Level, Suppression? Suppression)
{
    public bool Fails => Level == FindingLevel.Error && Suppression is null;
}

/// <summary>One plan against its policy.</summary>
/// <param name="Findings">Those that count first, errors before warnings before notes.</param>
internal sealed record PlanCheck(BaselineSummary Baseline, Policy Policy, PlanComparison Plan, IReadOnlyList<JudgedFinding> Findings)
{
    public IEnumerable<JudgedFinding> Counted => Findings.Where(finding => finding.Suppression is null);

    public bool Passed => Plan.IsPlan && !Findings.Any(finding => finding.Fails);

    public int Count(FindingLevel level) => Counted.Count(finding => finding.Level == level);

    /// <summary>Judges a plan by a policy on a day: what is allowed or ignored does not count, unless it is forbidden or has expired.</summary>
    public static PlanCheck Of(BaselineSummary baseline, PlanComparison plan, Policy policy, DateOnly today)
    {
        if (!plan.IsPlan)
            return new PlanCheck(baseline, policy, plan, []);
        var found = FindingRules.Apply(new RuleSubject(baseline, plan, policy));
        var expired = policy.Ignored.Where(entry => entry.Expires < today).ToList();
        List<JudgedFinding> judged =
        [
            .. found.Select(finding => new JudgedFinding(finding, policy.LevelOf(finding.Kind), SuppressionOf(finding, policy, expired))),
            .. expired.Where(entry => found.Any(entry.Matches)).Select(entry => Expired(entry, plan, policy)),
        ];
        return new PlanCheck(
            baseline, policy, plan,
            [.. judged.Where(item => item.Level != FindingLevel.Off).OrderBy(item => item.Suppression is not null).ThenByDescending(item => item.Level)]);
    }

    private static Suppression? SuppressionOf(Finding finding, Policy policy, List<IgnoredFinding> expired)
    {
        if (finding.Change is { } change
            && policy.Allowed.FirstOrDefault(entry => entry.Matches(finding.Measure, change)) is { } allowed
            && !policy.Forbidden.Any(entry => entry.Matches(finding.Measure, change)))
            return new Suppression(allowed.Reason, allowed.Place);
        return policy.Ignored.Except(expired).FirstOrDefault(entry => entry.Matches(finding)) is { } ignored
            ? new Suppression(ignored.Reason, ignored.Place)
            : null;
    }

    private static JudgedFinding Expired(IgnoredFinding entry, PlanComparison plan, Policy policy)
    {
        var kind = FindingRules.ExpiredIgnore;
        var date = entry.Expires!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var finding = new Finding(
            kind, policy.File, string.Empty, string.Empty, entry.Place.Line, null, [entry.Place.Path, date, entry.Reason],
            Fingerprint.Of(kind.Name, Path.GetFileName(plan.Path), entry.Code ?? string.Empty, entry.Measure ?? string.Empty, entry.Fingerprint ?? string.Empty, date));
        return new JudgedFinding(finding, policy.LevelOf(kind), null);
    }
}
