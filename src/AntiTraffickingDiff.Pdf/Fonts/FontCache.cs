using AntiTraffickingDiff.Pdf.Fonts.CMaps;
using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Structure;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>The fonts of a document, each made once.</summary>
internal sealed class FontCache(ParserContext context, WarningLog warnings)
{
    private readonly Dictionary<PdfDictionary, PdfFont> fonts = [];
    private readonly CompositeFontFactory composites = new(context, warnings);

    /// <summary>Gives the font of a font dictionary.</summary>
    public PdfFont Get(PdfDictionary dictionary)
    {
        if (!fonts.TryGetValue(dictionary, out var font))
            fonts.Add(dictionary, font = Create(dictionary));
        return font;
    }

    private PdfFont Create(PdfDictionary dictionary)
    {
        string name = dictionary.GetName("BaseFont") ?? dictionary.GetName("Name") ?? dictionary.GetName("Subtype") ?? "?";
        var toUnicode = dictionary["ToUnicode"] is PdfStream stream ? ToUnicodeMap.Parse(stream.Expand(), context) : null;
        return dictionary.GetName("Subtype") == "Type0"
            ? composites.Create(dictionary, name, toUnicode)
            : SimpleFontFactory.Create(dictionary, name, toUnicode);
    }
}
