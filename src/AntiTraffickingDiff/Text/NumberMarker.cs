namespace AntiTraffickingDiff.Text;

/// <summary>Recognises that a line starts like a numbered clause, without saying which.</summary>
internal static class NumberMarker
{
    private const string Bullets = "●■◆▲★•▪◼□○◇➢※";
    private const string ArticleUnits = "编章节条款";

    /// <summary>The length of the clause number at the start of a line.</summary>
    /// <param name="line">The line without leading spaces.</param>
    /// <param name="isWeak">
    /// Whether it is an Arabic number, which can also be the rest of a number or of a date that a line break has cut.
    /// </param>
    /// <returns>How many code units the number has with its mark; 0 if the line does not start with one.</returns>
    public static int Length(ReadOnlySpan<char> line, out bool isWeak)
    {
        isWeak = false;
        if (line.IsEmpty)
            return 0;
        var strong = Math.Max(Math.Max(Article(line), Ideographic(line)), Math.Max(Parenthesized(line), Symbol(line)));
        if (strong > 0)
            return strong;
        isWeak = true;
        return Arabic(line);
    }

    /// <summary>Whether a line starts with a clause number of any kind.</summary>
    /// <param name="line">The line without leading spaces.</param>
    /// <returns>True for 第一章, 一、, （一）, 1., （1）, ①, —— and their variants.</returns>
    public static bool Starts(ReadOnlySpan<char> line) => Length(line, out _) > 0;

    /// <summary>The length of 第 + number + 编, 章, 节, 条 or 款 at the start of a text; spaces inside are allowed.</summary>
    /// <param name="line">The text.</param>
    /// <returns>How many code units; 0 if it does not start so.</returns>
    public static int Article(ReadOnlySpan<char> line)
    {
        if (line[0] != '第')
            return 0;
        var numerals = 0;
        for (var i = 1; i < line.Length && i < 16; i++)
        {
            if (Characters.HanNumerals.Contains(line[i], StringComparison.Ordinal) || IsDigit(line[i]))
                numerals++;
            else if (numerals > 0 && ArticleUnits.Contains(line[i], StringComparison.Ordinal))
                return IsReference(line[(i + 1)..]) ? 0 : i + 1;
            else if (!Characters.IsSpace(line[i]))
                return 0;
        }
        return 0;
    }

    private static bool IsReference(ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && "规所的、和至以第之".Contains(rest[0], StringComparison.Ordinal);

    private static int Ideographic(ReadOnlySpan<char> line)
    {
        var i = Numerals(line, 0);
        return i is > 0 and <= 4 && i < line.Length && line[i] is '、' or '．' or '.' or ',' or '，' && i > 0 ? i + 1 : 0;
    }

    private static int Numerals(ReadOnlySpan<char> line, int from)
    {
        var i = from;
        while (i < line.Length && i < from + 5 && Characters.HanNumerals.Contains(line[i], StringComparison.Ordinal))
            i++;
        return i;
    }

    private static int Parenthesized(ReadOnlySpan<char> line)
    {
        if (line[0] is not ('（' or '(' or '〔' or '【'))
            return 0;
        var start = 1;
        while (start < line.Length && line[start] == ' ')
            start++;
        var end = Numerals(line, start);
        if (end == start)
            end = Digits(line, start, 2);
        if (end == start)
            return 0;
        while (end < line.Length && line[end] == ' ')
            end++;
        return end < line.Length && line[end] is '）' or ')' or '〕' or '】' ? end + 1 : 0;
    }

    private static int Symbol(ReadOnlySpan<char> line)
    {
        if (line[0] is >= '①' and <= '⑳' or >= '⑴' and <= '⒇' or >= '⒈' and <= '⒛' or >= '㈠' and <= '㈩' or >= '❶' and <= '❿')
            return 1;
        if (Bullets.Contains(line[0], StringComparison.Ordinal))
            return 1;
        return line.StartsWith("——") || line.StartsWith("--") || line.StartsWith("──") || line.StartsWith("－－") ? 2 : 0;
    }

    private static int Arabic(ReadOnlySpan<char> line)
    {
        var i = Digits(line, 0, 3);
        if (i == 0 || i == line.Length)
            return 0;
        if (line[i] is '、' or '）' or ')')
            return i + 1;
        return line[i] is '.' or '．' ? Dotted(line, i) : 0;
    }

    private static int Dotted(ReadOnlySpan<char> line, int dot)
    {
        var next = Digits(line, dot + 1, 3);
        if (next == dot + 1)
            return dot + 1;
        return next < line.Length && (line[next] is '.' or '．' or ' ') ? next : 0;
    }

    private static int Digits(ReadOnlySpan<char> line, int from, int most)
    {
        var i = from;
        while (i < line.Length && i < from + most && IsDigit(line[i]))
            i++;
        return i;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';
}
