using AntiTraffickingDiff.Pdf.Fonts.CMaps;
using AntiTraffickingDiff.Pdf.Fonts.Encodings;
using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>Makes simple fonts from their dictionaries (ISO 32000-1, 9.6).</summary>
internal static class SimpleFontFactory
{
    /// <summary>Makes a font.</summary>
    /// <param name="font">The font dictionary.</param>
    /// <param name="name">The font's name.</param>
    /// <param name="toUnicode">Its ToUnicode CMap, if it has one.</param>
    public static SimpleFont Create(PdfDictionary font, string name, ToUnicodeMap? toUnicode)
    {
        var descriptor = new FontDescriptor(font.GetDictionary("FontDescriptor"));
        var encoding = SimpleEncoding.Read(font, WithoutTag(name), descriptor);
        double unit = font.GetName("Subtype") == "Type3" ? Type3Unit(font) : 0.001;
        return new SimpleFont(name, toUnicode, encoding.Texts, Widths(font, WithoutTag(name), descriptor, encoding.Names), unit);
    }

    // The tag of a subset is six letters and a plus sign (9.6.4).
    private static string WithoutTag(string name) => name.Length > 7 && name[6] == '+' ? name[7..] : name;

    private static double Type3Unit(PdfDictionary font) => Math.Abs(font.GetArray("FontMatrix")?.GetNumber(0, 0.001) ?? 0.001);

    private static Func<int, double> Widths(PdfDictionary font, string name, FontDescriptor descriptor, string?[] names)
    {
        var widths = FontWidths.ReadSimple(font);
        var standard = font.Contains("Widths") || font.GetName("Subtype") == "Type3" ? null : StandardFontWidths.Find(name, descriptor);
        double missing = descriptor.MissingWidth;
        return code => widths.TryGet(code, out double width) ? width
            : standard is not null && names[code] is { } glyph && standard.TryGetValue(glyph, out int standardWidth) ? standardWidth
            : missing;
    }
}
