using System.Collections.Frozen;
using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The rows of DocxSymbols.tsv: what the signs of symbol fonts stand for.</summary>
internal static class SymbolTable
{
    private static readonly FrozenDictionary<(string Font, int Code), string> Rows = Load();
    private static readonly FrozenSet<string> Fonts = Rows.Keys.Select(key => key.Font).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a character of a font stands for.</summary>
    /// <param name="font">The font's name or null.</param>
    /// <param name="character">
    /// The character; symbol fonts have theirs at U+F020 to U+F0FF (ECMA-376 part 1, 17.3.3.30) or, without the F0, at U+0020 to U+00FF.
    /// </param>
    /// <returns>Its text; nothing for a sign of a symbol font, or of the private use area, that has no row.</returns>
    public static string TextOf(string? font, char character)
    {
        var isSymbolFont = font is not null && Fonts.Contains(font);
        if (isSymbolFont && (character & 0xFF00) is 0xF000 or 0)
            return Rows.GetValueOrDefault((font!, character & 0xFF), string.Empty);
        return character is >= '\uE000' and <= '\uF8FF'
            ? AnyFont(character)
            : character < ' ' ? string.Empty : character.ToString();
    }

    /// <summary>A private use character without its font: read as Wingdings, by far the most common one.</summary>
    private static string AnyFont(char character) =>
        (character & 0xFF00) == 0xF000 ? Rows.GetValueOrDefault(("Wingdings", character & 0xFF), string.Empty) : string.Empty;

    private static FrozenDictionary<(string Font, int Code), string> Load() =>
        EmbeddedText.Rows("DocxSymbols.tsv").ToFrozenDictionary(
            row => (row[0], int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)), row => row[2]);
}
