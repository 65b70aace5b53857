using AntiTraffickingDiff.Problems;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class NumberingTests
{
    private static readonly string Plan =
        Level(0, "chineseCounting", "%1、") + Level(1, "chineseCounting", "（%2）") + Level(2, "decimal", "%3.")
        + Level(3, "decimal", "（%4）", "<w:suff w:val=\"nothing\"/>");

    private static string[] Lines(string body, string numbering) => new DocxFile(body).Numbering(numbering).Lines();

    [Fact]
    public void Levels_count_on_and_start_again_below_a_higher_one() => Assert.Equal(
        ["一、甲", "（一）乙", "（二）丙", "1. 丁", "（1）戊", "二、己", "（一）庚"],
        Lines(
            Item("甲") + Item("乙", 1) + Item("丙", 1) + Item("丁", 2) + Item("戊", 3) + Item("己") + Item("庚", 1),
            List(1, Plan) + Use(1, 1)));

    [Fact]
    public void Article_numbers_run_through_chapters_with_lvlRestart_0() => Assert.Equal(
        ["第一章 总则", "第一条 甲", "第二条 乙", "第二章 附则", "第三条 丙"],
        Lines(
            Item("总则") + Item("甲", 1) + Item("乙", 1) + Item("附则") + Item("丙", 1),
            List(1, Level(0, "chineseCounting", "第%1章") + Level(1, "chineseCountingThousand", "第%2条", "<w:lvlRestart w:val=\"0\"/>")) + Use(1, 1)));

    [Fact]
    public void A_level_may_restart_only_below_a_certain_one() => Assert.Equal(
        ["1. a", "1.1. b", "A c", "1.2. d", "B e", "2. f", "2.1. g", "A h"],
        Lines(
            Item("a") + Item("b", 1) + Item("c", 2) + Item("d", 1) + Item("e", 2) + Item("f") + Item("g", 1) + Item("h", 2),
            List(1, Level(0, "decimal", "%1.") + Level(1, "decimal", "%1.%2.") + Level(2, "upperLetter", "%3", "<w:lvlRestart w:val=\"1\"/>")) + Use(1, 1)));

    [Fact]
    public void Legal_numbering_writes_all_numbers_in_Arabic() => Assert.Equal(
        ["一 甲", "1.1 乙"],
        Lines(
            Item("甲") + Item("乙", 1),
            List(1, Level(0, "chineseCounting", "%1") + Level(1, "decimal", "%1.%2", "<w:isLgl/>")) + Use(1, 1)));

    [Fact]
    public void Instances_of_a_definition_count_on_together() => Assert.Equal(
        ["一、甲", "二、乙", "三、丙"],
        Lines(Item("甲") + Item("乙", 0, 2) + Item("丙"), List(1, Plan) + Use(1, 1) + Use(2, 1)));

    [Fact]
    public void A_start_override_starts_an_instance_again_once() => Assert.Equal(
        ["一、甲", "五、乙", "六、丙"],
        Lines(
            Item("甲") + Item("乙", 0, 2) + Item("丙", 0, 2),
            List(1, Plan) + Use(1, 1) + Use(2, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")));

    [Fact]
    public void A_level_override_has_its_own_look() => Assert.Equal(
        ["一、甲", "(2) 乙"],
        Lines(
            Item("甲") + Item("乙", 0, 2),
            List(1, Plan) + Use(1, 1) + Use(2, 1, $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "decimal", "(%1)")}</w:lvlOverride>")));

    [Fact]
    public void Numbering_comes_from_the_paragraph_style_with_the_level_linked_to_it()
    {
        var file = new DocxFile(P("章", "<w:pStyle w:val=\"a\"/>") + P("条", "<w:pStyle w:val=\"b\"/>") + P("条", "<w:pStyle w:val=\"c\"/>"));
        file.Styles(
            "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:basedOn w:val=\"b\"/></w:style>");
        file.Numbering(List(1, Level(0, "chineseCounting", "第%1章", "<w:pStyle w:val=\"a\"/>")
            + Level(1, "chineseCounting", "第%2条", "<w:pStyle w:val=\"b\"/>")) + Use(1, 1));
        Assert.Equal(["第一章 章", "第一条 条", "第二条 条"], file.Lines());
    }

    [Fact]
    public void A_numbering_style_link_is_followed() => Assert.Equal(
        ["一、甲"],
        Lines(
            Item("甲", 0, 2),
            List(1, "<w:styleLink w:val=\"s\"/>" + Plan) + List(2, "<w:numStyleLink w:val=\"s\"/>") + Use(1, 1) + Use(2, 2)));

    [Fact]
    public void Number_zero_takes_the_style_number_away()
    {
        var file = new DocxFile(P("甲", "<w:pStyle w:val=\"a\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"));
        file.Styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>");
        Assert.Equal(["甲"], file.Numbering(List(1, Plan) + Use(1, 1)).Lines());
    }

    [Theory]
    [InlineData("bullet", "\uF0B7", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>", "• 甲")]
    [InlineData("bullet", "——", "<w:suff w:val=\"nothing\"/>", "——甲")]
    [InlineData("none", "%1", "", "甲")]
    [InlineData("decimal", "%1", "<w:suff w:val=\"nothing\"/>", "1甲")]
    [InlineData("decimal", "%1", "<w:suff w:val=\"space\"/>", "1 甲")]
    [InlineData("decimal", "%1", "<w:rPr><w:vanish/></w:rPr>", "甲")]
    [InlineData("decimal", "100%%1", "", "100%1 甲")]
    public void Labels_follow_their_level(string format, string text, string more, string expected) =>
        Assert.Equal([expected], Lines(Item("甲"), List(1, Level(0, format, text, more)) + Use(1, 1)));

    [Fact]
    public void Cells_count_in_document_order()
    {
        var table = $"<w:tbl><w:tr><w:tc>{Item("甲")}</w:tc><w:tc>{Item("乙")}</w:tc></w:tr></w:tbl>";
        Assert.Equal(["一、甲\t二、乙", "三、丙"], Lines(table + Item("丙"), List(1, Plan) + Use(1, 1)));
    }

    [Fact]
    public void An_unknown_format_is_reported_once_and_written_in_Arabic()
    {
        var document = new DocxFile(Item("甲") + Item("乙")).Numbering(List(1, Level(0, "klingon", "%1.")) + Use(1, 1)).Read();
        Assert.Equal(["1. 甲", "2. 乙"], LinesOf(document));
        Assert.Equal([DocxProblems.UnknownNumberFormat], document.Problems.Select(problem => problem.Kind));
    }
}
