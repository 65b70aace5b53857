namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>Pairs of neighbouring letters: the benchmark's own plain measure of shared wording.</summary>
internal static class Bigrams
{
    /// <summary>The pairs of a text, marks and spaces left out.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The pairs.</returns>
    public static HashSet<(char First, char Second)> Of(string text)
    {
        var letters = text.Where(char.IsLetterOrDigit).ToList();
        return [.. letters.Zip(letters.Skip(1))];
    }

    /// <summary>How much of one text stands in another.</summary>
    /// <param name="part">The pairs of the one.</param>
    /// <param name="whole">The pairs of the other.</param>
    /// <returns>The share of the first one's pairs, 0 to 1; 0 if it has none.</returns>
    public static double Share(HashSet<(char First, char Second)> part, HashSet<(char First, char Second)> whole) =>
        part.Count == 0 ? 0 : (double)part.Count(whole.Contains) / part.Count;
}
