namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Finds one kind of finding. The doc comment of each rule is its help page (<c>docs/rules</c>).</summary>
/// <param name="kind">What it finds.</param>
internal abstract class FindingRule(FindingKind kind)
{
    /// <summary>What it finds.</summary>
    public FindingKind Kind { get; } = kind;

    /// <summary>Looks at a plan that could be read.</summary>
    /// <param name="subject">The plan and its policy.</param>
    /// <returns>The findings in the baseline's order.</returns>
    public abstract IEnumerable<Finding> Find(RuleSubject subject);
}
