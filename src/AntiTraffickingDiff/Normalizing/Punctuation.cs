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
    private static readonly SearchValues<char> InPath = SearchValues.Create("0123456789.-");
    private static readonly SearchValues<char> InTitle = SearchValues.Create("，。；：、 ");
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
        if (IsArticleNumber(text, start) || IsDecimalPath(text, start) || ClauseNumbers.IsSpacedHeading(text, start, end))
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
        if (start - first < Shortest || last - end < Shortest || UnitEnds.InLists.EndOf(text.AsSpan(first, start - first)) is null)
            return false;
        var second = text.AsSpan(end, last - end);
        for (var length = second.Length; length >= Shortest; length--)
            if (UnitEnds.InLists.EndOf(second[..length]) is not null)
                return length == second.Length || IsRole(second[length..]);
        return false;
    }

    // 配合, 共同负责, 按职责分工负责; 等部门.
    private static bool IsRole(ReadOnlySpan<char> rest) =>
        rest[0] is '等' or '按' || ModalWords.AdverbAt(rest) > 0 || RoleWords.Verbs.LongestPrefix(rest, out _) > 0;

    private static bool IsArticleNumber(string text, int end)
    {
        var start = text.LastIndexOf('第', end - 1, Math.Min(end, 16));
        if (start < 0)
            return false;
        var before = text.AsSpan(0, start).TrimEnd();
        var isClauseStart = before.IsEmpty || Characters.IsSentenceEnd(before[^1]) || before[^1] is '）' or ')';
        return isClauseStart && ClauseNumbers.IsOrdinal(text.AsSpan(start, end - start));
    }

    // 3.2 人力资源市场: without the space it would read as 3.2 persons; 3-2 1-2月 as 3 to 21 and so on.
    private static bool IsDecimalPath(string text, int end)
    {
        var path = text.AsSpan(0, end);
        return path.Length is > 2 and <= LongestPath && char.IsAsciiDigit(path[0]) && char.IsAsciiDigit(path[^1])
            && path.ContainsAny('.', '-') && !path.ContainsAnyExcept(InPath);
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

/// <summary>Makes half-width punctuation in Chinese text full-width; numbers, Latin text and list numbers keep theirs.</summary>
internal static class Punctuation
{
    private const string Half = ",;:?!";
    private const string Full = "，；：？！";

    // The fewest characters before a stop that ends a sentence; fewer are a number or an abbreviation.
    private const int ShortestSentence = 5;

    // Hyphens that are typed for one dash.
    private const int MostHyphens = 4;

    public static NormalizingPass Pass { get; } = NormalizingPass.OfTexts(
        RepairKind.HalfWidthPunctuation, SearchValues.Create(Half + ".()-\u2015\u2500\u2012－"), (text, editor) =>
        {
            var values = text.Value.ToCharArray();
            for (var i = 0; i < values.Length; i++)
                if (values[i] == '.')
                    values[i] = IsSentenceEnd(values, i) ? '。' : '.';
                else if (Half.IndexOf(values[i], StringComparison.Ordinal) is >= 0 and var at && IsInChinese(values, i))
                    values[i] = Full[at];
            WidenDashes(values);
            WidenParentheses(values);
            editor.Write(values);
        });

    private static bool IsInChinese(char[] values, int index) =>
        Characters.IsCjk(Neighbour(values, index, -1)) || Characters.IsCjk(Neighbour(values, index, 1));

    private static char Neighbour(char[] values, int index, int step)
    {
        var i = index + step;
        while (i >= 0 && i < values.Length && Characters.IsSpace(values[i]))
            i += step;
        return i >= 0 && i < values.Length ? values[i] : '\0';
    }

    /// <summary>
    /// Tells a half-width stop that ends a Chinese sentence from one in a number, a list number or Latin text: it stands after
    /// Chinese text of at least five characters, at the end or before Chinese text.
    /// </summary>
    private static bool IsSentenceEnd(char[] values, int index)
    {
        var before = index - 1;
        while (before >= 0 && values[before] == ' ')
            before--;
        if (before < 0 || !IsCjkAt(values, before) || IsAt(values, index - 1, '.') || IsAt(values, index + 1, '.'))
            return false;
        var next = index + 1;
        while (next < values.Length && Characters.IsSpace(values[next]))
            next++;
        if (next < values.Length && !Characters.IsCjk(values[next]))
            return false;
        var length = 0;
        for (var i = before; i >= 0 && length < ShortestSentence && values[i] is not ('。' or '；' or '：' or '\t'); i--)
            length++;
        return length >= ShortestSentence;
    }

    // U+2015 and U+2500 are drawn like the em dash; --, --- and －－ stand for —— before or after Chinese. More are a rule. What
    // is left over of the run becomes '\0', which is taken out.
    private static void WidenDashes(char[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is '\u2015' or '\u2500' or '\u2012')
                values[i] = '—';
            var end = i;
            while (IsHyphen(values, end) && values[end] == values[i])
                end++;
            // 2021--2030年: the one dash of a range.
            if (end - i is >= 2 and <= MostHyphens && IsYearAt(values, i, -1) && IsYearAt(values, end - 1, 1))
            {
                values[i] = '—';
                values.AsSpan(i + 1, end - i - 1).Clear();
            }
            else if (end - i is >= 2 and <= MostHyphens && (IsCjkAt(values, i - 1) || IsCjkAt(values, end)) && !IsHyphen(values, end))
            {
                (values[i], values[i + 1]) = ('—', '—');
                values.AsSpan(i + 2, end - i - 2).Clear();
            }

            i = Math.Max(i, end - 1);
        }
    }

    // Whether a year stands beside a dash: four digits, before it perhaps with 年.
    private static bool IsYearAt(char[] values, int dash, int step)
    {
        const int Digits = 4;
        var at = dash + step;
        at += step < 0 && IsAt(values, at, '年') ? step : 0;
        for (var i = 0; i < Digits; i++)
            if (at + step * i < 0 || at + step * i >= values.Length || !char.IsAsciiDigit(values[at + step * i]))
                return false;
        return step < 0 || at + Digits == values.Length || !char.IsAsciiDigit(values[at + Digits]);
    }

    // Parentheses that stand in Chinese text, both of a pair alike.
    private static void WidenParentheses(char[] values)
    {
        var open = new Stack<int>();
        var lastChinese = -1;
        for (var i = 0; i < values.Length; i++)
        {
            lastChinese = values[i] is >= '\u3001' and <= '\u9FFF' ? i : lastChinese;
            if (values[i] is '(' or '（')
                open.Push(i);
            else if (values[i] is ')' or '）')
                WidenPair(values, open.Count > 0 ? open.Pop() : -1, i, lastChinese);
        }
        foreach (var i in open)
            if (values[i] == '(' && (IsCjkAt(values, i - 1) || IsCjkAt(values, i + 1)))
                values[i] = '（';
    }

    private static void WidenPair(char[] values, int open, int close, int lastChinese)
    {
        var isChinese = open < 0
            ? IsCjkAt(values, close - 1)
            : values[open] == '（' || values[close] == '）' || IsCjkAt(values, open - 1) || IsCjkAt(values, close + 1)
                || lastChinese > open;
        if (!isChinese || open < 0 && values[close] == '）')
            return;
        values[close] = '）';
        if (open >= 0)
            values[open] = '（';
    }

    private static bool IsAt(char[] values, int index, char c) => index >= 0 && index < values.Length && values[index] == c;

    private static bool IsHyphen(char[] values, int index) => IsAt(values, index, '-') || IsAt(values, index, '－');

    private static bool IsCjkAt(char[] values, int index) => index >= 0 && index < values.Length && Characters.IsCjk(values[index]);
}

