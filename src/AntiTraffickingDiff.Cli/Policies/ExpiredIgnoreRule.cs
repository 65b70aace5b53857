namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>An entry under <c>ignore</c> in the policy has expired, so that the findings it is about count again.</summary>
/// <remarks>
/// <para>An entry holds up to and on the day of <c>expires</c>. The finding stands at the entry's line in
/// <c>atdiff.json</c>, once for every plan to which the entry would still apply.</para>
/// <para>To put it right, remove the entry, or set a new date with a reason.</para>
/// </remarks>
internal sealed class ExpiredIgnoreRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0145", "expired-ignore", FindingLevel.Warning, "Ignored finding has expired", "忽略项已过期",
        "{0} expired on {1}, and what it ignored counts again ({2})",
        "{0} 已于 {1} 过期，其忽略的内容重新计入（{2}）");

    /// <inheritdoc/>
    /// <remarks>Found where findings are judged, which alone knows the date: see <see cref="Policies.FindingJudge"/>.</remarks>
    public override IEnumerable<Finding> Find(RuleSubject subject) => [];
}
