using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Findings.Relations;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>Builds all findings on one plan.</summary>
internal sealed class PlanComparisonBuilder(ClauseTree tree, ClauseAssignments assignments, UnitRegistry units)
{
    /// <summary>Builds the findings.</summary>
    /// <param name="path">The plan's path as given.</param>
    /// <param name="match">What the plan makes of the baseline.</param>
    /// <param name="problems">What the stages before have to say.</param>
    /// <param name="cancellationToken">Stops between two measures.</param>
    /// <returns>The findings.</returns>
    public PlanComparison Build(
        string path, PlanMatch match, IReadOnlyList<Problem> problems, CancellationToken cancellationToken = default)
    {
        var isScrambled = ScrambleDetector.IsScrambled(tree);
        var territory = Territory.Of(tree, assignments);
        var evidence = new EvidenceMaker(tree.Document);
        var measures = new MeasureFindingBuilder(
            evidence, new ResponsibilityFinder(assignments, isScrambled ? new AdjacentAssignments(match.Passages, assignments) : null), new UnitChangeFinder(units, territory.Level),
            new RelationFinder(tree.Document.Text));
        var added = new AddedFindingBuilder(evidence, assignments);
        List<MappedMeasure> mapped = [.. match.Measures.Select(measure => new MappedMeasure(measure, ClauseAttribution.Attribute(measure)))];
        var map = new PlanMap(mapped, match.Additions);
        var findings = new List<MeasureFinding>(mapped.Count);
        foreach (var measure in mapped)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.Add(measures.Build(measure, map));
        }

        return new PlanComparison
        {
            Path = path,
            Title = tree.Title,
            Level = territory.Level,
            Region = territory.Region,
            Coverage = findings.Average(finding => finding.Coverage),
            Diagnostics = [.. problems, .. Own(isScrambled, findings)],
            Measures = findings,
            Added = [.. match.Additions.Where(addition => addition.LaysDown).Select(added.Build)],
            Local = [.. match.Additions.Where(addition => !addition.LaysDown).Select(added.BuildLocal)],
        };
    }

    private IEnumerable<Problem> Own(bool isScrambled, List<MeasureFinding> findings)
    {
        if (isScrambled)
            yield return new Problem(MatchingProblems.UnitsUncertain, findings.Count(finding => !finding.UnitsCertain));
        if (!tree.Clauses.Any(clause => clause.Number is not null))
            yield return new Problem(MatchingProblems.NoNumbering);
    }
}
