using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff;

/// <summary>A plan after each stage that looks at it alone.</summary>
public sealed record ParsedPlan
{
    internal ParsedPlan(
        Document document, NormalizedDocument normalized, ClauseTree tree, ClauseAssignments assignments, IReadOnlyList<Problem> problems) =>
        (Document, Normalized, Tree, Assignments, Problems) = (document, normalized, tree, assignments, problems);

    /// <summary>The document as read.</summary>
    internal Document Document { get; init; }

    /// <summary>The normalized document.</summary>
    internal NormalizedDocument Normalized { get; init; }

    /// <summary>Its clauses.</summary>
    public ClauseTree Tree { get; init; }

    /// <summary>Who is responsible for each clause.</summary>
    public ClauseAssignments Assignments { get; init; }

    /// <summary>What all stages have to say, in their order.</summary>
    public IReadOnlyList<Problem> Problems { get; init; }
}
