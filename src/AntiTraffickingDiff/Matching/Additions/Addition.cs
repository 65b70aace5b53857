using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>Something that a plan lays down and the baseline does not account for.</summary>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Span">Its place in the normalized text.</param>
/// <param name="IsWholeClause">Whether the clause as a whole is new, not only a part of it.</param>
/// <param name="Novelty">How much of what it says the baseline does not say, 0 to 1.</param>
internal sealed record Addition(Clause Clause, TextSpan Span, bool IsWholeClause, double Novelty);
