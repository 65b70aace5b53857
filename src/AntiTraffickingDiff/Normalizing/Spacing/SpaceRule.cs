using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Spacing;

/// <summary>Decides whether a run of spaces separates anything.</summary>
internal static class SpaceRule
{
    private const int LongestTitle = 14;
    private const int LongestPath = 17;

    private static readonly SearchValues<char> InPath = SearchValues.Create("0123456789.");

    private static readonly SearchValues<char> InTitle = SearchValues.Create("，。；：、 ");

    /// <summary>Whether one space is to stay.</summary>
    /// <param name="text">The paragraph or cell.</param>
    /// <param name="start">The first space, not at the start of the text.</param>
    /// <param name="end">The offset after the last space, not at the end of the text.</param>
    /// <param name="isPersonLine">Whether the text lists a person with post.</param>
    /// <returns>True to keep one.</returns>
    public static bool Keeps(string text, int start, int end, bool isPersonLine)
    {
        var before = text[start - 1];
        var after = text[end];
        if (IsArticleNumber(text, start) || IsDecimalPath(text, start))
            return true;
        if (Characters.IsCjkMark(before) || Characters.IsCjkMark(after))
            return false;
        if (IsListNumber(text, end) && !char.IsAsciiDigit(before))
            return true;
        if (Characters.IsHan(before) && Characters.IsHan(after))
            return isPersonLine ? IsField(text, start, end) : IsAfterTitle(text, start, end);
        if (Characters.IsHan(before) || Characters.IsHan(after))
            return IsAsciiMark(before);
        return !IsYearDigits(text, start, end);
    }

    // "1. 总则" keeps its space, as does "2021-2030 (draft)".
    private static bool IsAsciiMark(char before) => before is '.' or ',' or ';' or ':' or ')' or '．';

    private static bool IsArticleNumber(string text, int end)
    {
        var start = text.LastIndexOf('第', end - 1, Math.Min(end, 16));
        if (start < 0 || !IsClauseStart(text.AsSpan(0, start).TrimEnd()))
            return false;
        return ClauseNumbers.IsOrdinal(text.AsSpan(start, end - start));
    }

    // 3.2 人力资源市场: without the space it would read as 3.2 persons.
    private static bool IsDecimalPath(string text, int end)
    {
        var path = text.AsSpan(0, end);
        return path.Length is > 2 and <= LongestPath && path[0] != '.' && path[^1] != '.'
            && path.Contains('.') && !path.ContainsAnyExcept(InPath);
    }

    private static bool IsClauseStart(ReadOnlySpan<char> before) =>
        before.IsEmpty || Characters.IsSentenceEnd(before[^1]) || before[^1] is '）' or ')';

    private static bool IsListNumber(string text, int start) =>
        char.IsAsciiDigit(text[start]) && ClauseNumbers.LengthAt(text.AsSpan(start), out _) > 0;

    private static bool IsField(string text, int start, int end) =>
        !(IsSingle(text, start - 1, -1) && IsSingle(text, end, 1));

    // （四） 解救 依法…: the space parts a short title from its text.
    private static bool IsAfterTitle(string text, int start, int end)
    {
        var marker = ClauseNumbers.LengthAt(text, out _);
        if (marker == 0 || start <= marker)
            return false;
        var title = text.AsSpan(marker, start - marker).Trim();
        return title.Length is >= 2 and <= LongestTitle && !title.ContainsAny(InTitle) && text.AsSpan(end).ContainsAny("，。；");
    }

    private static bool IsSingle(string text, int index, int step) =>
        index + step < 0 || index + step >= text.Length || !Characters.IsHan(text[index + step]);

    // 2 0 2 1: a letter-spaced year.
    private static bool IsYearDigits(string text, int start, int end) =>
        end - start == 1 && char.IsAsciiDigit(text[start - 1]) && char.IsAsciiDigit(text[end])
        && IsSingleDigit(text, start - 1) && IsSingleDigit(text, end);

    private static bool IsSingleDigit(string text, int index) =>
        (index == 0 || !char.IsAsciiDigit(text[index - 1])) && (index + 1 == text.Length || !char.IsAsciiDigit(text[index + 1]));
}
