using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// A clause's short title: its first sentence of at most 20 characters without a comma, with more text after it; or the
/// line of a heading; or a set phrase such as 工作目标 that is run together with its text.
/// </summary>
internal static class ShortTitles
{
    private const int LongestSentence = 20;
    private const int LongestHeading = 50;

    // After these a set phrase is part of a sentence: 保障措施的落实, 工作目标是….
    private const string GoesOn = "和与及的、，。等是要落明到小为";

    private static readonly WordList SetPhrases = WordList.Of("heading-words.tsv", "set-phrase");

    /// <summary>Finds the title.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="content">The clause's own text after its number.</param>
    /// <param name="hasChildren">Whether clauses stand below.</param>
    /// <returns>The title, empty if there is none, and where the body starts.</returns>
    public static (TextSpan Title, int BodyStart) Find(string text, TextSpan content, bool hasChildren)
    {
        var start = Characters.SkipBlank(text, content.Start, content.End);
        var endOfLine = text.IndexOf('\n', start, content.End - start) is >= 0 and var found ? found : content.End;
        // 第三条【接收】民政部门….
        if (start < content.End && text[start] == '【' && text.IndexOf('】', start, endOfLine - start) is > 0 and var close
            && close - start - 1 is > 0 and <= LongestSentence && HasWording(text, close + 1, content.End) && !RoleWords.SaysWho(text.AsSpan(start + 1, close - start - 1)))
            return (TextSpan.Between(start + 1, close), close + 1);
        var line = TextSpan.Between(start, endOfLine);
        var stop = line.In(text).IndexOf('。');
        var sentence = new TextSpan(start, Math.Max(stop, 0));
        var hasMore = stop >= 0 && HasWording(text, start + stop + 1, content.End);
        if (hasMore && sentence.Length is > 0 and <= LongestSentence && sentence.In(text).IndexOfAny("，,；：:") < 0)
            return (sentence, sentence.End + 1);
        if (stop < 0 && HeadingLength(text, line) is > 0 and var heading)
            return (new TextSpan(start, heading), start + heading);
        if (SetPhrases.StartOf(line.In(text)) is { } phrase && phrase.Length < line.Length && !GoesOn.Contains(text[start + phrase.Length]))
        {
            var after = start + phrase.Length;
            return (new TextSpan(start, phrase.Length), text[after] is '：' or ':' or ' ' ? after + 1 : after);
        }
        var isAlone = Characters.SkipBlank(text, start + stop + 1, content.End) >= content.End;
        return isAlone && stop > 0 && hasChildren && sentence.Length <= LongestHeading
            ? (sentence, sentence.End + 1)
            : (new TextSpan(start, 0), start);
    }

    // Parentheses that name units are no text that a title could stand before.
    private static bool HasWording(string text, int start, int end)
    {
        var rest = Characters.SkipBlank(text, start, end);
        var last = rest + text.AsSpan(rest, end - rest).TrimEnd().Length - 1;
        if (last <= rest || text[rest] is not ('（' or '('))
            return last >= rest;
        var brackets = Brackets.Of(text, rest, end);
        return brackets.CloseOf(rest) != last || !InlineNumbers.NamesUnits(text, last, brackets);
    }

    // A heading's line has no sentence; parentheses that name units at its end are not part of it.
    private static int HeadingLength(string text, TextSpan line)
    {
        var heading = line.In(text).TrimEnd();
        var brackets = Brackets.Of(text, line.Start, line.Start + heading.Length);
        var last = line.Start + heading.Length - 1;
        if (heading.Length > 0 && heading[^1] is '）' or ')' && InlineNumbers.NamesUnits(text, last, brackets))
            heading = heading[..(brackets.OpenOf(last) - line.Start)].TrimEnd();
        return heading.Length <= LongestHeading && heading.IndexOfAny('；', '：', ':') < 0 ? heading.Length : 0;
    }
}
