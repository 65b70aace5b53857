using System.Globalization;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Writes a number in a format of ECMA-376 part 1, 17.18.59.</summary>
internal static class NumberFormatter
{
    /// <summary>The most repetitions of a letter, so that a hostile start value cannot make a label of megabytes.</summary>
    private const int MaxRepeats = 30;

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="custom">The pattern of the format <c>custom</c>, or null.</param>
    /// <returns>The number as printed, or null if the format is not known. Numbers a format has no sign for are Arabic.</returns>
    public static string? Format(int value, string format, string? custom) =>
        format == "custom"
            ? CustomNumberFormatter.Format(value, custom)
            : NumberFormatTable.Find(format) is { } row ? Apply(row, value) ?? Decimal(value) : null;

    /// <summary>Writes a number in Arabic digits.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The digits.</returns>
    public static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Apply(NumberFormat row, int value) => row.Rule switch
    {
        "digits" => value < 0 ? null : Positional(value, row.Digits),
        "zero" => value.ToString("00", CultureInfo.InvariantCulture),
        "hex" => value.ToString("X", CultureInfo.InvariantCulture),
        "dash" => $"- {Decimal(value)} -",
        "roman" => RomanNumberFormatter.Format(value, row.Digits),
        "list" => value >= 1 && value <= row.Digits.Length ? row.Digits[value - 1].ToString() : null,
        "letters" => Letters(value, row.Digits),
        "tens" when value is >= 1 and < 100 => ChineseNumberFormatter.Tens(value, row.Digits),
        "tens" => value < 0 ? null : Positional(value, row.Digits),
        _ => value < 0 ? null : ChineseNumberFormatter.Format(value, row),
    };

    private static string Positional(int value, string digits) =>
        string.Create(Decimal(value).Length, (value, digits), static (span, state) =>
        {
            for (var i = span.Length - 1; i >= 0; i--, state.value /= 10)
                span[i] = state.digits[state.value % 10];
        });

    private static string? Letters(int value, string letters)
    {
        if (value < 1 || (value - 1) / letters.Length >= MaxRepeats)
            return null;
        return new string(letters[(value - 1) % letters.Length], (value - 1) / letters.Length + 1);
    }
}
