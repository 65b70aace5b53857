using System.Text;
using AntiTraffickingDiff.Problems;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class ImportTests
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Body = "<w:p><w:r><w:t>前</w:t></w:r></w:p><w:altChunk r:id=\"c\"/><w:p><w:r><w:t>后</w:t></w:r></w:p>";

    [Fact]
    public void Plain_text_is_imported_in_its_place() =>
        Assert.Equal(["前", "甲", "乙", "后"], new DocxFile(Body).Import("c", "text/plain", Encoding.UTF8.GetBytes("甲\r\n乙")).Lines());

    [Fact]
    public void Plain_text_in_GB18030_is_imported()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("反对拐卖");
        Assert.Equal(["前", "反对拐卖", "后"], new DocxFile(Body).Import("c", "text/plain", bytes).Lines());
    }

    [Fact]
    public void A_Word_document_is_imported_with_its_own_numbers()
    {
        var inner = new DocxFile(Item("内")).Numbering(List(1, Level(0, "decimal", "%1.")) + Use(1, 1)).Bytes();
        Assert.Equal(["前", "1. 内", "后"], new DocxFile(Body).Import("c", WordType, inner).Lines());
    }

    [Fact]
    public void Other_content_is_reported_with_its_paragraph()
    {
        var document = new DocxFile(Body).Import("c", "text/html", "<p>网页</p>"u8.ToArray()).Read();
        Assert.Equal(["前", "后"], LinesOf(document));
        Assert.Equal((DocxProblems.ImportLeftOut, 2), document.Problems.Select(problem => (problem.Kind, problem.Line)).Single());
    }

    [Fact]
    public void Documents_imported_into_each_other_come_to_an_end()
    {
        var file = new DocxFile(P("内"));
        byte[] bytes = file.Bytes();
        for (var i = 0; i < 6; i++)
            bytes = new DocxFile(string.Concat(Enumerable.Repeat("<w:altChunk r:id=\"c\"/>", 9))).Import("c", WordType, bytes).Bytes();
        var problems = Read(bytes).Problems;
        Assert.Contains(problems, problem => problem.Kind == DocxProblems.ImportsCut);
    }

    [Fact]
    public void A_text_imported_many_times_counts_each_time()
    {
        var chunks = string.Concat(Enumerable.Repeat("<w:altChunk r:id=\"a\"/>", 200));
        foreach (var content in (byte[][])[new byte[400_000], Encoding.UTF8.GetBytes(new string('县', 200_000)), Encoding.UTF8.GetBytes(new string('\n', 400_000))])
        {
            var file = new DocxFile(P("正文") + chunks).Import("a", "text/plain", content).Bytes();
            Assert.Contains(Assert.Throws<UnusableInputException>(() => Read(file)).Problem.Kind.Code, (string[])["AT1301", "AT1105"]);
        }
    }

    [Fact]
    public void Documents_imported_many_times_share_one_budget()
    {
        var inner = new DocxFile(string.Concat(Enumerable.Repeat("<w:p/>", 30_000))).Bytes();
        var file = new DocxFile(P("正文") + string.Concat(Enumerable.Repeat("<w:altChunk r:id=\"a\"/>", 90)))
            .Import("a", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", inner).Bytes();
        Assert.Equal("AT1105", Assert.Throws<UnusableInputException>(() => Read(file)).Problem.Kind.Code);
    }
}
