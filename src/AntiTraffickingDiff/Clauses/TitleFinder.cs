using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Finds the short title of a clause: a first sentence of at most 20 characters without a comma and with more text
/// after it, or a heading alone on its line; also the set phrases (指导思想, 工作目标, …) run together with the text.
/// </summary>
internal static class TitleFinder
{
    /// <summary>The longest title sentence, in characters; from the project's definition of a duty.</summary>
    private const int LongestSentence = 20;

    /// <summary>The longest heading alone on its line, in characters.</summary>
    private const int LongestHeading = 50;

    // After these a set phrase is part of a sentence: 保障措施的落实, 工作目标是….
    private const string GoesOn = "和与及的、，。等是要落明到小为";

    private static readonly string[] SetPhrases = ClauseWords.Of("set-phrase");

    /// <summary>Finds the title in a clause's own text.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="content">The own text after the number.</param>
    /// <param name="hasChildren">Whether clauses stand below; a lone sentence is a title only then.</param>
    /// <returns>The title without the full stop after it, and where the body starts.</returns>
    public static (TextSpan Title, int BodyStart) Find(string text, TextSpan content, bool hasChildren)
    {
        var start = NumberScanner.SkipBlank(text, content.Start, content.End);
        var line = TextSpan.Between(start, EndOfLine(text, start, content.End));
        var stop = line.In(text).IndexOf('。');
        var sentence = new TextSpan(start, Math.Max(stop, 0));
        var hasMore = stop >= 0 && HasWording(text, start + stop + 1, content.End);
        if (hasMore && sentence.Length is > 0 and <= LongestSentence && sentence.In(text).IndexOfAny("，,；：:") < 0)
            return (sentence, sentence.End + 1);
        if (stop < 0 && HeadingLength(text, line) is > 0 and var heading)
            return (new TextSpan(start, heading), start + heading);
        if (SetPhrase(text, line) is { Length: > 0 } phrase)
            return (phrase, AfterColon(text, phrase.End, line.End));
        return IsAlone(text, start + stop + 1, content.End) && stop > 0 && hasChildren && sentence.Length <= LongestHeading
            ? (sentence, sentence.End + 1)
            : (new TextSpan(start, 0), start);
    }

    private static bool IsAlone(string text, int after, int end) => NumberScanner.SkipBlank(text, after, end) >= end;

    // Parentheses that name units are no text that a title could stand before.
    private static bool HasWording(string text, int start, int end)
    {
        var rest = NumberScanner.SkipBlank(text, start, end);
        var last = rest + text.AsSpan(rest, end - rest).TrimEnd().Length - 1;
        if (last <= rest || text[rest] is not ('（' or '('))
            return last >= rest;
        var brackets = BracketMap.Of(text, rest, end);
        return brackets.CloseOf(rest) != last || !InlineBoundaryFinder.NamesUnits(text, last, brackets);
    }

    // A heading's line has no sentence; parentheses that name units at its end are not part of it.
    private static int HeadingLength(string text, TextSpan line)
    {
        var heading = line.In(text).TrimEnd();
        var brackets = BracketMap.Of(text, line.Start, line.Start + heading.Length);
        if (heading.Length > 0 && heading[^1] is '）' or ')'
            && InlineBoundaryFinder.NamesUnits(text, line.Start + heading.Length - 1, brackets))
            heading = heading[..(brackets.OpenOf(line.Start + heading.Length - 1) - line.Start)].TrimEnd();
        return heading.Length <= LongestHeading && heading.IndexOfAny('；', '：', ':') < 0 ? heading.Length : 0;
    }

    private static TextSpan SetPhrase(string text, TextSpan line) =>
        ClauseWords.StartOf(SetPhrases, line.In(text)) is { } phrase && phrase.Length < line.Length
        && !GoesOn.Contains(text[line.Start + phrase.Length])
            ? new TextSpan(line.Start, phrase.Length)
            : default;

    private static int AfterColon(string text, int at, int end) => at < end && text[at] is '：' or ':' or ' ' ? at + 1 : at;

    private static int EndOfLine(string text, int start, int end) =>
        text.IndexOf('\n', start, end - start) is >= 0 and var found ? found : end;
}
