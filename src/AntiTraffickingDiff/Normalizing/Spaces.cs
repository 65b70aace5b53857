using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// Takes out spaces inside Chinese text and at the ends of lines; keeps one after an article number, between Latin
/// words, before a list number, and between the fields of a list of persons.
/// </summary>
internal static class Spaces
{
    private const int LongestTitle = 14;
    private const int LongestPath = 17;
    private const int LongestPersonLine = 80;
    private static readonly SearchValues<char> InPath = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> InTitle = SearchValues.Create("，。；：、 ");
    private static readonly WordList UnitEnds = WordList.Of("TableWords.tsv", "unit-end");
    private static readonly string[] Posts = [.. EmbeddedText.Rows("posts.tsv").Select(row => row[0])];

    public static NormalizingPass Pass { get; } = NormalizingPass.OfTexts(RepairKind.Spaces, null, (text, editor) =>
    {
        var value = text.Value;
        bool? isPersonLine = null;
        for (var i = 0; i < value.Length; i++)
        {
            if (!Characters.IsSpace(value[i]))
                continue;
            var end = i;
            while (end < value.Length && Characters.IsSpace(value[end]))
                end++;
            var isKept = i > 0 && end < value.Length && IsKept(value, i, end, isPersonLine ??= IsPersonLine(value));
            editor.Replace(i, end - i, isKept ? " " : "");
            i = end;
        }
    });

    /// <summary>Whether a line names a person with a post: short, no sentence punctuation, a post at its end, spaces before it.</summary>
    public static bool IsPersonLine(string text)
    {
        var line = text.AsSpan().Trim();
        if (line.Length > LongestPersonLine || line.ContainsAny("。；，;,"))
            return false;
        foreach (var post in Posts)
            if (line.EndsWith(post, StringComparison.Ordinal) && HasName(line))
                return true;
        return false;
    }

    // A name has two to four characters, perhaps with spaces or an asterisk inside, after a label's colon if there is one.
    private static bool HasName(ReadOnlySpan<char> line)
    {
        var name = 0;
        for (var i = line.IndexOfAny(":：") + 1; i < line.Length; i++)
        {
            var isSpace = Characters.IsSpace(line[i]);
            if (!isSpace && !Characters.IsHan(line[i]) && line[i] != '*' && line[i] != '·')
                return false;
            if (isSpace && name is >= 2 and <= 4)
                return true;
            name += isSpace ? 0 : 1;
        }
        return false;
    }

    // Whether the run of spaces from start to end, inside the text, separates anything.
    private static bool IsKept(string text, int start, int end, bool isPersonLine)
    {
        var before = text[start - 1];
        var after = text[end];
        if (IsArticleNumber(text, start) || IsDecimalPath(text, start))
            return true;
        if (Characters.IsCjkMark(before) || Characters.IsCjkMark(after))
            return false;
        if (char.IsAsciiDigit(after) && ClauseNumbers.LengthAt(text.AsSpan(end), out _) > 0 && !char.IsAsciiDigit(before))
            return true;
        if (Characters.IsHan(before) && Characters.IsHan(after))
            return isPersonLine ? !(IsSingle(text, start - 1, -1) && IsSingle(text, end, 1)) : IsAfterTitle(text, start, end) || PartsUnits(text, start, end);
        // "1. 总则" keeps its space, as does "2021-2030 (draft)".
        if (Characters.IsHan(before) || Characters.IsHan(after))
            return before is '.' or ',' or ';' or ':' or ')' or '．';
        return !IsYearDigits(text, start, end);
    }

    // 县公安局 县民政局配合: names of units of at least three characters, the second perhaps with what it does behind it.
    private static bool PartsUnits(string text, int start, int end)
    {
        const int Shortest = 3;
        var first = start;
        while (first > 0 && Characters.IsHan(text[first - 1]))
            first--;
        var last = end;
        while (last < text.Length && Characters.IsHan(text[last]))
            last++;
        if (start - first < Shortest || last - end < Shortest || UnitEnds.EndOf(text.AsSpan(first, start - first)) is null)
            return false;
        var second = text.AsSpan(end, last - end);
        for (var length = second.Length; length >= Shortest; length--)
            if (UnitEnds.EndOf(second[..length]) is not null)
                return length == second.Length || IsRole(second[length..]);
        return false;
    }

    private static bool IsRole(ReadOnlySpan<char> rest)
    {
        foreach (var word in (ReadOnlySpan<string>)["负责", "牵头", "配合", "等", "按", "分别", "共同", "参与", "协助", "协同", "落实", "承担", "主办", "协办"])
            if (rest.StartsWith(word))
                return true;
        return false;
    }

    private static bool IsArticleNumber(string text, int end)
    {
        var start = text.LastIndexOf('第', end - 1, Math.Min(end, 16));
        if (start < 0)
            return false;
        var before = text.AsSpan(0, start).TrimEnd();
        var isClauseStart = before.IsEmpty || Characters.IsSentenceEnd(before[^1]) || before[^1] is '）' or ')';
        return isClauseStart && ClauseNumbers.IsOrdinal(text.AsSpan(start, end - start));
    }

    // 3.2 人力资源市场: without the space it would read as 3.2 persons.
    private static bool IsDecimalPath(string text, int end)
    {
        var path = text.AsSpan(0, end);
        return path.Length is > 2 and <= LongestPath && path[0] != '.' && path[^1] != '.'
            && path.Contains('.') && !path.ContainsAnyExcept(InPath);
    }

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
