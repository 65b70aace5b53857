using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class SoftBreakTests
{
    [Theory]
    [InlineData("第一句。|第二句。", "第一句。|第二句。")]
    [InlineData("一、总体要求|（一）目标", "一、总体要求|（一）目标")]
    [InlineData("某市预防某事工作联席会议关于印发|实施方案的通知", "某市预防某事工作联席会议关于印发实施方案的通知")]
    [InlineData("the action plan of|the district", "the action plan of the district")]
    [InlineData("总则|本方案由某市某局会同有关单位负责解释，自印发之日起施行", "总则|本方案由某市某局会同有关单位负责解释，自印发之日起施行")]
    [InlineData("|甲||乙|", "甲乙")]
    public void A_soft_break_parts_blocks_where_the_next_line_stands_for_itself(string lines, string expected)
    {
        var runs = string.Join("<w:r><w:br/></w:r>", lines.Split('|').Select(line => R(line)));
        Assert.Equal(expected.Split('|'), new DocxFile($"<w:p>{runs}</w:p>").Lines());
    }

    [Fact]
    public void All_blocks_of_a_paragraph_have_its_number()
    {
        var document = new DocxFile(P("前") + $"<w:p>{R("甲。")}<w:r><w:br/></w:r>{R("乙。")}</w:p>").Read();
        Assert.Equal([1, 2, 2], document.Blocks.Select(block => document.Positions[block.Span.Start].Line));
    }

    [Fact]
    public void Very_many_soft_breaks_take_no_more_than_their_share_of_time()
    {
        var runs = string.Concat(Enumerable.Repeat("<w:r><w:t>一二三四五六</w:t><w:br/></w:r>", 100_000));
        Assert.Equal(600_000, new DocxFile($"<w:p>{runs}</w:p>").Read().Blocks.Single().Span.Length);
    }
}
