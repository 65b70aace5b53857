namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>All rules.</summary>
internal static class FindingRules
{
    /// <summary>The rules by code.</summary>
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        new MissingMeasureRule(), new PartialMeasureRule(), new NarrowerMeasureRule(), new WeakerWordingRule(), new ChangedFiguresRule(),
        new MovedMeasureRule(), new SplitMeasureRule(), new MergedMeasureRule(), new BroaderMeasureRule(),
        new LeadDroppedRule(), new LeadDemotedRule(), new SupportPromotedRule(), new LeadAddedRule(), new SupportDroppedRule(),
        new SupportAddedRule(), new UnitAddedRule(), new NoUnitRule(),
        new AddedMeasureRule(), new AddedDutyRule(),
        new CoverageRule(), new SectionCoverageRule(), new RequiredMeasureRule(), new ForbiddenReassignmentRule(), new ExpiredIgnoreRule(),
    ];

    /// <summary>The words that name a kind: all codes, then all names.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. All.Select(rule => rule.Kind.Code), .. All.Select(rule => rule.Kind.Name)];

    /// <summary>Looks a kind up.</summary>
    /// <param name="word">Its code or name.</param>
    /// <returns>The kind or null.</returns>
    public static FindingKind? Find(string word) =>
        All.FirstOrDefault(rule => string.Equals(rule.Kind.Code, word, StringComparison.OrdinalIgnoreCase) || rule.Kind.Name == word)?.Kind;

    /// <summary>The kind of a change of responsibility.</summary>
    /// <param name="change">The change.</param>
    /// <returns>The kind.</returns>
    public static FindingKind OfChange(UnitChangeKind change) => All.OfType<UnitChangeRule>().Single(rule => rule.Change == change).Kind;

    /// <summary>Applies all rules to a plan.</summary>
    /// <param name="subject">The plan and its policy.</param>
    /// <returns>The findings by rule; of findings alike in all but place, the later ones have a number in the fingerprint.</returns>
    public static IReadOnlyList<Finding> Apply(RuleSubject subject)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. All.SelectMany(rule => rule.Find(subject)).Select(finding => Distinct(finding, seen))];
    }

    private static Finding Distinct(Finding finding, Dictionary<string, int> seen)
    {
        var count = seen[finding.Fingerprint] = seen.GetValueOrDefault(finding.Fingerprint) + 1;
        return count == 1 ? finding : finding with { Fingerprint = $"{finding.Fingerprint}-{count}" };
    }
}
