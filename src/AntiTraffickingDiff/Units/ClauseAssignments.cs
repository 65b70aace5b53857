using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Units;

/// <summary>Who is responsible for each clause of a document.</summary>
public sealed class ClauseAssignments
{
    private readonly IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> _own;
    private readonly IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> _effective;

    internal ClauseAssignments(
        IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own,
        IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> effective,
        IReadOnlyList<UnknownUnit> unknown,
        IReadOnlyList<Problem> problems)
    {
        _own = own;
        _effective = effective;
        UnknownUnits = unknown;
        Problems = problems;
    }

    /// <summary>The assignments that stand in each clause itself; clauses without one have no entry.</summary>
    public IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> ByClause => _own;

    /// <summary>The names in assignments that did not resolve, in the order of their first place.</summary>
    public IReadOnlyList<UnknownUnit> UnknownUnits { get; }

    /// <summary>What there is to say: unknown names once each, contradictions between annex rows and main text.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>All assignments as written, in document order, each once.</summary>
    public IEnumerable<Assignment> All => _own.Values.SelectMany(list => list).OrderBy(assignment => assignment.Span.Start);

    /// <summary>The assignments that stand in a clause itself.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>In the order they are written; empty if there are none.</returns>
    public IReadOnlyList<Assignment> Own(Clause clause) => _own.GetValueOrDefault(clause, []);

    /// <summary>The assignments that hold for a clause: its own, or else inherited ones.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>Empty if nobody is named. The scope of an inherited one is the text it was written for.</returns>
    public IReadOnlyList<Assignment> Of(Clause clause) => _effective.GetValueOrDefault(clause, []);

    /// <summary>The assignments that hold for a piece of a clause: those whose scope has its start, else all inherited ones.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="offset">An offset of the normalized text in the clause.</param>
    /// <returns>Empty if nobody is named there.</returns>
    public IReadOnlyList<Assignment> At(Clause clause, int offset)
    {
        var all = Of(clause);
        if (Own(clause).Count == 0)
            return all;
        return [.. all.Where(assignment => offset >= assignment.Scope.Start && offset < Math.Max(assignment.Scope.End, assignment.Span.End))];
    }
}
