using AntiTraffickingDiff.Pdf.Tests.Support;

namespace AntiTraffickingDiff.Pdf.Tests.Fonts;

public sealed class EmbeddedFontTests
{
    [Theory]
    [InlineData(3, 1, 4)]
    [InlineData(0, 3, 6)]
    [InlineData(3, 10, 12)]
    public void Glyphs_of_an_identity_font_are_found_in_its_character_map(int platform, int encoding, int format)
    {
        byte[] file = FontFiles.TrueType(platform, encoding, FontFiles.Subtable(format, '打', 7));
        Assert.Equal("打", Read("/Subtype /CIDFontType2", "/FontFile2 6 0 R", "", file, "<0007>"));
    }

    [Fact]
    public void A_map_from_cids_to_glyphs_is_applied()
    {
        var builder = Build("/Subtype /CIDFontType2 /CIDToGIDMap 7 0 R", "/FontFile2 6 0 R", "", Song(), "<0001>");
        builder.SetStream(7, "", [0, 0, 0, 7]);
        Assert.Equal("打", PdfText.Of(builder.Build()));
    }

    [Fact]
    public void Glyphs_of_a_compact_font_have_names() =>
        Assert.Equal("打", Read("/Subtype /CIDFontType0", "/FontFile3 6 0 R", "/Subtype /CIDFontType0C", FontFiles.Cff("uni6253"), "<0001>"));

    [Fact]
    public void A_compact_font_has_an_encoding_of_its_own()
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td <01> Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, "<< /Subtype /Type1 /BaseFont /X /FontDescriptor << /FontFile3 6 0 R >> >>");
        builder.SetStream(6, "/Subtype /Type1C", FontFiles.Cff("uni6253"));
        Assert.Equal("打", PdfText.Of(builder.Build()));
    }

    [Fact]
    public void A_type_1_font_spells_its_encoding_out()
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td <01> Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, "<< /Subtype /Type1 /BaseFont /X /FontDescriptor << /FontFile 6 0 R >> >>");
        builder.SetStream(6, "", "%!FontType1\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 1 /uni6253 put\nreadonly def\neexec"u8.ToArray());
        Assert.Equal("打", PdfText.Of(builder.Build()));
    }

    [Fact]
    public void A_symbolic_true_type_font_uses_its_own_map()
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td (A) Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, "<< /Subtype /TrueType /BaseFont /X /FontDescriptor << /Flags 4 /FontFile2 6 0 R >> >>");
        builder.SetStream(6, "", FontFiles.TrueType(1, 0, FontFiles.Subtable(0, 'A', 3)));
        Assert.Equal("A", PdfText.Of(builder.Build()));
    }

    [Fact]
    public void A_symbolic_font_without_names_means_the_codes_of_Windows()
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td <96> Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, "<< /Subtype /TrueType /BaseFont /X /FontDescriptor << /Flags 4 /FontFile2 6 0 R >> >>");
        builder.SetStream(6, "", FontFiles.TrueType(1, 0, FontFiles.Subtable(0, 0x96, 3)));
        Assert.Equal("–", PdfText.Of(builder.Build()));
    }

    [Fact]
    public void Ligatures_of_a_compact_font_have_standard_names()
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td <01> Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, "<< /Subtype /Type1 /BaseFont /X /FontDescriptor << /FontFile3 6 0 R >> >>");
        builder.SetStream(6, "/Subtype /Type1C", FontFiles.Cff("unused", nameIdentifier: 266));
        Assert.Equal("ff", PdfText.Of(builder.Build()).Normalize(System.Text.NormalizationForm.FormKC));
    }

    [Fact]
    public void Codes_are_unicode_when_the_name_of_a_map_stands_for_a_map()
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td <62530041> Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, "<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 >>] >>");
        Assert.Equal("打A", PdfText.Of(builder.Build()));
    }

    private static byte[] Song() => FontFiles.TrueType(3, 1, FontFiles.Subtable(4, '打', 7));

    private static string Read(string cidFont, string descriptor, string file, byte[] bytes, string codes) =>
        PdfText.Of(Build(cidFont, descriptor, file, bytes, codes).Build());

    private static PdfBuilder Build(string cidFont, string descriptor, string file, byte[] bytes, string codes)
    {
        var builder = PdfBuilder.WithContent($"BT /F1 12 Tf 50 700 Td {codes} Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, $"<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< {cidFont} /FontDescriptor << {descriptor} >> >>] >>");
        builder.SetStream(6, file, bytes);
        return builder;
    }
}