/// <summary>Makes title marks 《》 and quotation marks “” ‘’ of their variants, with directions from the context.</summary>
internal static class Quotes
{
    private const string From = "«»‹›〈〉「」『』﹁﹂﹃﹄＂〝〞〟„‟";
    private const string To = "《》〈〉〈〉“”‘’“”‘’\"“”””“";

    public static NormalizingPass Pass { get; } = NormalizingPass.OfTexts(
        RepairKind.Quotes, SearchValues.Create(From + "\"'“”‘’<>＜＞"), (text, editor) =>
        {
            var values = text.Value.ToCharArray();
            for (var i = 0; i < values.Length; i++)
                if (From.IndexOf(values[i], StringComparison.Ordinal) is >= 0 and var at)
                    values[i] = To[at];
            // << >> and ＜＜ ＞＞ around Chinese are title marks; the second of the two becomes '\0', which is taken out. Where
            // nothing is open, 首页>>政务公开 is a path of menus.
            var isPath = IsMenuPath(text.Value);
            for (var i = 0; i + 1 < values.Length; i++)
                if (values[i] == values[i + 1] && (values[i] is '<' or '＜' || !isPath && values[i] is '>' or '＞'))
                    (values[i], values[i + 1]) = (values[i] is '<' or '＜' ? '《' : '》', '\0');
            RaiseAngles(values);
            RaiseTitles(values);
            Direct(values, '"', '“', '”');
            Direct(values, '\'', '‘', '’');
            editor.Write(values);
        });

