using AntiTraffickingDiff.Clauses;
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
    /// <returns>The findings.</returns>
    public PlanComparison Build(string path, PlanMatch match, IReadOnlyList<Problem> problems)
    {
        var territory = AdministrativeLevelFinder.Find(tree, assignments);
        var evidence = new EvidenceMaker(tree.Document);
        var measures = new MeasureFindingBuilder(
            evidence, new ResponsibilityFinder(assignments), new UnitChangeFinder(units, territory.Level));
        var added = new AddedFindingBuilder(evidence, assignments);
        List<MeasureFinding> findings = [.. match.Measures.Select(measures.Build)];
        return new PlanComparison
        {
            Path = path,
            Title = tree.Title,
            Level = territory.Level,
            Region = territory.Region,
            Coverage = findings.Average(finding => finding.Coverage),
            Diagnostics = [.. problems, .. Own()],
            Measures = findings,
            Added = [.. match.Additions.Select(added.Build)],
        };
    }

    private IEnumerable<Problem> Own()
    {
        if (!tree.Clauses.Any(clause => clause.Number is not null))
            yield return new Problem(MatchingProblems.NoNumbering);
    }
}
