using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class SimpleFontTests
{
    [Theory]
    [InlineData("/Encoding /WinAnsiEncoding", "\\223a\\224", "“a”")]
    [InlineData("/Encoding /MacRomanEncoding", "\\322a\\323", "“a”")]
    [InlineData("/Encoding << /Differences [65 /uni6253 /u62D0 /f_i /A.alt] >>", "ABCD", "打拐fiA")]
    [InlineData("", "'", "’")]
    [InlineData("/Encoding << /Differences [65 /1 /. /_ /#28] >>", "ABCD", "1._(")]
    public void Encodings(string encoding, string text, string expected) =>
        Assert.Equal(expected, Read($"({text})", $"/Subtype /Type1 /BaseFont /Times-Roman {encoding}"));

    [Theory]
    [InlineData("65 /a65 /a66", "AB")]
    [InlineData("65 /65 /66", "AB")]
    [InlineData("65 /G41 /G42", "AB")]
    [InlineData("65 /C41 /C42 9 /C09", "AB")]
    [InlineData("0 /a0 65 /a65 /a66", "")]
    [InlineData("65 /a65 /a67", "")]
    public void Names_that_repeat_their_code_are_that_character(string differences, string expected) => Assert.Equal(expected, Read(
        "(AB)", $"/Type /Font /Subtype /Type3 /FontBBox [0 0 100 100] /CharProcs << >> /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /LastChar 66 /Widths [50 50] /Encoding << /Type /Encoding /Differences [{differences}] >>"));

    [Fact]
    public void Names_that_mean_nothing_are_counted()
    {
        const string Font = "/Font << /F1 << /Type /Font /Subtype /Type3 /FontBBox [0 0 100 100] /CharProcs << >> /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /LastChar 66 /Widths [50 50] /Encoding << /Differences [65 /g1 /B] >> >> >>";
        var page = TestPages.FirstPage(PdfBuilder.WithContent("BT /F1 10 Tf 50 700 Td (AB) Tj ET", Font).Build());
        Assert.Equal("B", TestPages.Of(page));
        Assert.Equal((1, 55.0), (page.UnmappedGlyphCount, page.Glyphs[0].X));
    }

    // Type 3 fonts are pictures of letters; what they stand for, only names or ToUnicode say.
    [Theory]
    [InlineData("/Encoding << /Differences [65 /A /uni6253] >>", "A打", 0)]
    [InlineData("/Encoding << /Differences [65 /glyph1 /glyph2] >>", "", 2)]
    [InlineData("", "", 2)]
    public void Type_3_fonts_without_ToUnicode_go_by_names(string encoding, string expected, int unmapped)
    {
        var page = TestPages.FirstPage(PdfBuilder.WithContent(
            "BT /F1 10 Tf 50 700 Td (AB) Tj ET",
            $"/Font << /F1 << /Type /Font /Subtype /Type3 /FontBBox [0 0 100 100] /CharProcs << >> /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /LastChar 66 /Widths [50 50] {encoding} >> >>").Build());
        Assert.Equal((expected, unmapped), (TestPages.Of(page), page.UnmappedGlyphCount));
    }

    [Theory]
    [InlineData("/Subtype /TrueType /BaseFont /Own /Encoding /WinAnsiEncoding")]
    [InlineData("/Subtype /Type1 /BaseFont /Own /Encoding /WinAnsiEncoding")]
    [InlineData("/Subtype /TrueType /BaseFont /Own /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 33 /Widths [300 300]")]
    [InlineData("/Subtype /Type1 /BaseFont /Own /Encoding /WinAnsiEncoding /FirstChar 97 /LastChar 100 /Widths []")]
    [InlineData("/Subtype /Type1 /BaseFont /Own /Encoding /WinAnsiEncoding /FirstChar 97 /LastChar 100 /Widths [0 0 0 0]")]
    public void A_font_without_widths_loses_no_character(string font)
    {
        var builder = PdfBuilder.WithContent("BT /F1 12 Tf 50 700 Td (abcd) Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, $"<< /Type /Font {font} /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 32 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 >> >>");
        Assert.Equal(["abcd"], LayoutText.Lines(PageLayout.Of(TestPages.All(builder.Build()))[0]));
    }

    [Fact]
    public void The_encoding_of_an_embedded_Type_1_font_is_read_and_its_outlines_are_not()
    {
        const string Clear = "%!PS-AdobeFont-1.0: Own\n12 dict begin\n/FontName /Own def\n/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n"
            + "/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /uni6253 put\ndup 66 /uni62D0 put\nreadonly def\n"
            + "/FontBBox {0 0 1000 1000} readonly def\ncurrentdict end\ncurrentfile eexec\n";
        // What would be outlines are bytes that mean nothing.
        byte[] outlines = [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))];
        var builder = PdfBuilder.WithContent("BT /F1 10 Tf 50 700 Td (AB) Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Own /FirstChar 65 /LastChar 66 /Widths [900 800] /FontDescriptor 6 0 R >>");
        builder.Set(6, "<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent 0 /CapHeight 900 /StemV 80 /FontFile 7 0 R >>");
        builder.SetStream(7, $"/Filter /FlateDecode /Length1 {Clear.Length} /Length2 {outlines.Length} /Length3 0", XrefStreamFile.Deflate([.. System.Text.Encoding.ASCII.GetBytes(Clear), .. outlines]));
        var page = TestPages.FirstPage(builder.Build());
        Assert.Equal("打拐", TestPages.Of(page));
        Assert.Equal(9, page.Glyphs[1].X - page.Glyphs[0].X, 6);
    }

    [Fact]
    public void Standard_fonts_have_widths()
    {
        var glyph = TestPages.FirstPage(PdfBuilder.WithContent("BT /F1 1000 Tf 0 0 Td (A) Tj ET").Build()).Glyphs[0];
        Assert.Equal(667, glyph.EndX - glyph.X, 6);
    }

    [Fact]
    public void Dingbats_have_characters() => Assert.Equal("✁☎✔●➾①❨", TestPages.OfContent(
        "BT /F1 12 Tf 50 700 Td (!%4l\\376\\254\\200) Tj ET", "/Font << /F1 << /Subtype /Type1 /BaseFont /ZapfDingbats >> >>"));

    [Theory]
    [InlineData("A", "A")]
    [InlineData("afii10017", "А")]
    [InlineData("uni62536D3E", "打派")]
    [InlineData("u20000", "𠀀")]
    [InlineData(".notdef", "")]
    [InlineData("uniD800x", "")]
    [InlineData("g123", "")]
    public void Glyph_names(string name, string expected) => Assert.Equal(expected, Read(
        "<01>", $"/Type /Font /Subtype /Type1 /BaseFont /Own /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 >> /FirstChar 1 /LastChar 1 /Widths [600] /Encoding << /Differences [1 /{name}] >>"));

    private static string Read(string text, string font)
    {
        var builder = PdfBuilder.WithContent($"BT /F1 12 Tf 50 700 Td {text} Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, $"<< /Type /Font {font} >>");
        return TestPages.Of(builder.Build());
    }
}
