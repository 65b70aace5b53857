using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Units;

/// <summary>Counts the unknown names of a document's assignments.</summary>
internal static class UnknownUnitFinder
{
    /// <summary>Counts.</summary>
    /// <param name="tree">The clauses.</param>
    /// <param name="own">Each clause's own assignments.</param>
    /// <returns>Each name once, in the order of first places.</returns>
    public static IReadOnlyList<UnknownUnit> Find(ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own) =>
        [.. Units(own)
            .Where(item => !item.Unit.Resolution.IsKnown)
            .OrderBy(item => item.Unit.Span.Start)
            .GroupBy(item => item.Unit.Name, StringComparer.Ordinal)
            .Select(group => new UnknownUnit(
                group.Key, group.Count(), group.First().Clause.Locator, tree.Document.Locate(group.First().Unit.Span.Start)))];

    /// <summary>The names that were taken for other names of the document.</summary>
    /// <param name="tree">The clauses.</param>
    /// <param name="own">Each clause's own assignments.</param>
    /// <returns>One problem a name, at its first place.</returns>
    public static IEnumerable<Problem> Misread(ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own) =>
        Units(own).Select(item => item.Unit)
            .Where(unit => unit.Resolution.MisreadOf is not null)
            .OrderBy(unit => unit.Span.Start)
            .DistinctBy(unit => unit.Name, StringComparer.Ordinal)
            .Select(unit => new Problem(UnitProblems.MisreadUnit, unit.Name, unit.Resolution.MisreadOf!)
            {
                Line = tree.Document.Locate(unit.Span.Start).Line,
                Page = tree.Document.Locate(unit.Span.Start).Page,
            });

    /// <summary>The problems of unknown names.</summary>
    /// <param name="units">The names.</param>
    /// <returns>One problem a name, at its first place.</returns>
    public static IEnumerable<Problem> Problems(IReadOnlyList<UnknownUnit> units) =>
        units.Select(unit => new Problem(UnitProblems.UnknownUnit, unit.Name, unit.Count)
        {
            Line = unit.Position.Line,
            Page = unit.Position.Page,
        });

    private static IEnumerable<(Clause Clause, UnitMention Unit)> Units(IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own) =>
        own.SelectMany(
            item => item.Value.SelectMany(assignment => assignment.Units), (item, unit) => (item.Key, unit));
}
