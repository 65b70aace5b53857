namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The plan has a clause of its own that no measure, goal or safeguard of the baseline accounts for.</summary>
/// <remarks>
/// <para>Plans may add measures; the finding is there to be read, not to be removed. Promulgation, member lists and
/// deadlines are not measures.</para>
/// <para>Nothing needs to be put right.</para>
/// </remarks>
internal sealed class AddedMeasureRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0131", "added-measure", FindingLevel.Note, "Measure added", "新增措施",
        "the baseline has no such measure: {0}",
        "基准中没有这项措施：{0}");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from added in subject.Plan.Added
        where added.Kind == AddedKind.Measure
        select subject.Make(Kind, null, added.Place, [added.Place.Text], added.Place.Text);
}
