using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>Makes parentheses full-width that stand in Chinese text, both of a pair alike.</summary>
internal static class Parentheses
{
    /// <summary>Widens the parentheses of a paragraph.</summary>
    /// <param name="values">The paragraph, changed in place.</param>
    public static void Widen(char[] values)
    {
        var open = new Stack<int>();
        var lastChinese = -1;
        for (var i = 0; i < values.Length; i++)
        {
            lastChinese = values[i] is >= '\u3001' and <= '\u9FFF' ? i : lastChinese;
            if (values[i] is '(' or '（')
                open.Push(i);
            else if (values[i] is ')' or '）')
                Close(values, open.Count > 0 ? open.Pop() : -1, i, lastChinese);
        }
        foreach (var i in open)
            if (values[i] == '(' && (IsCjkAt(values, i - 1) || IsCjkAt(values, i + 1)))
                values[i] = '（';
    }

    private static void Close(char[] values, int open, int close, int lastChinese)
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

    private static bool IsCjkAt(char[] values, int index) =>
        index >= 0 && index < values.Length && Characters.IsCjk(values[index]);
}
