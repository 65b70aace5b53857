using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The unit names that no row of the registry explains, as a table.</summary>
public static class UnknownUnitTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="plans">Each plan's path with its assignments.</param>
    /// <returns>One row a plan and name: how often, in which clauses, and its first place.</returns>
    public static DataTable Of(IEnumerable<(string Path, ClauseAssignments Assignments)> plans) => new(
        "atdiff-unknown-units/1", "names", ["name", "count", "plan", "page", "line", "locators"],
        [.. plans.SelectMany(plan => plan.Assignments.UnknownUnits, (plan, unit) => (object?[])
            [unit.Name, unit.Count, plan.Path, unit.Position.Page, unit.Position.Line, Locators(plan.Assignments, unit)])]);

    private static List<string> Locators(ClauseAssignments assignments, UnknownUnit unit) =>
        [.. assignments.ByClause
            .Where(item => item.Value.Any(assignment => assignment.Leads.Concat(assignment.Supports).Any(named => named.Name == unit.Name)))
            .OrderBy(item => item.Key.Span.Start)
            .Select(item => item.Key.Locator)
            .Distinct()];
}
