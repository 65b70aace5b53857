using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Judges plans by policies.</summary>
public static class FindingJudge
{
    /// <summary>Judges a plan.</summary>
    /// <param name="baseline">What it was measured against.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">The policy that holds for it.</param>
    /// <param name="today">The day on which ignored findings expire or not.</param>
    /// <returns>All findings with their levels; those that are off are left out.</returns>
    public static PlanCheck Judge(BaselineSummary baseline, PlanComparison plan, Policy policy, DateOnly today)
    {
        if (!plan.IsReadable)
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
        var kind = ExpiredIgnoreRule.Known;
        var date = entry.Expires!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var finding = new Finding(
            kind, policy.File, string.Empty, string.Empty, entry.Place.Line, null, [entry.Place.Path, date, entry.Reason],
            Fingerprint.Of(kind.Name, Path.GetFileName(plan.Path), entry.Code ?? string.Empty, entry.Measure ?? string.Empty, entry.Fingerprint ?? string.Empty, date));
        return new JudgedFinding(finding, policy.LevelOf(kind), null);
    }
}
