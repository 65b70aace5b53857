using AntiTraffickingDiff.SampleBuilder;
using AntiTraffickingDiff.Tests.Reading.Docx;

namespace AntiTraffickingDiff.Tests.SampleBuilder;

public class DocxPlanWriterTests
{
    [Theory]
    [InlineData(FictionalPlan.Outline)]
    [InlineData(FictionalPlan.Articles)]
    public void A_plan_is_read_back_as_it_was(string text)
    {
        var document = DocxFile.Read(DocxPlanWriter.Write(PlanText.Parse(text)));
        var body = document.Blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Span.Of(document.Text) + "\n");
        Assert.Equal(text, string.Concat(body));
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void Numbers_are_automatic_not_text()
    {
        string xml = string.Empty;
        StrictFile.Change(DocxPlanWriter.Write(PlanText.Parse(FictionalPlan.Articles)), (name, content) => name == "word/document.xml" ? xml = content : content);
        Assert.DoesNotContain("第", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("（二）", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_have_levels_and_header_and_page_number_their_roles()
    {
        var document = DocxFile.Read(DocxPlanWriter.Write(PlanText.Parse(FictionalPlan.Outline)));
        var headings = document.Blocks.Where(block => block.OutlineLevel is not null).Select(block => (block.OutlineLevel, block.Span.Of(document.Text)));
        Assert.Equal([(1, "一、工作目标"), (1, "二、主要任务"), (2, "（一）加强预防"), (2, "（二）严格打击"), (1, "三、保障措施")], headings);
        Assert.Equal(BlockRole.Header, document.Blocks[0].Role);
        Assert.Equal(BlockRole.PageNumber, document.Blocks[^1].Role);
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Assert.Equal(
        DocxPlanWriter.Write(PlanText.Parse(FictionalPlan.Outline)), DocxPlanWriter.Write(PlanText.Parse(FictionalPlan.Outline)));
}
