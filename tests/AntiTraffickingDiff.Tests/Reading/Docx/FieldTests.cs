using AntiTraffickingDiff.Problems;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class FieldTests
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Code(string code) => $"<w:r><w:instrText>{code}</w:instrText></w:r>";

    private static string Field(string code, string result) => Begin + Code(code) + Separate + R(result) + End;

    [Fact]
    public void The_result_is_read_not_the_code() =>
        Assert.Equal(["见第三条。"], new DocxFile($"<w:p>{R("见")}{Field("REF a", "第三条")}{R("。")}</w:p>").Lines());

    [Fact]
    public void Nested_fields_are_read_by_the_result_of_the_outer_one() =>
        Assert.Equal(["甲"], new DocxFile($"<w:p>{Begin}{Code("IF ")}{Field("PAGE", "7")}{Code(" = 1")}{Separate}{R("甲")}{End}</w:p>").Lines());

    [Fact]
    public void Simple_fields_give_their_content() =>
        Assert.Equal(["前乙"], new DocxFile($"<w:p>{R("前")}<w:fldSimple w:instr=\"REF b\">{R("乙")}</w:fldSimple></w:p>").Lines());

    [Fact]
    public void A_table_of_contents_is_left_out_over_paragraphs()
    {
        var contents = $"<w:p>{Begin}{Code(" TOC \\o ")}{Separate}{R("一、总则\t1")}</w:p><w:p>{R("二、附则\t2")}</w:p><w:p>{End}</w:p>";
        Assert.Equal(["目录", "一、总则"], new DocxFile(P("目录") + contents + P("一、总则")).Lines());
    }

    [Fact]
    public void A_content_control_with_a_table_of_contents_is_left_out()
    {
        var control = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
            + $"<w:sdtContent>{P("目录")}{P("一、总则 1")}</w:sdtContent></w:sdt>";
        Assert.Equal(["一、总则"], new DocxFile(control + P("一、总则")).Lines());
    }

    [Fact]
    public void A_table_of_contents_without_an_end_cannot_swallow_the_document()
    {
        var document = new DocxFile($"<w:p>{Begin}{Code("TOC")}{Separate}{R("一、总则")}</w:p>" + P("正文")).Read();
        Assert.Equal(["一、总则", "正文"], LinesOf(document));
        Assert.Contains(document.Problems, problem => problem.Kind == DocxProblems.UnclosedContents);
    }

    [Fact]
    public void A_field_without_an_end_cannot_swallow_the_next_paragraph() =>
        Assert.Equal(["正文"], new DocxFile($"<w:p>{Begin}{Code("REF")}{R("码")}</w:p>" + P("正文")).Lines());

    [Theory]
    [InlineData(@"eq \o\ac(○,3)", "③")]
    [InlineData(@"EQ \o\ac(□,甲)", "甲")]
    [InlineData(@"DATE \@ yyyy", "")]
    public void Enclosed_characters_are_fields_that_show_their_code(string code, string expected) =>
        Assert.Equal([$"前{expected}后"], new DocxFile($"<w:p>{R("前")}{Begin}{Code(code)}{End}{R("后")}</w:p>").Lines());
}
