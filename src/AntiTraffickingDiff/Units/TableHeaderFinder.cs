using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Units;

/// <summary>Finds the header row that names the unit columns of each table row.</summary>
internal static class TableHeaderFinder
{
    /// <summary>Finds headers.</summary>
    /// <param name="tree">The clauses.</param>
    /// <returns>For each table row with a header before it, the nearest header row that names unit columns.</returns>
    public static IReadOnlyDictionary<Clause, Clause> Find(ClauseTree tree)
    {
        var headers = new Dictionary<Clause, Clause>();
        Clause? header = null;
        foreach (var clause in tree.Clauses)
            if (clause.Kind == ClauseKind.TableHeader)
                header = TableColumnFinder.Find(tree.Document.Text, clause).Count > 0 ? clause : header;
            else if (clause.Kind == ClauseKind.TableRow && header is not null)
                headers[clause] = header;
        return headers;
    }
}
