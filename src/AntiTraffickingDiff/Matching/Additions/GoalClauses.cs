using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>The clauses of a plan that state goals, grounds or formalities and lay down nothing.</summary>
internal sealed class GoalClauses(ClauseTree tree, ClauseAssignments assignments)
{
    private readonly Dictionary<Clause, bool> _known = [];

    /// <summary>Whether a clause, or one above it, states goals or formalities.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>True if it lays down nothing.</returns>
    public bool Contains(Clause clause)
    {
        if (!_known.TryGetValue(clause, out var contains))
            _known[clause] = contains = GoalRule.IsGoal(tree, assignments, clause);
        return contains;
    }
}
