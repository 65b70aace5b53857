using System.Text;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class ContentInterpreterTests
{
    private const string Font = "BT /F1 12 Tf 50 700 Td ";

    [Theory]
    [InlineData("(a) Tj (b) unknown (c) Tj", "ac")]
    [InlineData("[(a) -250 (b)] TJ", "ab")]
    [InlineData("(a) ' 1 2 (b) \"", "ab")]
    [InlineData("(a) Tj ET BI /W 2 /H 2 /BPC 8 ID \u0001EI\u0002 EI BT 50 600 Td (b) Tj", "ab")]
    [InlineData("/Span << /ActualText <FEFF6253> /MCID 1 >> BDC (xyz) Tj EMC (a) Tj", "打a")]
    [InlineData("/Span << /ActualText (12) >> BDC (xy) Tj EMC", "12")]
    [InlineData("/Span << /ActualText () >> BDC (-) Tj EMC (a) Tj", "a")]
    public void Operators(string content, string expected) => Assert.Equal(expected, Read(Font + content + " ET"));

    [Theory]
    [InlineData("/Artifact BMC (a) Tj EMC (b) Tj", "a")]
    [InlineData("/Artifact << /Type /Pagination /Subtype /Footer >> BDC (a) Tj /Span << /MCID 0 >> BDC (b) Tj EMC EMC (c) Tj", "ab")]
    [InlineData("/P << /MCID 0 >> BDC (a) Tj EMC /Artifact /Name BDC (b) Tj EMC", "b")]
    [InlineData("EMC /Artifact BMC (a) Tj", "a")]
    [InlineData("/Span << /ActualText (xy) >> BDC /Artifact BMC (ab) Tj EMC EMC (c) Tj", "xy")]
    [InlineData("/P BMC (a) Tj EMC", "")]
    public void Artifacts_are_tagged_as_such(string content, string artifacts) => Assert.Equal(artifacts, string.Concat(
        TestPages.FirstPage(PdfBuilder.WithContent(Font + content + " ET").Build()).Glyphs.Where(glyph => glyph.IsArtifact).Select(glyph => glyph.Text)));

    [Fact]
    public void Text_off_the_page_is_dropped() => Assert.Equal("a", Read(Font + "(a) Tj 900 0 Td (b) Tj ET"));

    [Fact]
    public void Text_painted_twice_to_look_bold_is_read_once()
    {
        byte[] bytes = PdfBuilder.WithContent(Font + "(1100) Tj 0.4 0.2 Td (1100) Tj ET").Build();
        Assert.Equal(["1100"], LayoutText.Lines(PageLayout.Of(TestPages.All(bytes))[0]));
    }

    [Fact]
    public void Invisible_text_counts_only_when_nothing_else_does()
    {
        Assert.Equal("a", Read(Font + "(a) Tj 3 Tr (b) Tj ET"));
        Assert.Equal("b", Read(Font + "3 Tr (b) Tj ET"));
        Assert.Equal("ab", Read("q 600 0 0 800 0 0 cm BI /W 1 /H 1 ID x EI Q " + Font + "(a) Tj 3 Tr (b) Tj ET"));
    }

    [Fact]
    public void Forms_paint_with_their_matrix_and_do_not_recurse()
    {
        var builder = PdfBuilder.WithContent("/X Do", "/XObject << /X 5 0 R >>");
        builder.SetStream(5, "/Subtype /Form /Matrix [1 0 0 1 10 0] /Resources << /XObject << /X 5 0 R >> " + PdfBuilder.DefaultResources + " >>",
            Encoding.ASCII.GetBytes(Font + "(a) Tj ET /X Do"));
        var page = TestPages.FirstPage(builder.Build());
        Assert.Equal(("a", 60.0), (TestPages.Of(page), page.Glyphs[0].X));
        Assert.Contains(TestPages.Warnings(builder.Build()), warning => warning.Kind == PdfWarningKind.ContentSkipped);
    }

    [Fact]
    public void A_form_finds_what_its_resources_lack_in_those_around_it()
    {
        var builder = PdfBuilder.WithContent("/X Do", PdfBuilder.DefaultResources + " /XObject << /X 5 0 R >>");
        builder.SetStream(5, "/Subtype /Form /Resources << /XObject << >> >>", Encoding.ASCII.GetBytes(Font + "(a) Tj ET"));
        Assert.Equal("a", TestPages.Of(builder.Build()));
    }

    [Fact]
    public void Optional_content_that_is_off_is_not_read()
    {
        var builder = PdfBuilder.WithContent(
            Font + "/OC /P1 BDC (a) Tj EMC /OC /P2 BDC (b) Tj EMC ET",
            PdfBuilder.DefaultResources + " /Properties << /P1 5 0 R /P2 6 0 R >>", "", "/OCProperties << /OCGs [5 0 R 6 0 R] /D << /OFF [5 0 R] >> >>");
        builder.Set(5, "<< /Type /OCG /Name (off) >>");
        builder.Set(6, "<< /Type /OCG /Name (on) >>");
        Assert.Equal("b", TestPages.Of(builder.Build()));
    }

    [Theory]
    [InlineData(0, 50, 100, 0)]
    [InlineData(90, 700, 50, 90)]
    [InlineData(180, 550, 700, 180)]
    [InlineData(-90, 100, 550, 270)]
    public void Rotation_turns_the_page(int rotate, double x, double y, int direction)
    {
        var glyph = TestPages.FirstPage(PdfBuilder.WithContent(Font + "(a) Tj ET", page: $"/Rotate {rotate}").Build()).Glyphs[0];
        Assert.Equal((x, y, direction), (Math.Round(glyph.X, 6), Math.Round(glyph.Y, 6), glyph.Direction));
    }

    [Fact]
    public void The_crop_box_is_the_page()
    {
        var page = TestPages.FirstPage(PdfBuilder.WithContent(Font + "(a) Tj 0 -600 Td (b) Tj ET", page: "/CropBox [40 600 300 750]").Build());
        Assert.Equal(("a", 10.0, 50.0), (TestPages.Of(page), page.Glyphs[0].X, page.Glyphs[0].Y));
    }

    [Fact]
    public void Lines_come_from_strokes_and_thin_fills()
    {
        var page = TestPages.FirstPage(PdfBuilder.WithContent("10 10 m 110 10 l S 10 20 100 1 re f 10 30 50 40 re S 0 0 100 100 re f").Build());
        Assert.Equal(6, page.RuledLines.Count);
        Assert.Equal(4, page.RuledLines.Count(line => line.IsHorizontal));
    }

    [Fact]
    public void Too_many_operators_exceed_the_limit()
    {
        byte[] bytes = PdfBuilder.WithContent(string.Concat(Enumerable.Repeat("q Q ", 600))).Build();
        Assert.Equal(["pdf-operators-per-page", 1000L], TestPages.Error(bytes, limits: new PdfLimits { MaxOperatorsPerPage = 1000 }).Arguments);
    }

    // Each look-up of an object that is not there goes through the whole file, and makes tokens of it.
    [Theory]
    [InlineData("/Font << /F1 9 0 R >>", "(a) Tj ")]
    [InlineData("/Font 9 0 R", "(a) Tj ")]
    [InlineData("/XObject << /X 9 0 R >>", "/X Do ")]
    [InlineData("/XObject << /X 6 0 R >>", "/X Do ")]
    public void An_object_that_is_missing_is_looked_for_once(string resources, string operation)
    {
        var builder = PdfBuilder.WithContent(Font + string.Concat(Enumerable.Repeat(operation, 600)) + "ET", resources);
        builder.SetStream(6, "/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /Font << /F1 9 0 R >> >>", "BT /F1 9 Tf (b) Tj ET"u8.ToArray());
        builder.SetStream(7, "", new byte[200_000]);
        var bytes = builder.Build();
        var before = GC.GetAllocatedBytesForCurrentThread();
        TestPages.FirstPage(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40L << 20);
    }

    private static string Read(string content) => TestPages.OfContent(content);
}
