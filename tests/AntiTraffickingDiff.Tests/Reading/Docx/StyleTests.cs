using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class StyleTests
{
    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"自定\"/><w:basedOn w:val=\"1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"lvl\"><w:name w:val=\"级\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"loop\"><w:name w:val=\"环\"/><w:basedOn w:val=\"loop\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"toc 2\"/></w:style>";

    [Theory]
    [InlineData("<w:pStyle w:val=\"1\"/>", 1)]
    [InlineData("<w:pStyle w:val=\"own\"/>", 1)]
    [InlineData("<w:pStyle w:val=\"lvl\"/>", 3)]
    [InlineData("<w:pStyle w:val=\"lvl\"/><w:outlineLvl w:val=\"0\"/>", 1)]
    [InlineData("<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>", null)]
    [InlineData("<w:pStyle w:val=\"loop\"/>", null)]
    [InlineData("<w:pStyle w:val=\"gone\"/>", null)]
    [InlineData("", null)]
    public void Outline_level_is_given(string properties, int? level)
    {
        Assert.Equal(level, new DocxFile(P("标题", properties)).Styles(Styles).Read().Blocks[0].OutlineLevel);
    }

    [Fact]
    public void Paragraphs_in_contents_styles_are_left_out() =>
        Assert.Equal(["正文"], new DocxFile(P("一、总则 3", "<w:pStyle w:val=\"t\"/>") + P("正文")).Styles(Styles).Lines());

    [Fact]
    public void A_style_that_hides_its_paragraphs_hides_them_as_a_whole()
    {
        const string Hiding = "<w:style w:type=\"paragraph\" w:styleId=\"z\"><w:name w:val=\"HTML Top of Form\"/><w:rPr><w:vanish/></w:rPr></w:style>";
        var hidden = P("窗体顶端", "<w:pStyle w:val=\"z\"/>");
        Assert.Equal(
            ["一、目标", "（一）宣传。", "（二）救助。"],
            new DocxFile(P("一、目标") + hidden + P("（一）宣传。") + hidden + P("（二）救助。") + hidden).Styles(Hiding).Lines());
        Assert.Equal(
            ["显示的字"],
            new DocxFile($"<w:p><w:pPr><w:pStyle w:val=\"z\"/></w:pPr>{R("藏")}{R("显示的字", "<w:vanish w:val=\"0\"/>")}</w:p>").Styles(Hiding).Lines());
    }

    [Fact]
    public void A_style_that_hides_its_tables_hides_them_as_a_whole()
    {
        const string Hiding = "<w:style w:type=\"table\" w:styleId=\"z\"><w:name w:val=\"z\"/><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"b\"><w:name w:val=\"b\"/><w:basedOn w:val=\"z\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"p\"><w:name w:val=\"p\"/><w:rPr><w:vanish/></w:rPr></w:style>";
        static string Table(string style, string content) =>
            $"<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/></w:tblPr><w:tr><w:tc>{content}</w:tc><w:tc>{content}</w:tc></w:tr></w:tbl>";

        Assert.Equal(["前", "后"], new DocxFile(P("前") + Table("z", P("藏")) + Table("b", P("藏")) + P("后")).Styles(Hiding).Lines());
        // Styles toggle each other, and a table in a table has a style of its own.
        Assert.Equal(["显\t显"], new DocxFile(Table("z", P("显", "<w:pStyle w:val=\"p\"/>"))).Styles(Hiding).Lines());
        Assert.Equal(["前", "显\t显"], new DocxFile(P("前") + Table("none", P("显"))).Styles(Hiding).Lines());
    }
}
