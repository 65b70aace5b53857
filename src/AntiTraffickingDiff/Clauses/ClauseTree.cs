using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Clauses;

/// <summary>The clauses of a document.</summary>
/// <param name="Document">The normalized document that all spans refer to.</param>
/// <param name="Root">The root, of kind <see cref="ClauseKind.Document"/>.</param>
/// <param name="Title">The plan's title without the numbers and marks around it; empty if none was found.</param>
/// <param name="Problems">What the parser has to say: broken or skipped numbers and the like.</param>
public sealed record ClauseTree(NormalizedDocument Document, Clause Root, string Title, IReadOnlyList<Problem> Problems)
{
    /// <summary>All clauses but the root, in document order.</summary>
    public IEnumerable<Clause> Clauses => Root.SelfAndDescendants().Skip(1);
}
