using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Writes a number in a format of the standard (ST_NumberFormat, ECMA-376 part 1, 17.18.59).</summary>
internal static class NumberFormats
{
    // So that a hostile start value cannot make a label of megabytes.
    private const int MaxLetterRepeats = 30;
    private const int MaxCustomWidth = 10;
    private const int LargestRoman = 4999;

    // A row of NumberFormats.tsv: the rule (see the file), the digits from zero or the members of a fixed list from one, and
    // the signs for ten, hundred, thousand, ten thousand and hundred million, where the rule has them.
    private sealed record NumberFormat(string Rule, string Digits, string Units);

    private static readonly FrozenDictionary<string, NumberFormat> Rows =
        EmbeddedText.Rows("NumberFormats.tsv").ToFrozenDictionary(row => row[0], row => new NumberFormat(row[1], row[2], row[3]));

    /// <summary>The number as printed, or null if the format is not known. Numbers a format has no sign for are Arabic.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="custom">The pattern of the format <c>custom</c>, or null.</param>
    public static string? Write(int value, string format, string? custom)
    {
        if (format == "custom")
            return Custom(value, custom);
        if (!Rows.TryGetValue(format, out var row))
            return null;
        return row.Rule switch
        {
            "digits" => value < 0 ? null : Positional(value, row.Digits),
            "zero" => value.ToString("00", CultureInfo.InvariantCulture),
            "hex" => value.ToString("X", CultureInfo.InvariantCulture),
            "dash" => $"- {Decimal(value)} -",
            "roman" => Roman(value, row.Digits),
            "list" => value >= 1 && value <= row.Digits.Length ? row.Digits[value - 1].ToString() : null,
            "letters" => Letters(value, row.Digits),
            "tens" when value is >= 1 and < 100 => Tens(value, row.Digits),
            "tens" => value < 0 ? null : Positional(value, row.Digits),
            _ => value < 0 ? null : WithUnits(value, row),
        } ?? Decimal(value);
    }

    public static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    // [MS-DOCX] 2.4: the pattern shows the first numbers, such as 001, 002, 003, ...; Arabic numbers with leading zeros are the
    // only ones that Word makes.
    private static string? Custom(int value, string? pattern)
    {
        var first = pattern?.Split(',')[0].Trim();
        if (first is not { Length: > 0 and <= MaxCustomWidth } || !first.All(char.IsAsciiDigit))
            return null;
        return value.ToString("D" + Decimal(first.Length), CultureInfo.InvariantCulture);
    }

    private static string Positional(int value, string digits) =>
        string.Create(Decimal(value).Length, (value, digits), static (span, state) =>
        {
            for (var i = span.Length - 1; i >= 0; i--, state.value /= 10)
                span[i] = state.digits[state.value % 10];
        });

    private static string? Letters(int value, string letters) =>
        value < 1 || (value - 1) / letters.Length >= MaxLetterRepeats
            ? null
            : new string(letters[(value - 1) % letters.Length], (value - 1) / letters.Length + 1);

    // The letters stand for 1, 5, 10, 50, 100, 500, 1000.
    private static string? Roman(int value, string letters)
    {
        if (value is < 1 or > LargestRoman)
            return null;
        var text = new StringBuilder();
        foreach (var (step, first, second) in ((int, int, int)[])
            [(1000, 6, -1), (900, 4, 6), (500, 5, -1), (400, 4, 5), (100, 4, -1), (90, 2, 4), (50, 3, -1), (40, 2, 3),
                (10, 2, -1), (9, 0, 2), (5, 1, -1), (4, 0, 1), (1, 0, -1)])
            for (; value >= step; value -= step)
            {
                text.Append(letters[first]);
                if (second >= 0)
                    text.Append(letters[second]);
            }
        return text.ToString();
    }

    // 1 to 99: 九, 十, 十一, 二十, 九十九.
    private static string Tens(int value, string digits)
    {
        var tens = value / 10;
        var ten = tens switch { 0 => string.Empty, 1 => "十", _ => digits[tens] + "十" };
        return value % 10 == 0 ? ten : ten + digits[value % 10];
    }

    // Chinese and Japanese numbers with units, by the rules thousands, legal and japanese.
    private static string WithUnits(int value, NumberFormat format)
    {
        if (value == 0)
            return format.Digits[0].ToString();
        var text = new StringBuilder();
        AppendGroup(text, value / 100_000_000, format, 4);
        AppendGroup(text, value / 10_000 % 10_000, format, 3);
        AppendGroup(text, value % 10_000, format, -1);
        var dropsOne = format.Rule == "thousands" && text.Length > 1 && text[0] == format.Digits[1] && text[1] == format.Units[0];
        return dropsOne ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    // Four digits and the unit behind them; a gap is written once as zero, but not in Japanese, which drops ones too.
    private static void AppendGroup(StringBuilder text, int group, NumberFormat format, int unit)
    {
        if (group == 0)
            return;
        var isJapanese = format.Rule == "japanese";
        var isGap = text.Length > 0 && group < 1000;
        var power = 1000;
        for (var place = 3; place >= 0; place--, power /= 10)
        {
            var digit = group / power % 10;
            if (digit == 0)
            {
                isGap |= group / power > 0;
                continue;
            }
            if (isGap && !isJapanese)
                text.Append(format.Digits[0]);
            if (!(isJapanese && digit == 1 && place > 0))
                text.Append(format.Digits[digit]);
            if (place > 0)
                text.Append(format.Units[place - 1]);
            isGap = false;
        }
        if (unit >= 0)
            text.Append(format.Units[unit]);
    }
}
