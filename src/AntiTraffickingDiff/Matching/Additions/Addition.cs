using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>Something that a plan says and the baseline does not account for.</summary>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Span">Its place in the normalized text.</param>
/// <param name="Category">What kind of text it is.</param>
/// <param name="Novelty">How much of what it says the baseline does not say, 0 to 1.</param>
internal sealed record Addition(Clause Clause, TextSpan Span, AdditionCategory Category, double Novelty)
{
    /// <summary>Whether it lays something down: a measure or a duty.</summary>
    public bool LaysDown => Category is AdditionCategory.Measure or AdditionCategory.Duty;
}
