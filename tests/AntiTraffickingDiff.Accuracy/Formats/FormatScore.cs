using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Accuracy.Formats;

/// <summary>How well one file is read.</summary>
/// <param name="Case">The file.</param>
/// <param name="Similarity">Of its text to the truth; null if it has none or is refused.</param>
/// <param name="CellShare">The share of table cells that are exact; null where no cells are known.</param>
/// <param name="Milliseconds">How long reading takes when warm.</param>
/// <param name="Problems">What the reader says of it.</param>
internal sealed record FormatScore(
    FormatCase Case, double? Similarity, double? CellShare, double Milliseconds, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether the case's threshold is reached, or one of its problems reported.</summary>
    public bool IsGood => (CellShare ?? Similarity) >= Case.Threshold || Problems.Any(problem => Case.Codes.Contains(problem.Kind.Code));
}
