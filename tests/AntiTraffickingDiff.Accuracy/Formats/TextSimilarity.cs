namespace AntiTraffickingDiff.Accuracy.Formats;

/// <summary>How alike two texts are, white space aside.</summary>
internal static class TextSimilarity
{
    /// <summary>Twice the length of the longest common subsequence of characters over the sum of both lengths.</summary>
    /// <param name="truth">One text.</param>
    /// <param name="found">The other.</param>
    /// <returns>From 0 to 1; 1 for two texts without characters.</returns>
    public static double Of(string truth, string found)
    {
        var (a, b) = (WithoutSpace(truth), WithoutSpace(found));
        return a.Length + b.Length == 0 ? 1 : 2.0 * CommonSubsequence.Length<char>(a, b) / (a.Length + b.Length);
    }

    /// <summary>A text without white space of any kind.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
