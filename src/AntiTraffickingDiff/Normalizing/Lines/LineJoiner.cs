using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>Puts two lines of a paragraph together.</summary>
internal static class LineJoiner
{
    /// <summary>Joins two lines.</summary>
    /// <param name="first">The paragraph so far.</param>
    /// <param name="second">The next line.</param>
    /// <returns>Both without the break: one space between Latin words, nothing between Chinese; a word's hyphen goes.</returns>
    public static MappedText Join(MappedText first, MappedText second)
    {
        var end = first.Length;
        while (end > 0 && Characters.IsSpace(first[end - 1]))
            end--;
        var start = 0;
        while (start < second.Length && Characters.IsSpace(second[start]))
            start++;
        if (end == 0 || start == second.Length)
            return end == 0 ? second : first;
        var isHyphen = end > 1 && first[end - 1] == '-' && Characters.IsLatin(first[end - 2]) && char.IsAsciiLetterLower(second[start]);
        var result = new MappedTextBuilder().Append(first, new TextSpan(0, isHyphen ? end - 1 : end));
        if (!isHyphen && IsWord(first[end - 1]) && IsWord(second[start]) && !IsNumber(first[end - 1], second[start]))
            result.Append(' ', first.OriginOf(end));
        return result.Append(second, TextSpan.Between(start, second.Length)).Build();
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is ',' or '.' or ')';

    // 20 | 30年: a number that the break has cut.
    private static bool IsNumber(char before, char after) => char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
}
