using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>What is needed of a font descriptor (ISO 32000-1, 9.8).</summary>
internal sealed class FontDescriptor(PdfDictionary? dictionary)
{
    /// <summary>The flag of fonts outside the standard Latin character set (table 123, bit 3).</summary>
    private const int SymbolicFlag = 1 << 2;

    /// <summary>The flags of fonts whose glyphs are all as wide, and of those with serifs (table 123, bits 1 and 2).</summary>
    private const int FixedPitchFlag = 1 << 0, SerifFlag = 1 << 1;

    /// <summary>Whether the font has characters outside the standard Latin set.</summary>
    public bool IsSymbolic => Has(SymbolicFlag);

    /// <summary>Whether all glyphs are as wide.</summary>
    public bool IsFixedPitch => Has(FixedPitchFlag);

    /// <summary>Whether the glyphs have serifs.</summary>
    public bool IsSerif => Has(SerifFlag);

    /// <summary>The width of characters that have none.</summary>
    public double MissingWidth => dictionary?.GetNumber("MissingWidth") ?? 0;

    /// <summary>The embedded Type 1 font.</summary>
    public PdfStream? Type1 => dictionary?.GetStream("FontFile");

    /// <summary>The embedded TrueType font, or OpenType font in either place.</summary>
    public PdfStream? Sfnt => dictionary?.GetStream("FontFile2") ?? Other("OpenType");

    /// <summary>The embedded compact font, of a simple or a CID font.</summary>
    public PdfStream? Cff => Other("Type1C") ?? Other("CIDFontType0C");

    private bool Has(int flag) => ((dictionary?.GetInteger("Flags") ?? 0) & flag) != 0;

    private PdfStream? Other(string subtype) =>
        dictionary?.GetStream("FontFile3") is { } stream && stream.Dictionary.GetName("Subtype") == subtype ? stream : null;
}
