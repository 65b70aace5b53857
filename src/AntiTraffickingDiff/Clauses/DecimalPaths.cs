using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Levels of numbers that print their whole path: 2.3.1 belongs under 2.3, and 2.3 under 2 or 二.</summary>
internal static class DecimalPaths
{
    /// <summary>The open level that a path belongs under.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="stack">The open levels.</param>
    /// <param name="number">The path.</param>
    /// <returns>The depth of its parent.</returns>
    public static int FindParent(string text, LevelStack stack, NumberToken number)
    {
        var printed = Printed(text, number);
        var prefix = printed[..Math.Max(0, printed.LastIndexOf('.'))];
        var parent = stack.Find(frame => frame.Number is { Family: NumberFamily.DecimalPath } path && Printed(text, path) == prefix);
        if (parent < 0 && int.TryParse(prefix, out var first))
            parent = stack.Find(frame => frame.Number is { Family: not NumberFamily.DecimalPath } other && other.Value == first);
        return parent >= 0 ? parent : stack.Find(frame => frame.Number is not { Family: NumberFamily.DecimalPath });
    }

    /// <summary>A path in half-width digits and points.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="number">The path.</param>
    /// <returns>The path without a mark after it, such as 2.3.1.</returns>
    public static string Printed(string text, NumberToken number) => Printed(text, number.Span);

    /// <summary>A path in half-width digits and points.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="span">Where it stands.</param>
    /// <returns>The path without a mark after it, such as 2.3.1.</returns>
    public static string Printed(string text, TextSpan span)
    {
        var digits = new char[span.Length];
        for (var i = 0; i < span.Length; i++)
            digits[i] = ChineseNumeral.DigitOf(text[span.Start + i]) is >= 0 and var digit ? (char)('0' + digit) : '.';
        return new string(digits).TrimEnd('.');
    }
}
