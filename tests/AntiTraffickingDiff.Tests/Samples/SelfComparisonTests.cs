using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Samples;

/// <summary>A plan measured against itself has everything, adds nothing and reassigns nobody.</summary>
public sealed class SelfComparisonTests
{
    public static TheoryData<string> Plans =>
        [.. Directory.EnumerateFiles(SampleFolder.Path, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".txt" or ".docx" or ".pdf")
            .Select(path => Path.GetRelativePath(SampleFolder.Path, path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_against_itself_shows_no_change(string name)
    {
        var path = Path.Combine(SampleFolder.Path, name);
        var plan = new ComparisonPipeline(new PipelineOptions()).CompareAll(path, [path], progress: null, CancellationToken.None).Plans.Single();

        Assert.Empty(plan.Measures.Where(measure => measure.Coverage < 1).Select(measure => $"{measure.Id} {measure.Status}"));
        Assert.Empty(plan.Measures.SelectMany(measure => measure.UnitChanges.Select(change => $"{measure.Id} {change.Kind} {change.Unit}")));
        Assert.DoesNotContain(plan.Measures, measure => measure.Reassigned == true);
        Assert.Empty(plan.Added.Select(added => added.Place.Text));
        Assert.Empty(plan.Measures.SelectMany(measure => measure.Relations.Where(relation => IsChange(relation.Kind, plan)).Select(relation => $"{measure.Id} {relation.Kind}")));
    }

    // In scrambled text a passage may stand in two sections, and either may be taken for its place.
    private static bool IsChange(RelationKind kind, PlanComparison plan) => kind switch
    {
        RelationKind.Narrower or RelationKind.Broader or RelationKind.Weaker or RelationKind.ChangedFigures => true,
        RelationKind.Moved => !plan.Diagnostics.Any(problem => problem.Kind == MatchingProblems.UnitsUncertain),
        _ => false,
    };
}
