using AntiTraffickingDiff.Pdf.Fonts.Encodings;
using AntiTraffickingDiff.Pdf.Tests.Support;

namespace AntiTraffickingDiff.Pdf.Tests.Fonts;

public sealed class SimpleFontTests
{
    [Theory]
    [InlineData("/Encoding /WinAnsiEncoding", "\\223a\\224", "“a”")]
    [InlineData("/Encoding /MacRomanEncoding", "\\322a\\323", "“a”")]
    [InlineData("/Encoding << /Differences [65 /uni6253 /u62D0 /f_i /A.alt] >>", "ABCD", "打拐fiA")]
    [InlineData("", "'", "’")]
    [InlineData("/Encoding << /Differences [65 /1 /. /_ /#28] >>", "ABCD", "1._(")]
    public void Encodings(string encoding, string text, string expected) =>
        Assert.Equal(expected, PdfText.OfContent($"BT /F1 12 Tf 50 700 Td ({text}) Tj ET", $"/Font << /F1 << /Subtype /Type1 /BaseFont /Times {encoding} >> >>"));

    [Theory]
    [InlineData("65 /a65 /a66", "AB")]
    [InlineData("65 /65 /66", "AB")]
    [InlineData("65 /G41 /G42", "AB")]
    [InlineData("65 /C41 /C42 9 /C09", "AB")]
    [InlineData("0 /.notdef 65 /.notdef /B66", "B")]
    [InlineData("0 /a0 65 /a65 /a66", "")]
    [InlineData("57 /9 65 /6 /5", "65")]
    [InlineData("65 /a65 /a67", "")]
    public void Names_that_repeat_their_code_are_that_character(string differences, string expected) => Assert.Equal(expected, PdfText.OfContent(
        "BT /F1 12 Tf 50 700 Td (AB) Tj ET",
        $"/Font << /F1 << /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /Widths [50 50] /Encoding << /Differences [{differences}] >> >> >>"));

    [Fact]
    public void Names_that_mean_nothing_are_counted()
    {
        const string Font = "/Font << /F1 << /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /Widths [50 50] /Encoding << /Differences [65 /g1 /B] >> >> >>";
        var page = PdfText.FirstPage(PdfBuilder.WithContent("BT /F1 10 Tf 50 700 Td (AB) Tj ET", Font).Build());
        Assert.Equal("B", PdfText.Of(page));
        Assert.Equal((1, 55.0), (page.UnmappedGlyphCount, page.Glyphs[0].X));
    }

    [Fact]
    public void Standard_fonts_have_widths()
    {
        var glyph = PdfText.FirstPage(PdfBuilder.WithContent("BT /F1 1000 Tf 0 0 Td (A) Tj ET").Build()).Glyphs[0];
        Assert.Equal(667, glyph.EndX - glyph.X, 6);
    }

    [Theory]
    [InlineData("/BaseFont /Unheard-Of", 1000, 667)]
    [InlineData("/BaseFont /Unheard-Of /FontDescriptor << /Flags 1 >>", 1000, 600)]
    [InlineData("/BaseFont /Unheard-Of /FontDescriptor << /Flags 2 >>", 1000, 722)]
    public void Fonts_without_widths_take_those_of_a_standard_font(string font, double size, double expected)
    {
        var page = PdfText.FirstPage(PdfBuilder.WithContent($"BT /F1 {size} Tf 0 0 Td (A) Tj ET", $"/Font << /F1 << /Subtype /TrueType {font} >> >>").Build());
        Assert.Equal(expected, page.Glyphs[0].EndX - page.Glyphs[0].X, 6);
    }

    [Fact]
    public void Dingbats_have_characters() => Assert.Equal("✁☎✔●➾①❨", PdfText.OfContent(
        "BT /F1 12 Tf 50 700 Td (!%4l\\376\\254\\200) Tj ET", "/Font << /F1 << /Subtype /Type1 /BaseFont /ZapfDingbats >> >>"));

    [Theory]
    [InlineData("A", "A")]
    [InlineData("afii10017", "А")]
    [InlineData("uni62536D3E", "打派")]
    [InlineData("u20000", "𠀀")]
    [InlineData(".notdef", null)]
    [InlineData("uniD800x", null)]
    [InlineData("g123", null)]
    public void Glyph_names(string name, string? expected) => Assert.Equal(expected, GlyphNames.ToUnicode(name));
}
