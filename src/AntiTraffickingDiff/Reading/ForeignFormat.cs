using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading;

/// <summary>A file format that is not read, and what its owner can do.</summary>
/// <param name="English">What it is, in English, with its article.</param>
/// <param name="Chinese">What it is, in Chinese.</param>
/// <param name="Advice">What to do, in English.</param>
/// <param name="ChineseAdvice">What to do, in Chinese.</param>
internal sealed record ForeignFormat(string English, string Chinese, string Advice, string ChineseAdvice)
{
    /// <summary>The problem to report.</summary>
    /// <returns>A problem of the kind <see cref="ReadingProblems.NotText"/>.</returns>
    public Problem ToProblem() => new(ReadingProblems.NotText, English, Chinese, Advice, ChineseAdvice);
}
