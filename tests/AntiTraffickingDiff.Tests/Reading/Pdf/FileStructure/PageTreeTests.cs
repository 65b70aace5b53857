using AntiTraffickingDiff.Problems;
using System.Text;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class PageTreeTests
{
    private const string Content = "BT /F1 12 Tf 50 700 Td (x) Tj ET";

    [Fact]
    public void A_tree_that_contains_itself_ends()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R 3 0 R] /Parent 2 0 R >>");
        Assert.Equal("x", TestPages.Of(builder.Build()));
    }

    [Fact]
    public void A_page_named_twice_is_two_pages()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 /MediaBox [0 0 600 800] >>");
        Assert.Equal(["x", "x"], TestPages.All(builder.Build()).Select(TestPages.Of));
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
        Assert.Equal(2, TestPages.All(bytes).Count);
    }

    [Fact]
    public void Attributes_are_inherited()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [5 0 R] /MediaBox [0 0 300 750] /Rotate 90 >>");
        builder.Set(5, "<< /Type /Pages /Kids [3 0 R] >>");
        var page = TestPages.FirstPage(builder.Build());
        Assert.Equal((750, 300), (page.Width, page.Height));
    }

    [Fact]
    public void Too_many_pages_exceed_the_limit()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R 5 0 R] >>");
        builder.Set(5, "<< /Type /Page >>");
        var error = TestPages.Error(builder.Build(), limits: new PdfLimits { MaxPages = 1 });
        Assert.Same(PdfProblems.LimitExceeded, error.Kind);
        Assert.Equal(["pdf-pages", 1L], error.Arguments);
    }
}
