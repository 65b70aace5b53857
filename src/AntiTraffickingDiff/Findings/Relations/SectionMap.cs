using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>
/// Divides clauses into sections: the topmost level of the tree on which they part, so that a heading above nearly all
/// of them (二、行动措施和任务分工) is not a section.
/// </summary>
internal sealed class SectionMap
{
    private const double NearlyAll = 0.8;
    private readonly Dictionary<Clause, int> _below = [];
    private readonly int _count;

    /// <summary>Prepares the dividing.</summary>
    /// <param name="clauses">The clauses to divide.</param>
    public SectionMap(IReadOnlyCollection<Clause> clauses)
    {
        _count = clauses.Count;
        foreach (var clause in clauses)
            foreach (var at in Path(clause))
                _below[at] = _below.GetValueOrDefault(at) + 1;
    }

    /// <summary>The section of a clause.</summary>
    /// <param name="clause">One of the clauses.</param>
    /// <returns>The clause that heads its section; itself if it stands alone.</returns>
    public Clause SectionOf(Clause clause) =>
        Path(clause).FirstOrDefault(at => _below.GetValueOrDefault(at) < NearlyAll * _count) ?? clause;

    private static Stack<Clause> Path(Clause clause)
    {
        var path = new Stack<Clause>();
        for (var at = clause; at.Parent is not null; at = at.Parent)
            path.Push(at);
        return path;
    }
}
