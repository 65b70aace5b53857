using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>Tells a half-width stop that ends a Chinese sentence from one in a number, a list number or Latin text.</summary>
internal static class StopFinder
{
    private const int ShortestSentence = 5;

    /// <summary>Whether a stop ends a sentence.</summary>
    /// <param name="values">The paragraph.</param>
    /// <param name="index">Where the stop stands.</param>
    /// <returns>True after Chinese text of at least five characters, at the end or before Chinese text.</returns>
    public static bool IsSentenceEnd(char[] values, int index)
    {
        var before = index - 1;
        while (before >= 0 && values[before] == ' ')
            before--;
        if (before < 0 || !Characters.IsCjk(values[before]) || values[before] == '.' || IsDot(values, index - 1) || IsDot(values, index + 1))
            return false;
        var next = index + 1;
        while (next < values.Length && Characters.IsSpace(values[next]))
            next++;
        return (next == values.Length || Characters.IsCjk(values[next])) && SentenceLength(values, before) >= ShortestSentence;
    }

    private static bool IsDot(char[] values, int index) => index >= 0 && index < values.Length && values[index] == '.';

    private static int SentenceLength(char[] values, int end)
    {
        var length = 0;
        for (var i = end; i >= 0 && length < ShortestSentence && values[i] is not ('。' or '；' or '：' or '\t'); i--)
            length++;
        return length;
    }
}
