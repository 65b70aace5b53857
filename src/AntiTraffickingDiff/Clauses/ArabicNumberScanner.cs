using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Reads 1., 1．, 1、, 1）, and decimal paths such as 1.1 and 2.3.1.</summary>
internal static class ArabicNumberScanner
{
    /// <summary>The largest component of a decimal path and the most components that are read.</summary>
    private const int LargestComponent = 99, MostComponents = 6;

    /// <summary>Reads the number at a digit.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">The offset of the first digit.</param>
    /// <param name="end">Where the block ends.</param>
    /// <returns>The number or null.</returns>
    public static NumberToken? At(string text, int start, int end)
    {
        var at = start;
        var value = ChineseNumeral.ReadArabic(text, ref at, end);
        if (value == 0)
            return null;
        if (at + 1 < end && IsPoint(text[at]) && ChineseNumeral.DigitOf(text[at + 1]) >= 0)
            return Path(text, start, end);
        at = NumberScanner.SkipBlank(text, at, end);
        if (at >= end || StyleOf(text[at]) is not { } style)
            return null;
        return new NumberToken(NumberFamily.Arabic, value, 0, style, TextSpan.Between(start, at + 1));
    }

    private static NumberToken? Path(string text, int start, int end)
    {
        int at = start, value = 0, components = 0;
        for (; ; at++)
        {
            value = ChineseNumeral.ReadArabic(text, ref at, end);
            if (value is 0 or > LargestComponent || ++components > MostComponents)
                return null;
            if (at + 1 >= end || !IsPoint(text[at]) || ChineseNumeral.DigitOf(text[at + 1]) < 0)
                break;
        }
        var next = NumberScanner.SkipBlank(text, at, end);
        if (next >= end || IsQuantity(components, text[next], isApart: next > at))
            return null;
        var last = IsPoint(text[at]) || text[at] == '、' ? at + 1 : at;
        return new NumberToken(NumberFamily.DecimalPath, value, 0, '.', TextSpan.Between(start, last));
    }

    // 3.5万 and 2.5人 are quantities; 2.1.3 is none, nor is a number with a space behind it before a word (3.2 人力资源).
    private static bool IsQuantity(int components, char next, bool isApart) =>
        components > 2 ? IsMark(next) : isApart ? IsMark(next) || IsMultiple(next) : IsMark(next) || IsMultiple(next) || IsCounted(next);

    private static bool IsPoint(char c) => c is '.' or '．';

    private static bool IsMark(char c) => "—-–~～（(，,。；;".Contains(c);

    private static bool IsMultiple(char c) => "%％‰万亿千百倍元米".Contains(c);

    private static bool IsCounted(char c) => "个名人岁年月日时分秒度至".Contains(c);

    private static char? StyleOf(char c) => c switch
    {
        '.' or '．' or '。' => '.',
        '、' => '、',
        '）' or ')' => '）',
        _ => null,
    };
}
