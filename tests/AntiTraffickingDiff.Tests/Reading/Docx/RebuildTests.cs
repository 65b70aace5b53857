using AntiTraffickingDiff.Problems;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class RebuildTests
{
    private static readonly byte[] Good =
        new DocxFile(Item("正文")).Numbering(List(1, Level(0, "chineseCounting", "%1、")) + Use(1, 1)).Bytes();

    [Theory]
    [InlineData("malformed address of a link")]
    [InlineData("no content types")]
    [InlineData("no package relationships")]
    [InlineData("relationship to a missing part")]
    public void A_package_with_damaged_tables_is_rebuilt(string damage)
    {
        var document = Read(StrictFile.Change(Good, (name, content) => Damage(damage, name, content)));
        Assert.Equal(["一、正文"], LinesOf(document));
    }

    [Fact]
    public void Rebuilding_is_reported()
    {
        var bytes = StrictFile.Change(Good, (name, content) => Damage("no content types", name, content));
        Assert.Equal([DocxProblems.PackageRepaired], Read(bytes).Problems.Select(problem => problem.Kind));
    }

    private static string? Damage(string damage, string name, string content) => damage switch
    {
        "malformed address of a link" when name.EndsWith("document.xml.rels", StringComparison.Ordinal) =>
            AddLink(content, "hyperlink", "TargetMode=\"External\" Target=\"http://[a b/\""),
        "relationship to a missing part" when name.EndsWith("document.xml.rels", StringComparison.Ordinal) =>
            AddLink(content, "styles", "Target=\"gone.xml\""),
        "no content types" when name == "[Content_Types].xml" => null,
        "no package relationships" when name == "_rels/.rels" => null,
        _ => content,
    };

    private static string AddLink(string content, string type, string target) => content.Replace(
        "</Relationships>",
        $"<Relationship Id=\"x1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" {target}/></Relationships>",
        StringComparison.Ordinal);
}
