using AntiTraffickingDiff.Pdf.Fonts.CMaps;
using AntiTraffickingDiff.Pdf.Fonts.Encodings;
using AntiTraffickingDiff.Pdf.Fonts.Programs;
using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Structure;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>Makes Type 0 fonts from their dictionaries (ISO 32000-1, 9.7.6).</summary>
internal sealed class CompositeFontFactory(ParserContext context, WarningLog warnings)
{
    /// <summary>Makes a font.</summary>
    /// <param name="font">The font dictionary.</param>
    /// <param name="name">The font's name.</param>
    /// <param name="toUnicode">Its ToUnicode CMap, if it has one.</param>
    public CompositeFont Create(PdfDictionary font, string name, ToUnicodeMap? toUnicode)
    {
        var cidFont = Descendant(font);
        string? encodingName = font.GetName("Encoding");
        var codes = encodingName is null ? null : LegacyCodes.Find(encodingName);
        var descriptor = new FontDescriptor(cidFont?.GetDictionary("FontDescriptor"));
        var cff = descriptor.Cff is { } stream ? new CffFont(stream.Expand()) : null;
        var glyphOfCid = cidFont?.GetStream("CIDToGIDMap")?.Expand() ?? default;
        encodingName ??= font.GetStream("Encoding")?.Dictionary.GetName("UseCMap");
        var mapping = new CompositeMapping(toUnicode, codes, Glyphs(descriptor, cff), glyphOfCid, Collection(cidFont, cff, encodingName))
        {
            IsUnicode = font.GetName("ToUnicode") is "Identity-H" or "Identity-V",
        };
        return new CompositeFont(name, ReadEncoding(font), mapping, new CidMetrics(cidFont));
    }

    private static PdfDictionary? Descendant(PdfDictionary font) =>
        (font.GetArray("DescendantFonts")?[0] ?? font["DescendantFonts"]).AsDictionary();

    private static GlyphTexts? Glyphs(FontDescriptor descriptor, CffFont? cff)
    {
        if (descriptor.Sfnt is { } sfnt)
            return GlyphTexts.FromSfnt(new SfntFont(sfnt.Expand()));
        return cff is null ? null : GlyphTexts.FromNames(cff.GlyphNames().Select(pair => (pair.Glyph, GlyphNames.ToUnicode(pair.Name))));
    }

    // The CIDs are those of the CID font's collection; a font that says Identity may have been made from another.
    private static CidCollection? Collection(PdfDictionary? cidFont, CffFont? cff, string? encodingName) =>
        CidCollection.Find(cidFont?.GetDictionary("CIDSystemInfo")?.GetString("Ordering")?.ToLatin1()) ??
        CidCollection.Find(cff?.Ordering) ??
        CidCollection.Find(PredefinedOrdering.Of(encodingName));

    private CompositeEncoding ReadEncoding(PdfDictionary font) => font["Encoding"] switch
    {
        PdfName name => Predefined(name.Value),
        PdfStream stream => Embedded(stream),
        _ => new CompositeEncoding(null, isVertical: false),
    };

    private CompositeEncoding Predefined(string name)
    {
        bool isVertical = name.EndsWith("-V", StringComparison.Ordinal) || name == "V";
        bool isIdentity = name is "Identity-H" or "Identity-V";
        var map = isIdentity ? null : PredefinedCMaps.Find(name);
        if (map is null && !isIdentity)
            warnings.AddPage(PdfWarningKind.UnknownCMap, name);
        return new CompositeEncoding(map, isVertical);
    }

    private CompositeEncoding Embedded(PdfStream stream)
    {
        var builder = CMapParser.Parse(stream.Expand(), context, PredefinedCMaps.Find);
        builder.Parent ??= stream.Dictionary.GetName("UseCMap") is { } parent ? PredefinedCMaps.Find(parent) : null;
        builder.WritingMode ??= stream.Dictionary.GetInteger("WMode");
        var map = builder.Build();
        bool isIdentity = map.Codespaces.Count == 0;
        return new CompositeEncoding(isIdentity ? null : map, map.WritingMode == 1);
    }
}
