using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>
/// Finds, in scrambled text, the assignments right behind a sentence: the only ones that the text itself ties to it. A
/// sentence that the file repeats may have several; then the one it has most often counts.
/// </summary>
internal sealed class AdjacentAssignments
{
    /// <summary>What may stand between a sentence and the assignment that ends it: the full stop, a line end.</summary>
    private const int Gap = 3;

    private readonly ILookup<string, Assignment> _behind;

    /// <summary>Prepares the finding.</summary>
    /// <param name="passages">The plan's passages.</param>
    /// <param name="assignments">The plan's assignments.</param>
    public AdjacentAssignments(IReadOnlyList<Passage> passages, ClauseAssignments assignments)
    {
        var written = assignments.All.Where(assignment => assignment.Form != RoleForm.Subject).ToList();
        _behind = passages
            .SelectMany(passage => written
                .Where(assignment => assignment.Span.Start >= passage.Span.End && assignment.Span.Start - passage.Span.End <= Gap)
                .Select(assignment => (Key: KeyOf(passage), Assignment: assignment)))
            .ToLookup(pair => pair.Key, pair => pair.Assignment);
    }

    /// <summary>Finds the assignment of some evidence.</summary>
    /// <param name="evidence">The sentences that carry a measure.</param>
    /// <returns>The assignment that stands behind them most often; null if there is none, or if two do so alike.</returns>
    public Assignment? Find(IEnumerable<Passage> evidence)
    {
        var votes = evidence.Select(KeyOf).Distinct().SelectMany(key => _behind[key])
            .GroupBy(UnitsOf)
            .Select(group => (Votes: group.Count(), Assignment: group.First()))
            .OrderByDescending(vote => vote.Votes)
            .ToList();
        return votes.Count == 1 || (votes.Count > 1 && votes[0].Votes > votes[1].Votes) ? votes[0].Assignment : null;
    }

    private static string KeyOf(Passage passage) => string.Join('，', passage.Parts);

    private static string UnitsOf(Assignment assignment) =>
        string.Join('、', assignment.Leads.Select(unit => unit.Name)) + "/" + string.Join('、', assignment.Supports.Select(unit => unit.Name));
}
