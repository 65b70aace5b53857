using System.Globalization;

namespace AntiTraffickingDiff.Pdf.Fonts.Encodings;

/// <summary>The widths of the standard 14 fonts (ISO 32000-1, 9.6.2.2), for fonts without <c>/Widths</c>.</summary>
internal static class StandardFontWidths
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, int>>> All = new(() => FontTables.Lines("widths")
        .Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => Widths(parts[1]), StringComparer.Ordinal));

    /// <summary>The widths by glyph name of a standard font or the one most like it.</summary>
    /// <param name="baseFont">The font's name.</param>
    /// <param name="descriptor">What else is known of it.</param>
    public static IReadOnlyDictionary<string, int>? Find(string baseFont, FontDescriptor descriptor) =>
        All.Value.GetValueOrDefault(Match(baseFont, descriptor));

    // Without any width all glyphs of a line would lie on one another.
    private static string Match(string name, FontDescriptor descriptor)
    {
        if (All.Value.ContainsKey(name))
            return name;
        bool isTimes = Has(name, "Times") || descriptor.IsSerif, isBold = Has(name, "Bold"), isItalic = Has(name, "Italic") || Has(name, "Oblique");
        string family = Has(name, "Courier") || descriptor.IsFixedPitch ? "Courier" : isTimes ? "Times" : "Helvetica";
        string slant = isItalic ? isTimes ? "Italic" : "Oblique" : "";
        string style = (isBold ? "Bold" : "") + slant;
        return style.Length > 0 ? $"{family}-{style}" : isTimes ? "Times-Roman" : family;
    }

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.Ordinal);

    private static Dictionary<string, int> Widths(string line) => line.Split(' ').Select(pair => pair.Split('=')).ToDictionary(
        pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
