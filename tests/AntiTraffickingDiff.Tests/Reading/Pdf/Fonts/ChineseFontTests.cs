using System.Text;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class ChineseFontTests
{
    [Theory]
    [InlineData("GBK-EUC-H", "B4F2B9D5A3AC41", "打拐，A")]
    [InlineData("GB-EUC-H", "B4F2B9D5A3AE", "打拐．")]
    [InlineData("GBKp-EUC-H", "B4F2A3BB", "打；")]
    [InlineData("GBK2K-H", "B4F2B9D58139EE39", "打拐㐀")]
    [InlineData("UniGB-UCS2-H", "625362D0FF0C", "打拐，")]
    [InlineData("UniGB-UTF16-H", "625362D0D840DC00", "打拐𠀀")]
    [InlineData("UniJIS-UTF16-H", "6253", "打")]
    [InlineData("ETen-B5-H", "A5B4", "打")]
    [InlineData("90ms-RKSJ-H", "91C541", "打A")]
    [InlineData("KSCms-UHC-H", "C5B8", "타")]
    public void Predefined_cmaps_without_to_unicode(string cmap, string codes, string expected) =>
        Assert.Equal(expected, Read(cmap, "GB1", codes));

    [Fact]
    public void Identity_with_a_character_collection_goes_through_its_inverse()
    {
        // CIDs of Adobe-GB1: 1410 is 打, 814 and 34 are the half-width and the proportional "!" and "A".
        string text = Read("Identity-H", "GB1", "05BE0022032E");
        Assert.Equal("A!", text[^2..]);
        Assert.True(text[0] >= '\u4E00');
    }

    [Fact]
    public void To_unicode_goes_before_everything_else()
    {
        var builder = Type0("Identity-H", "GB1", "00010002", "/ToUnicode 7 0 R");
        builder.SetStream(7, "", Encoding.ASCII.GetBytes("1 beginbfrange <0001> <0002> [<6253> <62D0>] endbfrange"));
        Assert.Equal("打拐", TestPages.Of(builder.Build()));
    }

    [Fact]
    public void Identity_without_anything_is_counted_and_not_guessed()
    {
        byte[] bytes = Type0("Identity-H", "Identity", "00010002").Build();
        var page = TestPages.FirstPage(bytes);
        Assert.Empty(page.Glyphs);
        Assert.Equal(2, page.UnmappedGlyphCount);
        Assert.Contains(TestPages.Warnings(bytes), warning => warning is { Kind: PdfWarningKind.UnmappedFont, Name: "Song", Count: 2 });
    }

    [Fact]
    public void An_embedded_cmap_may_build_on_a_predefined_one()
    {
        var builder = Type0("x", "GB1", "B4F2");
        builder.Set(5, "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding 7 0 R /DescendantFonts [6 0 R] >>");
        builder.SetStream(7, "/UseCMap /GBK-EUC-H", "/GBK-EUC-H usecmap"u8.ToArray());
        Assert.Equal("打", TestPages.Of(builder.Build()));
    }

    [Fact]
    public void Vertical_writing_goes_down()
    {
        var page = TestPages.FirstPage(Type0("UniGB-UCS2-V", "GB1", "625362D0").Build());
        Assert.All(page.Glyphs, glyph => Assert.True(glyph.IsVertical));
        Assert.Equal(12, page.Glyphs[1].Y - page.Glyphs[0].Y, 6);
        Assert.Equal(page.Glyphs[0].X, page.Glyphs[1].X, 6);
    }

    [Fact]
    public void Widths_of_cids_set_the_advance()
    {
        var builder = Type0("Identity-H", "GB1", "00220023");
        builder.Set(6, "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /FontDescriptor 8 0 R /DW 800 /W [34 [500] 35 40 250] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> >>");
        var glyphs = TestPages.FirstPage(builder.Build()).Glyphs;
        Assert.Equal((6.0, 3.0), (glyphs[0].EndX - glyphs[0].X, glyphs[1].EndX - glyphs[1].X));
    }

    // CIDs of Adobe-GB1: 34 is the proportional A, 814 to 939 are half-width, ideographs start behind; 1397 is 打.
    [Theory]
    [InlineData("GBK-EUC-H", "B4F241", "[1 95 500 814 939 500]", 12, 6)]
    [InlineData("UniGB-UCS2-H", "62530041", "[1 95 500]", 12, 6)]
    [InlineData("UniGB-UCS2-H", "62530041", "[1 [500 500]]", 12, 12)]
    [InlineData("UniGB-UCS2-H", "62530041", "[1 95 500 1397 [700]]", 8.4, 6)]
    public void Widths_of_some_cids_leave_the_others_theirs(string cmap, string codes, string widths, double ideograph, double letter)
    {
        var builder = Type0(cmap, "GB1", codes);
        builder.Set(6, $"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /FontDescriptor 8 0 R /DW 1000 /W {widths} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> >>");
        var glyphs = TestPages.FirstPage(builder.Build()).Glyphs;
        Assert.Equal("打A", string.Concat(glyphs.Select(glyph => glyph.Text)));
        Assert.Equal([ideograph, letter], glyphs.Select(glyph => Math.Round(glyph.EndX - glyph.X, 6)));
    }

    private static string Read(string cmap, string ordering, string codes) => TestPages.Of(Type0(cmap, ordering, codes).Build());

    private static PdfBuilder Type0(string cmap, string ordering, string codes, string entries = "")
    {
        var builder = PdfBuilder.WithContent($"BT /F1 12 Tf 50 700 Td <{codes}> Tj ET", "/Font << /F1 5 0 R >>");
        builder.Set(5, $"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /{cmap} /DescendantFonts [6 0 R] {entries} >>");
        string info = cmap.Contains("GB", StringComparison.Ordinal) || cmap.StartsWith("Identity", StringComparison.Ordinal)
            ? $"/CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 0 >>"
            : $"/CIDSystemInfo << /Registry (Adobe) /Ordering ({OrderingOf(cmap)}) /Supplement 0 >>";
        builder.Set(6, $"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song {info} /FontDescriptor 8 0 R >>");
        builder.Set(8, "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>");
        return builder;
    }

    private static string OrderingOf(string cmap) =>
        cmap.StartsWith("UniJIS", StringComparison.Ordinal) || cmap.Contains("RKSJ", StringComparison.Ordinal) ? "Japan1"
        : cmap.StartsWith("ETen", StringComparison.Ordinal) ? "CNS1"
        : "Korea1";
}
