using System.Text;
using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Furniture;

/// <summary>Makes texts of margins comparable.</summary>
internal static partial class MarginTextNormalizer
{
    /// <summary>The text without white space and with ASCII digits and slashes for full-width ones.</summary>
    public static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var character in text.Where(character => !char.IsWhiteSpace(character)))
            normal.Append(character is >= '／' and <= '９' ? (char)(character - '！' + '!') : character);
        return normal.ToString();
    }

    /// <summary>The text with a sign for each number: equal for the same running text on any page.</summary>
    public static string Shape(string text) => Number().Replace(text, "#");

    /// <summary>The numbers of the text in order; those too long for page numbers are -1.</summary>
    public static IReadOnlyList<int> Numbers(string text) =>
        [.. Number().Matches(text).Select(match => match.Length < 6 ? int.Parse(match.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : -1)];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
