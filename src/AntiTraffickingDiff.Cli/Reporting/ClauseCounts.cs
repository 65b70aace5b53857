using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>How many clauses of each kind, number family and form of assignment a tree has.</summary>
internal static class ClauseCounts
{
    /// <summary>Counts.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="assignments">Who is responsible, by clause.</param>
    /// <param name="messages">The language.</param>
    /// <returns>One line each on kinds, number families, and clauses by form of assignment.</returns>
    public static IEnumerable<string> Lines(
        ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> assignments, MessageCatalog messages)
    {
        var clauses = tree.Clauses.ToList();
        yield return messages.Format("count-kinds", clauses.Count, Counts(clauses.Select(clause => clause.Kind), "kind-", messages));
        var families = clauses.Where(clause => clause.Number is not null).Select(clause => clause.Number!.Family);
        yield return messages.Format("count-families", Counts(families, "family-", messages));
        var forms = from clause in clauses
                    from form in assignments.GetValueOrDefault(clause, []).Select(assignment => assignment.Form).Distinct()
                    select form;
        var assigned = clauses.Count(clause => assignments.GetValueOrDefault(clause, []).Count > 0);
        yield return messages.Format("count-forms", assigned, Counts(forms, "form-", messages));
    }

    private static string Counts<T>(IEnumerable<T> values, string prefix, MessageCatalog messages)
        where T : struct, Enum =>
        messages.List(values.CountBy(value => value).OrderBy(pair => pair.Key)
            .Select(pair => messages.Format("count", messages[prefix + KebabCase.Of(pair.Key)], pair.Value)));
}
