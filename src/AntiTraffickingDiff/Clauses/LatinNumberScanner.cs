using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Reads a), a. and A. before Chinese text.</summary>
internal static class LatinNumberScanner
{
    /// <summary>Reads the number at a letter.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">The offset of the letter.</param>
    /// <param name="end">Where the block ends.</param>
    /// <returns>The number, a = 1, or null.</returns>
    public static NumberToken? At(string text, int start, int end)
    {
        var next = NumberScanner.SkipBlank(text, Math.Min(start + 2, end), end);
        if (next >= end || text[start + 1] is not (')' or '）' or '.' or '．' or '、') || text[next] < '\u3400')
            return null;
        var value = char.ToLowerInvariant(text[start]) - 'a' + 1;
        var style = char.IsUpper(text[start]) ? 'A' : 'a';
        return new NumberToken(NumberFamily.Latin, value, 0, style, new TextSpan(start, 2));
    }
}
