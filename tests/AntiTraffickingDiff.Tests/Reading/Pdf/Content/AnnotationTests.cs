using System.Text;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class AnnotationTests
{
    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx /V (value)", "value")]
    [InlineData("/Subtype /Widget /FT /Tx /V <FEFF6253>", "打")]
    [InlineData("/Subtype /FreeText /Contents (note)", "note")]
    [InlineData("/Subtype /Widget /FT /Ch /V (choice)", "choice")]
    [InlineData("/Subtype /Widget /FT /Tx /V (one\\rtwo)", "onetwo")]
    [InlineData("/Subtype /Stamp /AP << /N << /On 6 0 R /Off 7 0 R >> >> /AS /On", "app")]
    [InlineData("/Subtype /Link /Contents (somewhere)", "")]
    [InlineData("/Subtype /Widget /FT /Tx /V (off the screen) /F 32", "")]
    [InlineData("/Subtype /Popup /Contents (comment)", "")]
    [InlineData("/Subtype /Widget /FT /Btn /V /Yes", "")]
    [InlineData("/Subtype /Text /Contents (comment)", "")]
    [InlineData("/Subtype /FreeText /Contents (hidden) /F 2", "")]
    [InlineData("/Subtype /Widget /FT /Tx /V (v) /AP << /N 6 0 R >>", "app")]
    [InlineData("/Subtype /Widget /Parent 7 0 R", "inherited")]
    public void Text_of_annotations(string entries, string expected)
    {
        var builder = PdfBuilder.WithContent("", page: "/Annots [5 0 R]");
        builder.Set(5, $"<< /Rect [100 100 300 120] {entries} >>");
        builder.SetStream(6, $"/Subtype /Form /BBox [0 0 200 20] /Resources << {PdfBuilder.DefaultResources} >>",
            Encoding.ASCII.GetBytes("BT /F1 12 Tf 2 5 Td (app) Tj ET"));
        builder.Set(7, "<< /FT /Tx /V (inherited) /Parent 7 0 R >>");
        var page = TestPages.FirstPage(builder.Build());
        Assert.Equal(expected, TestPages.Of(page));
        Assert.All(page.Glyphs, glyph => Assert.InRange(glyph.Y, 680, 700));
    }
}
