using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.Pdf.Fonts.Encodings;

/// <summary>From glyph names to Unicode (ISO 32000-1, 9.10.2; Adobe Glyph List Specification, 2).</summary>
internal static class GlyphNames
{
    private const int HexDigits = 4;

    private static readonly Lazy<Dictionary<string, string>> List = new(() => FontTables.Lines("glyphlist")
        .Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal));

    /// <summary>
    /// The text of a glyph name; null when the name says nothing. One character stands for itself, as producers of bitmap
    /// fonts name digits and punctuation.
    /// </summary>
    public static string? ToUnicode(string? name)
    {
        if (name is [>= '!' and <= '~'])
            return name;
        if (string.IsNullOrEmpty(name) || name[0] == '.')
            return null;
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string[] parts = (dot > 0 ? name[..dot] : name).Split('_');
        if (parts.Length == 1)
            return Component(parts[0]);
        string?[] texts = Array.ConvertAll(parts, Component);
        return Array.TrueForAll(texts, text => text is not null) ? string.Concat(texts) : null;
    }

    private static string? Component(string name)
    {
        if (List.Value.TryGetValue(name, out var text))
            return text;
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % HexDigits == 0)
            return Utf16(name.AsSpan(3));
        return name is ['u', .. { Length: >= 4 and <= 6 } digits] && TryParseHex(digits, out int codePoint)
            ? SharedText.OfCodePoint(codePoint)
            : null;
    }

    private static string? Utf16(ReadOnlySpan<char> digits)
    {
        var text = new StringBuilder();
        for (; digits.Length >= HexDigits; digits = digits[HexDigits..])
        {
            if (!TryParseHex(digits[..HexDigits], out int unit))
                return null;
            text.Append((char)unit);
        }

        return text.ToString();
    }

    private static bool TryParseHex(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
