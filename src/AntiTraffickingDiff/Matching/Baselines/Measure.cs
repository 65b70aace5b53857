using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Matching.Baselines;

/// <summary>
/// A clause of the baseline that plans are measured by: one with an assignment of its own, or a leaf without one that
/// lays down duties.
/// </summary>
/// <param name="Clause">The clause.</param>
/// <param name="Id">Its id: the numbering path in Arabic numbers.</param>
/// <param name="Title">Its short title, or the start of its text.</param>
/// <param name="Duties">What it asks for; at least one.</param>
/// <param name="Assignments">Who is responsible; none where nobody is named.</param>
public sealed record Measure(
    Clause Clause, string Id, string Title, IReadOnlyList<Duty> Duties, IReadOnlyList<Assignment> Assignments);
