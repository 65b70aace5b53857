using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff;

/// <summary>A plan after each stage that looks at it alone.</summary>
/// <param name="Document">The document as read.</param>
/// <param name="Normalized">The normalized document.</param>
/// <param name="Tree">Its clauses.</param>
/// <param name="Assignments">Who is responsible for each clause.</param>
/// <param name="Problems">What all stages have to say, in their order.</param>
public sealed record ParsedPlan(
    Document Document,
    NormalizedDocument Normalized,
    ClauseTree Tree,
    ClauseAssignments Assignments,
    IReadOnlyList<Problem> Problems);
