using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Finds pairs of ** or __ (and *** ___) that mark emphasis, by CommonMark's rule of flanking.</summary>
internal static class EmphasisFinder
{
    /// <summary>Finds the pairs.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="mark">* or _.</param>
    /// <param name="cuts">Gets the places and lengths of the marks.</param>
    public static void Find(string text, char mark, SortedDictionary<int, int> cuts)
    {
        var open = (Start: -1, Length: 0);
        for (var i = text.IndexOf(mark, StringComparison.Ordinal); i >= 0 && i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] == mark)
                end++;
            var isEscaped = i > 0 && text[i - 1] == '\\';
            if (end - i is 2 or 3 && !isEscaped)
                open = Pair(text, open, (i, end - i), cuts);
            i = end < text.Length ? text.IndexOf(mark, end) : -1;
        }
    }

    private static (int Start, int Length) Pair(
        string text, (int Start, int Length) open, (int Start, int Length) here, SortedDictionary<int, int> cuts)
    {
        if (open.Start >= 0 && open.Length == here.Length && Closes(text, here.Start) && here.Start > open.Start + open.Length)
        {
            cuts[open.Start] = open.Length;
            cuts[here.Start] = here.Length;
            return (-1, 0);
        }
        return Opens(text, here.Start, here.Start + here.Length) ? here : open;
    }

    // Not before a space; before punctuation only at the start or after a space or punctuation: 李**、王** hides names.
    private static bool Opens(string text, int start, int end)
    {
        if (end == text.Length || Characters.IsSpace(text[end]) || char.IsAsciiDigit(text[end]) && start > 0 && char.IsAsciiDigit(text[start - 1]))
            return false;
        var isBeforeMark = IsMark(text[end]) && !IsOpening(text[end]);
        return !isBeforeMark || start == 0 || Characters.IsSpace(text[start - 1]) || IsMark(text[start - 1]);
    }

    private static bool Closes(string text, int start) => !Characters.IsSpace(text[start - 1]);

    private static bool IsOpening(char c) => c is '（' or '(' or '“' or '《' or '〔';

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
