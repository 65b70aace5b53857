using System.Globalization;

namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Finds the numbers at the starts of lines; keeps in mind whether the last higher number was an article's.</summary>
internal sealed class PlanNumberFinder
{
    private const string ChineseDigits = "〇零一二三四五六七八九十百";
    private PlanList _list = PlanList.Outline;

    /// <summary>Finds a line's number.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The number, or null if there is none.</returns>
    public PlanNumber? Find(string line)
    {
        var opening = line[0] is '第' or '（' or '(' ? line[..1] : string.Empty;
        var end = opening.Length;
        while (end < line.Length && IsDigit(line[end]))
            end++;
        if (end == opening.Length || end >= line.Length || Value(line[opening.Length..end]) is not { } value)
            return null;
        var isChinese = !char.IsAsciiDigit(line[end - 1]);
        if (Place(opening, line[end], isChinese) is not var (list, level))
            return null;
        _list = level == 0 || opening == "第" ? list : _list;
        var gap = end + 1 < line.Length && line[end + 1] == ' ' ? " " : string.Empty;
        var pattern = string.Create(CultureInfo.InvariantCulture, $"{opening}%{level + 1}{line[end]}");
        return new PlanNumber(list, level, value, line[..(end + 1)], pattern, isChinese, gap);
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || ChineseDigits.Contains(c, StringComparison.Ordinal);

    private static int? Value(string digits)
    {
        if (char.IsAsciiDigit(digits[0]))
            return digits.Length <= 3 && int.TryParse(digits, out var value) && digits[0] != '0' ? value : null;
        for (var value = 1; value < 200; value++)
            if (ChineseNumerals.Of(value) == digits)
                return value;
        return null;
    }

    private (PlanList List, int Level)? Place(string opening, char closing, bool isChinese) => (opening, closing, isChinese) switch
    {
        ("第", '章', true) => (PlanList.Articles, 0),
        ("第", '条', true) => (PlanList.Articles, 1),
        ("", '、', true) => (PlanList.Outline, 0),
        ("（" or "(", '）' or ')', true) => _list == PlanList.Articles ? (PlanList.Articles, 2) : (PlanList.Outline, 1),
        ("", '.' or '．' or '、', false) => (PlanList.Outline, 2),
        ("（" or "(", '）' or ')', false) => (PlanList.Outline, 3),
        _ => null,
    };
}
