using AntiTraffickingDiff.Text;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Breaks text into lines by terminal cells. Chinese breaks between any two characters, but no line starts with closing
/// or ends with opening punctuation (the rules of GB/T 15834—2011, 5.1.11); other words break at spaces only, unless
/// one is longer than a whole line.
/// </summary>
internal static class LineWrapper
{
    private const string NotFirst = "，。；：、！？）》」』”’…—％·,.;:!?)]}>%";
    private const string Numerals = "一二三四五六七八九十条";
    private const string NotLast = "（《「『“‘〔([{<";

    /// <summary>Breaks a text.</summary>
    /// <param name="text">The text, without line breaks.</param>
    /// <param name="first">The cells of the first line.</param>
    /// <param name="others">The cells of the lines after it.</param>
    /// <returns>The lines as spans of the text, without the spaces at breaks.</returns>
    public static List<TextSpan> Wrap(string text, int first, int others)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, start, lines.Count == 0 ? first : others);
            lines.Add(TextSpan.Between(start, TrimEnd(text, start, end)));
            for (start = end; start < text.Length && text[start] == ' ';)
                start++;
        }

        return lines;
    }

    private static int LineEnd(string text, int start, int cells)
    {
        var (used, end, allowed) = (0, start, start);
        for (; end < text.Length; end++)
        {
            used += Width(text[end]);
            if (end > start && CanBreak(text, end))
                allowed = end;
            if (used > cells && text[end] != ' ')
                return allowed > start ? allowed : WholeRune(text, start, Math.Max(end, start + 1));
        }

        return text.Length;
    }

    private static int WholeRune(string text, int start, int end) =>
        end < text.Length && char.IsLowSurrogate(text[end]) ? (end - 1 > start ? end - 1 : end + 1) : end;

    private static bool CanBreak(string text, int index)
    {
        var (before, after) = (text[index - 1], text[index]);
        if (before == ' ')
            return true;
        if (after == ' ' || char.IsLowSurrogate(after) || NotFirst.Contains(after) || NotLast.Contains(before))
            return false;
        return !IsInLocator(before, after) && (IsWide(before) || IsWide(after));
    }

    // 三（一）2（4） stays in one piece.
    private static bool IsInLocator(char before, char after) =>
        after == '（' && (char.IsAsciiDigit(before) || Numerals.Contains(before)) || before == '）' && char.IsAsciiDigit(after);

    private static bool IsWide(char unit) => unit.GetCellWidth() == 2 || char.IsSurrogate(unit) || unit is '—' or '“' or '”' or '…';

    // Unicode TR 11 leaves these to the font; Chinese terminals give them two cells. Two is safe for both.
    private static int Width(char unit) => unit is '—' or '“' or '”' or '‘' or '’' or '…' or '·' ? 2 : unit.GetCellWidth();

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
            end--;
        return end;
    }
}
