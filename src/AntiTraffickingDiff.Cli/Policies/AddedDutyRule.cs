namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>
/// A sentence, or a part of one, in a clause that otherwise matches lays down something that the baseline does not.
/// </summary>
/// <remarks>
/// <para>Plans may add duties; the finding is there to be read, not to be removed.</para>
/// <para>Nothing needs to be put right.</para>
/// </remarks>
internal sealed class AddedDutyRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0132", "added-duty", FindingLevel.Note, "Duty added", "新增内容",
        "the baseline has no such duty: {0}",
        "基准中没有这项内容：{0}");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from added in subject.Plan.Added
        where added.Kind == AddedKind.Duty
        select subject.Make(Kind, null, added.Place, [added.Place.Text], added.Place.Text);
}
