using DocumentFormat.OpenXml.Packaging;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class SideTextTests
{
    private const string PageField =
        "<w:p><w:r><w:t>— </w:t></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t> —</w:t></w:r></w:p>";

    private static (BlockRole, string)[] Blocks(DocxFile file)
    {
        var document = file.Read();
        return [.. document.Blocks.Select(block => (block.Role, block.Span.Of(document.Text)))];
    }

    [Fact]
    public void Headers_and_footers_are_set_apart_once_each()
    {
        var section = "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h1\"/><w:headerReference w:type=\"default\" r:id=\"h2\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"f\"/></w:sectPr>";
        var file = new DocxFile(P("正文", section) + section)
            .Part<HeaderPart>("h1", "hdr", P("某市人民政府文件"))
            .Part<HeaderPart>("h2", "hdr", P("某市人民政府文件"))
            .Part<FooterPart>("f", "ftr", PageField);
        Assert.Equal([(BlockRole.Header, "某市人民政府文件"), (BlockRole.Body, "正文"), (BlockRole.PageNumber, "—3—")], Blocks(file));
    }

    [Fact]
    public void A_reference_to_a_missing_header_is_ignored() =>
        Assert.Equal([(BlockRole.Body, "正文")], Blocks(new DocxFile(P("正文") + "<w:sectPr><w:headerReference r:id=\"gone\"/></w:sectPr>")));

    [Fact]
    public void Notes_follow_the_body_in_the_order_of_their_references()
    {
        var body = "<w:p><w:r><w:t>正文</w:t><w:endnoteReference w:id=\"1\"/><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        var file = new DocxFile(body)
            .Part<FootnotesPart>("fn", "footnotes", $"<w:footnote w:id=\"0\" w:type=\"separator\">{P("线")}</w:footnote><w:footnote w:id=\"2\">{P("脚注")}</w:footnote><w:footnote w:id=\"3\">{P("未引")}</w:footnote>")
            .Part<EndnotesPart>("en", "endnotes", $"<w:endnote w:id=\"1\">{P("尾注")}</w:endnote>");
        Assert.Equal([(BlockRole.Body, "正文"), (BlockRole.Note, "尾注"), (BlockRole.Note, "脚注")], Blocks(file));
    }

    [Theory]
    [InlineData("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")]
    [InlineData("<w:r><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></w:r>")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"><x:picture/></mc:Choice>"
        + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")]
    public void Text_boxes_follow_their_paragraph_once(string box)
    {
        var anchored = box.Replace("{0}", P("框中文字"), StringComparison.Ordinal);
        Assert.Equal(["前后", "框中文字", "次段"], new DocxFile($"<w:p>{R("前")}{anchored}{R("后")}</w:p>" + P("次段")).Lines());
    }

    [Fact]
    public void Word_art_is_read() => Assert.Equal(
        ["某市人民政府文件"],
        new DocxFile("<w:p><w:r><w:pict><v:shape><v:textpath string=\"某市人民政府文件\"/></v:shape></w:pict></w:r></w:p>").Lines());
}
