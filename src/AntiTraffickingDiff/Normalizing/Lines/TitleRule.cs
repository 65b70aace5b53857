using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>Decides whether two short lines are one title that is printed over several lines.</summary>
internal static class TitleRule
{
    private const int Longest = 80;

    private static readonly string[] Kinds = [.. EmbeddedText.Rows("document-kinds.tsv").Select(row => row[0])];

    /// <summary>Whether two lines are one title.</summary>
    /// <param name="first">The title so far.</param>
    /// <param name="second">The next line.</param>
    /// <returns>True to join them.</returns>
    public static bool Joins(DraftBlock first, DraftBlock second)
    {
        var before = first.Text.Value.AsSpan().Trim();
        var after = second.Text.Value.AsSpan().Trim();
        if (!IsShort(before) || !IsShort(after) || ClauseNumbers.Starts(before) || ClauseNumbers.Starts(after) || LineShape.IsLabel(after))
            return false;
        if (IsYears(after))
            return EndsInKind(before) || LineShape.HasOpenBracket(before, Longest);
        return IsUnfinished(before);
    }

    private static bool IsShort(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= Longest && text.IndexOfAny('，', '。', '；') < 0 && text[^1] is not ('：' or ':') && !text.Contains(',');

    // 关于印发…, 贯彻《…: a title that does not say yet what kind of document it is.
    private static bool IsUnfinished(ReadOnlySpan<char> text) =>
        LineShape.HasOpenBracket(text, Longest) && IsTitleStart(text) || text.IndexOf("关于") > 0 && !EndsInKind(text) && !text.EndsWith("）") && !text.EndsWith(")");

    private static bool IsTitleStart(ReadOnlySpan<char> text) =>
        text.IndexOf("关于") >= 0 || text.IndexOf("贯彻") >= 0 || text.IndexOf("落实") >= 0 || text.IndexOf("实施") >= 0 || EndsInKind(text);

    // (2021—2030年)实施细则: the years that belong to the plan named on the line before.
    private static bool IsYears(ReadOnlySpan<char> text)
    {
        if (text.Length < 6 || text[0] is not ('（' or '('))
            return false;
        var close = text.IndexOfAny('）', ')');
        return close is > 4 and < 20 && text.Slice(1, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[..close].Contains('年')
            && (close == text.Length - 1 || EndsInKind(text));
    }

    private static bool EndsInKind(ReadOnlySpan<char> text)
    {
        foreach (var kind in Kinds)
            if (text.EndsWith(kind))
                return true;
        return false;
    }
}
