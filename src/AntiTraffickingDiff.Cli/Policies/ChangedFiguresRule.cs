namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>An age, number, share or deadline in the plan is another one than the baseline's, in the same unit.</summary>
/// <remarks>
/// <para>A local plan may set a stricter figure; a looser one (a higher age limit for protection that becomes lower, a
/// longer deadline) takes something away. The tool tells that figures differ, not which one is better.</para>
/// <para>To put it right, correct the figure, or ignore the finding with the reason for it.</para>
/// </remarks>
internal sealed class ChangedFiguresRule() : MeasureRelationRule(Known, RelationKind.ChangedFigures)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0105", "changed-figures", FindingLevel.Warning, "Figure changed", "数字变更",
        "measure {0} ({1}) has another figure than the baseline: {2}",
        "措施 {0}（{1}）的数字与基准不同：{2}");
}
