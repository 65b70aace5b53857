using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

/// <summary>The relation of one kind that a measure has after edits.</summary>
internal static class Related
{
    public static Relation? After(RelationKind kind, string title, params (string Before, string After)[] edits) =>
        WatchPlan.Compare(edits).Of(title).Relations.SingleOrDefault(relation => relation.Kind == kind);
}
