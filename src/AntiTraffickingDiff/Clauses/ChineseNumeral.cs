namespace AntiTraffickingDiff.Clauses;

/// <summary>Reads Chinese numerals such as 二十一, 一百零三, 〇 and Arabic ones, with white space between the characters.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The largest clause number; larger ones are years, sums and the like.</summary>
    public const int Largest = 999;

    /// <summary>Whether a character can be part of a Chinese numeral.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for 〇 to 九, 零, 两, 十, 百.</returns>
    public static bool IsPart(char c) => ValueOf(c) >= 0 || c is '十' or '百';

    /// <summary>Reads a Chinese numeral.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to start; moved behind the numeral if there is one.</param>
    /// <param name="end">Where the text to read ends.</param>
    /// <returns>The value from 1 to <see cref="Largest"/>, or 0 if there is no such numeral.</returns>
    public static int Read(string text, ref int position, int end)
    {
        int total = 0, digit = -1, at = position, last = position;
        for (; at < end && (IsPart(text[at]) || IsBlank(text[at])) && at - position < 12; at++)
        {
            if (IsBlank(text[at]))
                continue;
            if (!Take(text[at], ref total, ref digit))
                return 0;
            last = at + 1;
        }
        total += Math.Max(digit, 0);
        if (last == position || total is < 1 or > Largest)
            return 0;
        position = last;
        return total;
    }

    /// <summary>Reads an Arabic number of at most three digits, half or full width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to start; moved behind the number if there is one.</param>
    /// <param name="end">Where the text to read ends.</param>
    /// <returns>The value from 1 to <see cref="Largest"/>, or 0 if there is no such number.</returns>
    public static int ReadArabic(string text, ref int position, int end)
    {
        int value = 0, at = position;
        for (; at < end && DigitOf(text[at]) is >= 0 and var digit && value <= Largest; at++)
            value = value * 10 + digit;
        if (at == position || value is < 1 or > Largest)
            return 0;
        position = at;
        return value;
    }

    /// <summary>The value of an Arabic digit, half or full width.</summary>
    /// <param name="c">The character.</param>
    /// <returns>0 to 9, or −1.</returns>
    public static int DigitOf(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    private static bool Take(char c, ref int total, ref int digit)
    {
        if (c is '十' or '百')
        {
            total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
            digit = -1;
            return true;
        }
        if (digit > 0)
            return false;
        digit = ValueOf(c);
        return true;
    }

    private static int ValueOf(char c) => c switch { '零' or '○' => 0, '两' => 2, _ => Digits.IndexOf(c, StringComparison.Ordinal) };

    private static bool IsBlank(char c) => c is ' ' or '\u3000' or '\u00A0';
}
