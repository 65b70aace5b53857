using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Units;

/// <summary>Says who is responsible for each clause of a document.</summary>
internal sealed class AssignmentResolver
{
    private readonly AssignmentParser _parser;

    /// <summary>Makes a resolver.</summary>
    /// <param name="resolver">Says what unit names mean.</param>
    public AssignmentResolver(UnitResolver resolver) => _parser = new AssignmentParser(resolver);

    /// <summary>Resolves a document's assignments.</summary>
    /// <param name="tree">The document's clauses.</param>
    /// <param name="cancellationToken">Stops between two clauses.</param>
    /// <returns>Own and inherited assignments with what there is to say about them.</returns>
    public ClauseAssignments Resolve(ClauseTree tree, CancellationToken cancellationToken = default)
    {
        var headers = TableHeaderFinder.Find(tree);
        var own = new Dictionary<Clause, IReadOnlyList<Assignment>>();
        foreach (var clause in tree.Clauses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_parser.Parse(tree.Document.Text, clause, headers.GetValueOrDefault(clause)) is { Count: > 0 } found)
                own[clause] = found;
        }

        var misread = new MisreadNames(own);
        own = own.ToDictionary(item => item.Key, IReadOnlyList<Assignment> (item) => [.. item.Value.Select(misread.Explain)]);
        var unknown = UnknownUnitFinder.Find(tree, own);
        return new ClauseAssignments(
            own,
            AssignmentInheritance.Apply(tree, own),
            unknown,
            [.. UnknownUnitFinder.Problems(unknown), .. UnknownUnitFinder.Misread(tree, own), .. ContradictionFinder.Find(tree, own)]);
    }
}
