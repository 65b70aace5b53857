using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

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
            for (var i = 0; i < values.Length; i++)
            {
                var gone = 0;
                while (i + 1 + gone < values.Length && values[i + 1 + gone] == '\0')
                    gone++;
                editor.Replace(i, 1 + gone, [values[i]]);
                i += gone;
            }
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
            if (end - i is >= 2 and <= MostHyphens && (IsCjkAt(values, i - 1) || IsCjkAt(values, end)) && !IsHyphen(values, end))
            {
                (values[i], values[i + 1]) = ('—', '—');
                values.AsSpan(i + 2, end - i - 2).Clear();
            }

            i = Math.Max(i, end - 1);
        }
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
            // << >> and ＜＜ ＞＞ around Chinese are title marks; the second of the two becomes '\0', which is taken out.
            for (var i = 0; i + 1 < values.Length; i++)
                if (values[i] == values[i + 1] && values[i] is '<' or '＜' or '>' or '＞')
                    (values[i], values[i + 1]) = (values[i] is '<' or '＜' ? '《' : '》', '\0');
            RaiseTitles(values);
            Direct(values, '"', '“', '”');
            Direct(values, '\'', '‘', '’');
            for (var i = 0; i < values.Length; i++)
            {
                var isDouble = i + 1 < values.Length && values[i + 1] == '\0';
                editor.Replace(i, isDouble ? 2 : 1, [values[i]]);
                i += isDouble ? 1 : 0;
            }
        });

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
