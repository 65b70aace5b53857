namespace AntiTraffickingDiff.Accuracy.Gold;

/// <summary>Says whether two coders, or a coder and the tool, mean the same addition.</summary>
internal static class AddedOverlap
{
    /// <summary>Compares two quoted additions.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the longest run of letters they share is at least half of the shorter one.</returns>
    public static bool Same(string left, string right)
    {
        string a = Letters(left), b = Letters(right);
        return LongestShared(a, b) >= Math.Max(4, Math.Min(a.Length, b.Length) / 2.0);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static int LongestShared(string left, string right)
    {
        var best = 0;
        var previous = new int[right.Length + 1];
        foreach (var character in left)
        {
            var current = new int[right.Length + 1];
            for (var i = 0; i < right.Length; i++)
                if (right[i] == character)
                    best = Math.Max(best, current[i + 1] = previous[i] + 1);
            previous = current;
        }
        return best;
    }
}
