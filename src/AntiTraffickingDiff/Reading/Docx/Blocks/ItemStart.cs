namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Recognises the beginning of a numbered or marked item.</summary>
internal static class ItemStart
{
    private const string ChineseDigits = "〇零一二三四五六七八九十百千";
    private const string Marks = "—•●■◆▪○□①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
    private const string AfterNumber = "、.．)）";
    private const string AfterOrdinal = "章节条编款项部";

    /// <summary>The most characters of a number, so that a year at the start of a line is none.</summary>
    private const int MaxNumber = 5;

    /// <summary>Whether a line begins like an item: 一、 （一） 1. 1） 第一条 ① —— and the like.</summary>
    /// <param name="line">The line, without white space at its start.</param>
    /// <returns>True if it does.</returns>
    public static bool IsAt(string line)
    {
        if (line.Length < 2)
            return false;
        if (Marks.Contains(line[0], StringComparison.Ordinal))
            return true;
        var start = line[0] is '（' or '(' or '第' ? 1 : 0;
        var end = start;
        while (end < line.Length && end - start < MaxNumber && IsDigit(line[end]))
            end++;
        return end > start && end < line.Length && Follows(line[0], line[end]);
    }

    private static bool IsDigit(char c) =>
        char.IsAsciiDigit(c) || c is >= '０' and <= '９' || ChineseDigits.Contains(c, StringComparison.Ordinal);

    private static bool Follows(char first, char next) => first switch
    {
        '第' => AfterOrdinal.Contains(next, StringComparison.Ordinal),
        '（' or '(' => next is '）' or ')',
        _ => AfterNumber.Contains(next, StringComparison.Ordinal),
    };
}
