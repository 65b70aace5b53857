using AntiTraffickingDiff.Problems;
using System.Text;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class FileOpenerTests
{
    private const string Content = "BT /F1 12 Tf 50 700 Td (Hello) Tj ET";

    [Fact]
    public void Junk_before_the_header_shifts_the_offsets() =>
        Assert.Equal("Hello", TestPages.Of(PdfBuilder.WithContent(Content).Build("junk\r\nmore")));

    [Fact]
    public void A_wrong_startxref_is_repaired_and_reported()
    {
        byte[] bytes = PdfBuilder.WithContent(Content).Build("", 13);
        Assert.Equal("Hello", TestPages.Of(bytes));
        Assert.Contains(TestPages.Warnings(bytes), warning => warning.Kind == PdfWarningKind.CrossReferenceRebuilt);
    }

    [Fact]
    public void A_missing_table_is_repaired()
    {
        string text = Encoding.Latin1.GetString(PdfBuilder.WithContent(Content).Build());
        Assert.Equal("Hello", TestPages.Of(Encoding.Latin1.GetBytes(text[..text.IndexOf("xref", StringComparison.Ordinal)])));
    }

    [Theory]
    [InlineData(3)]
    public void A_wrong_stream_length_is_repaired(int length)
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.SetStream(4, "", Encoding.ASCII.GetBytes(Content), length);
        Assert.Equal("Hello", TestPages.Of(builder.Build()));
    }

    [Fact]
    public void Object_streams_behind_a_cross_reference_stream() => Assert.Equal("Hello", TestPages.Of(XrefStreamFile.Build(Content)));

    [Fact]
    public void An_incremental_update_replaces_an_object()
    {
        byte[] old = PdfBuilder.WithContent(Content).Build();
        string text = Encoding.Latin1.GetString(old);
        string previous = text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        string update = "4 0 obj\n<< /Length 34 >>\nstream\nBT /F1 12 Tf 50 700 Td (New) Tj ET\nendstream\nendobj\n";
        string table = $"xref\n4 1\n{old.Length:D10} 00000 n \ntrailer\n<< /Root 1 0 R /Prev {previous} >>\nstartxref\n{old.Length + update.Length}\n%%EOF";
        byte[] bytes = Encoding.Latin1.GetBytes(text + update + table);
        Assert.Equal("New", TestPages.Of(bytes));
        Assert.Empty(TestPages.Warnings(bytes));
    }

    [Fact]
    public void A_prev_that_points_to_itself_ends()
    {
        var builder = PdfBuilder.WithContent(Content);
        byte[] first = builder.Build();
        string text = Encoding.Latin1.GetString(first);
        builder.Trailer = "/Root 1 0 R /Prev " + text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        Assert.Equal("Hello", TestPages.Of(builder.Build()));
    }

    [Fact]
    public void A_hybrid_file_has_objects_that_its_table_calls_free()
    {
        string file = "%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Kids [3 0 R] >>\nendobj\n";
        int pageOffset = file.Length;
        file += "3 0 obj\n<< /Type /Page /MediaBox [0 0 321 99] >>\nendobj\n";
        int hiddenOffset = file.Length;
        file += $"5 0 obj\n<< /Type /XRef /W [1 2 0] /Index [3 1] /Length 8 /Filter /ASCIIHexDecode >>\nstream\n01{pageOffset:X4}>\nendstream\nendobj\n";
        int table = file.Length;
        file += $"xref\n0 4\n0000000003 65535 f \n0000000009 00000 n \n{file.IndexOf("2 0 obj", StringComparison.Ordinal):D10} 00000 n \n0000000000 00000 f \n";
        file += $"trailer\n<< /Root 1 0 R /XRefStm {hiddenOffset} >>\nstartxref\n{table}\n%%EOF";
        byte[] bytes = Encoding.Latin1.GetBytes(file);
        Assert.Equal(321, TestPages.FirstPage(bytes).Width);
        Assert.Empty(TestPages.Warnings(bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no document")]
    [InlineData("PK\u0003\u0004")]
    public void Other_bytes_are_not_a_pdf(string text) =>
        Assert.Same(PdfProblems.DamagedBeyondRepair, TestPages.Error(Encoding.Latin1.GetBytes(text)).Kind);

    [Fact]
    public void A_document_without_pages_is_refused()
    {
        var builder = PdfBuilder.WithContent(Content);
        builder.Set(2, "<< /Type /Pages /Kids [] /Count 0 >>");
        builder.Set(3, "null");
        Assert.Same(PdfProblems.DamagedBeyondRepair, TestPages.Error(builder.Build()).Kind);
    }
}
