using AntiTraffickingDiff.Pdf.Fonts.Programs;
using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Fonts.Encodings;

/// <summary>What an embedded font file says about its codes.</summary>
/// <param name="Names">The glyph names of a Type 1 or compact font; null when it has none.</param>
/// <param name="Texts">The texts of a TrueType font's codes; null when its tables lead nowhere.</param>
internal sealed record BuiltInEncoding(string?[]? Names, string?[]? Texts)
{
    /// <summary>Fonts of pictures, whose codes look like letters and are not.</summary>
    private static readonly string[] PictureFonts = ["Wingdings", "Webdings", "Marlett", "MTExtra", "MT-Extra"];

    /// <summary>Reads the font file that a descriptor names.</summary>
    public static BuiltInEncoding Read(PdfDictionary font, string name, FontDescriptor descriptor)
    {
        if (Array.Exists(PictureFonts, picture => name.StartsWith(picture, StringComparison.Ordinal)))
            return new BuiltInEncoding(null, new string?[256]);
        if (descriptor.Type1 is { } type1)
            return new BuiltInEncoding(Type1Encoding.Read(type1.Expand().Span), null);
        if (descriptor.Cff is { } cff)
            return new BuiltInEncoding(new CffFont(cff.Expand()).EncodingNames(), null);
        if (font.GetName("Subtype") == "TrueType" && descriptor is { Sfnt: { } sfnt, IsSymbolic: true })
            return new BuiltInEncoding(null, SymbolicTrueType.Texts(new SfntFont(sfnt.Expand())));
        return new BuiltInEncoding(null, null);
    }
}
