namespace AntiTraffickingDiff.Clauses;

/// <summary>What a table cell holds, judged by its text alone.</summary>
internal static class CellContent
{
    /// <summary>The longest label and the longest name of a unit, in characters.</summary>
    private const int LongestLabel = 30, LongestUnit = 25;

    private static readonly string[] UnitEnds = ClauseWords.Of("unit-end");

    /// <summary>Whether a text is a list of units: 市公安局、市民政局.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <returns>True if nearly all its parts end as names of units do.</returns>
    public static bool IsUnitList(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (cell.IsEmpty || cell.IndexOfAny('。', '；', '：') >= 0 || cell[0] is '（' or '(')
            return false;
        int units = 0, parts = 0;
        foreach (var range in cell.SplitAny('、', '，', ',', '\n', ' '))
        {
            var part = cell[range].Trim();
            parts += part.IsEmpty ? 0 : 1;
            units += !part.IsEmpty && part.Length <= LongestUnit && IsUnit(part) ? 1 : 0;
        }
        return units > 0 && units * 4 >= parts * 3;
    }

    /// <summary>Whether a text can be the label of a group of tasks: 二、犯罪预防, （一）专项打击.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <returns>True if it is short and has no sentence.</returns>
    public static bool IsLabel(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        return cell.Length <= LongestLabel && cell.IndexOfAny('。', '；', '，') < 0;
    }

    private static bool IsUnit(ReadOnlySpan<char> part) =>
        ClauseWords.EndOf(UnitEnds, part) is not null
        || part[^1] is '）' or ')' && part.LastIndexOfAny('（', '(') is > 1 and var open && IsUnit(part[..open]);
}
