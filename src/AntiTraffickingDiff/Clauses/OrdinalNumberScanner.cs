using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Reads 第三章, 第 十 二 条, 第12条, 第二十条之一, 第一部分.</summary>
internal static class OrdinalNumberScanner
{
    /// <summary>Reads the number at a 第.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">The offset of 第.</param>
    /// <param name="end">Where the block ends.</param>
    /// <returns>The number or null.</returns>
    public static NumberToken? At(string text, int start, int end)
    {
        var at = NumberScanner.SkipBlank(text, start + 1, end);
        var value = at < end && ChineseNumeral.DigitOf(text[at]) >= 0
            ? ChineseNumeral.ReadArabic(text, ref at, end)
            : ChineseNumeral.Read(text, ref at, end);
        at = NumberScanner.SkipBlank(text, at, end);
        if (value == 0 || at >= end || FamilyOf(text, ref at, end) is not { } family)
            return null;
        var sub = SubNumber(text, ref at, end);
        return new NumberToken(family, value, sub, '第', TextSpan.Between(start, at));
    }

    private static NumberFamily? FamilyOf(string text, ref int at, int end)
    {
        var unit = text[at++];
        if (unit != '部')
            return unit switch
            {
                '编' => NumberFamily.Part,
                '章' => NumberFamily.Chapter,
                '节' => NumberFamily.Section,
                '条' => NumberFamily.Article,
                '款' => NumberFamily.ArticleParagraph,
                _ => null,
            };
        return at < end && text[at++] == '分' ? NumberFamily.Part : null;
    }

    private static int SubNumber(string text, ref int at, int end)
    {
        var next = at + 1;
        if (at >= end || text[at] != '之' || ChineseNumeral.Read(text, ref next, end) is not (> 0 and var sub))
            return 0;
        at = next;
        return sub;
    }
}
