namespace AntiTraffickingDiff.Units;

/// <summary>Runs of three characters, to tell whether two texts speak of the same task.</summary>
internal static class Shingles
{
    private const int Width = 3;

    /// <summary>The runs of a text.</summary>
    /// <param name="text">The text; only ideographs count.</param>
    /// <returns>A hash of each run.</returns>
    public static HashSet<int> Of(ReadOnlySpan<char> text)
    {
        var runs = new HashSet<int>();
        for (var i = 0; i + Width <= text.Length; i++)
            if (text[i] >= '\u3400' && text[i + 1] >= '\u3400' && text[i + 2] >= '\u3400' && text[i + 2] < '\uFF00')
                runs.Add(HashCode.Combine(text[i], text[i + 1], text[i + 2]));
        return runs;
    }

    /// <summary>How much of one text stands in another.</summary>
    /// <param name="part">The runs of the text to look for.</param>
    /// <param name="whole">The runs of the text to look in.</param>
    /// <returns>From 0 to 1; 0 for a text without a run.</returns>
    public static double Share(HashSet<int> part, HashSet<int> whole) =>
        part.Count == 0 ? 0 : (double)part.Count(whole.Contains) / part.Count;
}
