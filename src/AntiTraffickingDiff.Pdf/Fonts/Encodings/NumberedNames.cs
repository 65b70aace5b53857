using System.Globalization;

namespace AntiTraffickingDiff.Pdf.Fonts.Encodings;

/// <summary>
/// Glyph names that only repeat their code, as producers of bitmap fonts (Type 3) write them: <c>/a65</c>, <c>/65</c> or
/// <c>/G41</c> for the code 65. The code then says what the glyph is, or nothing does.
/// </summary>
internal static class NumberedNames
{
    /// <summary>Whether all names repeat their code, in decimal or in hexadecimal digits behind the same letter.</summary>
    /// <param name="differences">The codes and names of <c>/Differences</c> (ISO 32000-1, table 114).</param>
    public static bool Are(IReadOnlyList<(int Code, string Name)> differences)
    {
        var named = differences.Where(item => item.Name != ".notdef").ToList();
        if (named.Count == 0 || named[0].Name.Length == 0)
            return false;
        string letter = named[0].Name[..1];
        return RepeatAll(named, "") || (char.IsAsciiLetter(letter[0]) && RepeatAll(named, letter));
    }

    /// <summary>Whether the codes are characters, and not numbers in the order of use, which start at 0.</summary>
    /// <param name="differences">The codes and names, which repeat each other.</param>
    public static bool AreCharacters(IReadOnlyList<(int Code, string Name)> differences) =>
        differences.All(item => item.Code >= ' ' || IsBlank(item.Code) || item.Name == ".notdef");

    private static bool IsBlank(int code) => code is '\t' or '\n' or '\r';

    private static bool RepeatAll(List<(int Code, string Name)> named, string prefix) =>
        named.TrueForAll(item => Repeats(item, prefix, NumberStyles.None)) ||
        named.TrueForAll(item => Repeats(item, prefix, NumberStyles.AllowHexSpecifier));

    private static bool Repeats((int Code, string Name) item, string prefix, NumberStyles style) =>
        item.Name.StartsWith(prefix, StringComparison.Ordinal) &&
        int.TryParse(item.Name.AsSpan(prefix.Length), style, CultureInfo.InvariantCulture, out int number) && number == item.Code;
}
