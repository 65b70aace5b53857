using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Takes white space off the ends of spans.</summary>
internal static class Blanks
{
    /// <summary>A span without white space at its ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the span starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The span that is left; empty for nothing but white space.</returns>
    public static TextSpan Trim(string text, int start, int end)
    {
        start = NumberScanner.SkipBlank(text, start, end);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.Between(start, end);
    }
}
