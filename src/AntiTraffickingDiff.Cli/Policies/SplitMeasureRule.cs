namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Several clauses of the plan carry a measure, each at least a quarter of its duties.</summary>
/// <remarks>
/// <para>Splitting takes nothing away. Units are compared in the clause that carries most of the measure.</para>
/// <para>Nothing needs to be put right if the split is meant.</para>
/// </remarks>
internal sealed class SplitMeasureRule() : MeasureRelationRule(Known, RelationKind.Split)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0112", "split-measure", FindingLevel.Note, "Measure split", "措施拆分",
        "measure {0} ({1}) is split over several clauses: {2}",
        "措施 {0}（{1}）拆分到多个条目：{2}");

    /// <inheritdoc/>
    protected override IEnumerable<string> Substance(Relation relation) => [];

    /// <inheritdoc/>
    protected override string Told(Relation relation) => string.Join("、", relation.Locators);
}
