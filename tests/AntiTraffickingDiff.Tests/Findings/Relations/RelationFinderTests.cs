using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class RelationFinderTests
{
    [Fact]
    public void Measures_that_stay_as_they_are_map_one_to_one() => Assert.All(
        Fiction.Compare(WatchPlan.Baseline, WatchPlan.Lines).Measures,
        measure => Assert.Equal(RelationKind.OneToOne, Assert.Single(measure.Relations).Kind));

    [Fact]
    public void A_relation_that_holds_takes_the_place_of_one_to_one() => Assert.DoesNotContain(
        WatchPlan.Compare("50元", "30元").Of("发放路费").Relations, relation => relation.Kind == RelationKind.OneToOne);

    [Fact]
    public void Every_confidence_is_a_share_below_certainty() => Assert.All(
        WatchPlan.Compare(("50元", "30元"), ("检查栏杆", "检查栏杆，给驴马喂食草料")).Measures.SelectMany(measure => measure.Relations),
        relation => Assert.InRange(relation.Confidence, 0.5, 0.99));
}