    private static readonly WordList PathStarts = WordList.Of("letterhead-words.tsv", "location", "menu");

    // >> in a text that has nothing open, behind the words that such paths start with, or several times.
    private static bool IsMenuPath(string text)
    {
        var closing = text.AsSpan().Count(">>") + text.AsSpan().Count("＞＞");
        return closing > 0 && text.AsSpan().IndexOfAny("<＜《«") < 0 && (closing > 1 || PathStarts.StartOf(text.AsSpan().TrimStart(" \t\u3000【[（(")) is not null);
    }

    // ＜…方案＞: angles typed for title marks, by what they hold.
    private static void RaiseAngles(char[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not ('<' or '＜'))
                continue;
            var close = Array.FindIndex(values, i + 1, c => c is '>' or '＞' or '<' or '＜');
            if (close < 0 || values[close] is '<' or '＜' || !Characters.IsHan(values[i + 1]) && !char.IsAsciiDigit(values[i + 1])
                || !TitleLines.IsName(values.AsSpan(i + 1, close - i - 1)))
                continue;
            (values[i], values[close]) = ('《', '》');
            i = close;
        }
    }

    // 〈 〉 mark a title inside a title (GB/T 15834-2011, 4.15.3.5); around one that stands alone they are 《 》. A number in
    // them is one of a clause.
    private static void RaiseTitles(char[] values)
    {
        var depth = 0;
        for (var i = 0; i < values.Length; i++)
        {
            depth += values[i] == '《' ? 1 : values[i] == '》' && depth > 0 ? -1 : 0;
            if (values[i] != '〈' || depth > 0)
                continue;
            var close = Array.IndexOf(values, '〉', i);
            if (close < 0)
                return;
            var inside = values.AsSpan(i + 1, close - i - 1);
            if (inside.Length > 0 && inside.IndexOfAny("《〈，。；") < 0 && !IsNumber(inside))
                (values[i], values[close]) = ('《', '》');
            i = close;
        }

        static bool IsNumber(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
                if (!char.IsDigit(c) && !Numerals.IsIdeographic(c))
                    return false;
            return true;
        }
    }

    // Gives the marks of one kind in a Chinese text their directions.
    private static void Direct(char[] values, char straight, char open, char close)
    {
        var places = new List<int>();
        var straights = 0;
        for (var i = 0; i < values.Length; i++)
            if (values[i] == open || values[i] == close || values[i] == straight && IsInChinese(values, i))
            {
                places.Add(i);
                straights += values[i] == straight ? 1 : 0;
            }
        if (places.Count % 2 == 0 ? straights > 0 || !IsBalanced(values, places, open) : straights == places.Count)
        {
            for (var k = 0; k < places.Count; k++)
                values[places[k]] = k % 2 == 0 ? open : close;
        }
        else if (straights > 0)
        {
            // Straight marks among curly ones: each closes what is open.
            var isOpen = false;
            foreach (var i in places)
            {
                if (values[i] == straight)
                    values[i] = isOpen ? close : open;
                isOpen = values[i] == open;
            }
        }
    }

    private static bool IsBalanced(char[] values, List<int> places, char open)
    {
        var depth = 0;
        foreach (var i in places)
        {
            depth += values[i] == open ? 1 : -1;
            if (depth < 0)
                return false;
        }
        return depth == 0;
    }

    // Inches, feet and apostrophes stand between or after Latin letters and digits.
    private static bool IsInChinese(char[] values, int index) =>
        index > 0 && Characters.IsCjk(values[index - 1]) || index + 1 < values.Length && Characters.IsCjk(values[index + 1]);
}
