using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class ParagraphTests
{
    [Fact]
    public void Paragraphs_are_blocks_with_their_number_as_line()
    {
        var document = new DocxFile(P("第一段。") + P("") + P("第二段。")).Read();
        Assert.Equal("第一段。\n\n第二段。\n", document.Text);
        Assert.Equal([1, 2, 3], document.Blocks.Select(block => document.Positions[block.Span.Start].Line));
        Assert.Null(document.Positions[0].Page);
    }

    [Fact]
    public void Runs_of_a_paragraph_are_joined_and_preserved_spaces_kept() =>
        Assert.Equal(["甲 乙"], new DocxFile($"<w:p>{R("甲 ")}{R("乙")}</w:p>").Lines());

    [Fact]
    public void Space_at_the_ends_of_an_element_counts_only_if_preserved() =>
        Assert.Equal(["甲乙"], new DocxFile("<w:p><w:r><w:t>甲 </w:t></w:r><w:r><w:t> 乙</w:t></w:r></w:p>").Lines());

    [Theory]
    [InlineData("<w:hyperlink><w:r><w:t>文</w:t></w:r></w:hyperlink>")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>文</w:t></w:r></w:sdtContent></w:sdt>")]
    [InlineData("<w:customXml><w:r><w:t>文</w:t></w:r></w:customXml>")]
    [InlineData("<w:smartTag><w:r><w:t>文</w:t></w:r></w:smartTag>")]
    [InlineData("<x:unknown><w:r><w:t>文</w:t></w:r></x:unknown>")]
    [InlineData("<w:r><w:t><!-- note -->文</w:t></w:r>")]
    [InlineData("<w:r><w:t><![CDATA[文]]></w:t></w:r>")]
    [InlineData("<m:oMath><m:r><m:t>文</m:t></m:r></m:oMath>")]
    [InlineData("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>wén</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>文</w:t></w:r></w:rubyBase></w:ruby></w:r>")]
    public void Text_is_read_through_wrappers(string inline) =>
        Assert.Equal(["前文后"], new DocxFile($"<w:p>{R("前")}{inline}{R("后")}</w:p>").Lines());

    [Theory]
    [InlineData("<w:noBreakHyphen/>", "-")]
    [InlineData("<w:softHyphen/>", "")]
    [InlineData("<w:t>&#x1;&#xD800;x</w:t>", "\uFFFDx")]
    [InlineData("<w:tab/>", "\t")]
    [InlineData("<w:lastRenderedPageBreak/>", "")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>", "☑")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F028\"/>", "")]
    [InlineData("<w:sym w:font=\"宋体\" w:char=\"2460\"/>", "①")]
    [InlineData("<w:annotationRef/>", "")]
    public void Special_characters_are_read(string element, string expected) =>
        Assert.Equal([$"前{expected}后"], new DocxFile($"<w:p>{R("前")}<w:r>{element}</w:r>{R("后")}</w:p>").Lines());

    [Fact]
    public void Hidden_text_is_left_out() =>
        Assert.Equal(["明"], new DocxFile($"<w:p>{R("暗", "<w:vanish/>")}{R("明", "<w:vanish w:val=\"0\"/>")}</w:p>").Lines());

    [Fact]
    public void Text_hidden_by_a_style_is_left_out()
    {
        var file = new DocxFile($"<w:p>{R("暗", "<w:rStyle w:val=\"h\"/>")}{R("明")}</w:p>");
        file.Styles("<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>");
        Assert.Equal(["明"], file.Lines());
    }

    [Fact]
    public void A_hidden_paragraph_mark_joins_two_paragraphs() =>
        Assert.Equal(["标题。正文。"], new DocxFile(P("标题。", "<w:rPr><w:vanish/></w:rPr>") + P("正文。")).Lines());

    [Fact]
    public void A_prompt_to_type_something_is_left_out()
    {
        var prompt = $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{R("单击此处")}</w:sdtContent></w:sdt>";
        Assert.Equal(["前后"], new DocxFile($"<w:p>{R("前")}{prompt}{R("后")}</w:p>").Lines());
    }

    [Fact]
    public void Strict_documents_are_read_like_transitional_ones() =>
        Assert.Equal(["一、严格"], DocxFile.LinesOf(DocxFile.Read(StrictFile.Bytes())));

    [Theory]
    [InlineData("w14", "新")]
    [InlineData("wps w14", "新")]
    [InlineData("x", "旧")]
    [InlineData("w14 x", "旧")]
    [InlineData("unbound", "旧")]
    [InlineData("wpsCustomData", "新")]
    public void A_choice_is_read_only_if_its_requirements_are_understood(string requires, string expected)
    {
        var choice = $"<mc:AlternateContent><mc:Choice Requires=\"{requires}\">{P("新")}</mc:Choice><mc:Fallback>{P("旧")}</mc:Fallback></mc:AlternateContent>";
        Assert.Equal([expected], new DocxFile(choice, "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:wpsCustomData=\"http://www.wps.cn/officeDocument/2013/wpsCustomData\"").Lines());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Requires=\"\"")]
    [InlineData("Requires=\"unbound\"")]
    public void A_choice_that_does_not_say_what_it_requires_is_none(string attribute) =>
        Assert.Equal(["旧"], new DocxFile($"<mc:AlternateContent><mc:Choice {attribute}>{P("新")}</mc:Choice><mc:Fallback>{P("旧")}</mc:Fallback></mc:AlternateContent>").Lines());

    [Theory]
    [InlineData("<mc:Choice Requires=\"x\">{0}</mc:Choice>")]
    [InlineData("<mc:Choice Requires=\"x\">{0}</mc:Choice><mc:Fallback/>")]
    [InlineData("<mc:Fallback/><mc:Choice Requires=\"unbound\"/>")]
    [InlineData("")]
    public void What_is_for_another_program_alone_is_left_out_and_harms_nothing(string branches)
    {
        var choice = $"<mc:AlternateContent>{branches.Replace("{0}", P("别的"), StringComparison.Ordinal)}</mc:AlternateContent>";
        Assert.Equal(["前", "后"], new DocxFile(P("前") + choice + P("后")).Lines());
    }
}
