using AntiTraffickingDiff.Reading;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class RevisionTests
{
    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    [Theory]
    [InlineData("<w:p>前<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>", "新", "旧")]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>原处</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>", "新处", "原处")]
    [InlineData("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>", "甲乙", "甲|乙")]
    [InlineData("<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>", "甲|乙", "甲乙")]
    [InlineData("<w:ins><w:p><w:r><w:t>新段</w:t></w:r></w:p></w:ins><w:p><w:r><w:t>段</w:t></w:r></w:p>", "新段|段", "段")]
    public void Tracked_changes_are_read_in_the_state_asked_for(string body, string accepted, string original)
    {
        Assert.Equal(accepted.Split('|'), new DocxFile(body).Lines());
        Assert.Equal(original.Split('|'), new DocxFile(body).Lines(RevisionView.Original));
    }

    [Fact]
    public void Rows_and_cells_are_inserted_and_deleted()
    {
        var body = "<w:tbl>"
            + $"<w:tr>{Cell("甲")}{Cell("乙")}{Cell("增", "<w:cellIns/>")}{Cell("减", "<w:cellDel/>")}</w:tr>"
            + $"<w:tr><w:trPr><w:ins/></w:trPr>{Cell("新")}{Cell("行")}</w:tr>"
            + $"<w:tr><w:trPr><w:del/></w:trPr>{Cell("旧")}{Cell("行")}</w:tr></w:tbl>";
        Assert.Equal(["甲\t乙\t增", "新\t行"], new DocxFile(body).Lines());
        Assert.Equal(["甲\t乙\t减", "旧\t行"], new DocxFile(body).Lines(RevisionView.Original));
    }

    [Fact]
    public void Numbering_that_was_changed_counts_as_it_was()
    {
        const string changed = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:pPrChange><w:pPr/></w:pPrChange>";
        var numbering = List(1, Level(0, "decimal", "%1.")) + Use(1, 1);
        Assert.Equal(["1. 甲"], new DocxFile(P("甲", changed)).Numbering(numbering).Lines());
        Assert.Equal(["甲"], new DocxFile(P("甲", changed)).Numbering(numbering).Lines(RevisionView.Original));
    }

    [Fact]
    public void A_deleted_paragraph_is_not_counted_by_the_numbering()
    {
        const string number = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
        var deleted = $"<w:p><w:pPr>{number}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>";
        var file = new DocxFile(P("甲", number) + deleted + P("乙", number));
        Assert.Equal(["1. 甲", "2. 乙"], file.Numbering(List(1, Level(0, "decimal", "%1.")) + Use(1, 1)).Lines());
    }
}
