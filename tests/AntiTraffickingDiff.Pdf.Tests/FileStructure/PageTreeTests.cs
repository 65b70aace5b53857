using System.Text;
using AntiTraffickingDiff.Pdf.Tests.Support;

namespace AntiTraffickingDiff.Pdf.Tests.FileStructure;

public sealed class PageTreeTests
{
    private const string Content = "BT /F1 12 Tf 50 700 Td (x) Tj ET";

    [Fact]
    public void A_tree_that_contains_itself_ends()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R 3 0 R] /Parent 2 0 R >>");
        Assert.Equal("x", PdfText.Of(builder.Build()));
    }

    [Fact]
    public void A_page_named_twice_is_two_pages()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 /MediaBox [0 0 600 800] >>");
        using var document = PdfDocument.Open(builder.Build(), PdfOptions.Default);
        Assert.Equal(["x", "x"], document.ReadPages().Select(PdfText.Of));
    }

    [Fact]
    public void A_table_rebuilt_on_the_way_does_not_double_pages()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R 5 0 R] /MediaBox [0 0 600 800] >>");
        builder.Set(5, "<< /Type /Page /Contents 4 0 R /Parent 2 0 R >>");
        byte[] bytes = builder.Build();
        int entry = Encoding.Latin1.GetString(bytes).IndexOf("\n5 1\n", StringComparison.Ordinal) + 5;
        "0000000003"u8.CopyTo(bytes.AsSpan(entry));
        using var document = PdfDocument.Open(bytes, PdfOptions.Default);
        Assert.Equal(2, document.PageCount);
    }

    [Fact]
    public void Attributes_are_inherited()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [5 0 R] /MediaBox [0 0 300 750] /Rotate 90 >>");
        builder.Set(5, "<< /Type /Pages /Kids [3 0 R] >>");
        var page = PdfText.FirstPage(builder.Build());
        Assert.Equal((750, 300), (page.Width, page.Height));
    }

    [Fact]
    public void Too_many_pages_exceed_the_limit()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R 5 0 R] >>");
        builder.Set(5, "<< /Type /Page >>");
        var error = PdfText.Error(builder.Build(), new PdfOptions { Limits = new PdfLimits { MaxPages = 1 } });
        Assert.Equal((PdfErrorKind.LimitExceeded, "MaxPages", 1L), (error.Kind, error.LimitName, error.LimitValue));
    }
}
