using AntiTraffickingDiff.Problems;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class DamagedPackageTests
{
    private static readonly byte[] Good =
        new DocxFile(Item("正文")).Numbering(List(1, Level(0, "chineseCounting", "%1、")) + Use(1, 1)).Bytes();

    [Theory]
    [InlineData("malformed address of a link")]
    [InlineData("no content types")]
    [InlineData("no package relationships")]
    [InlineData("relationship to a missing part")]
    [InlineData("ids that are no names")]
    [InlineData("two relationships to one part")]
    [InlineData("backslashes in names")]
    public void A_package_with_damaged_tables_is_read(string damage)
    {
        var document = Read(StrictFile.Change(Good, (name, content) => Damage(damage, name, content)));
        Assert.Equal(["一、正文"], LinesOf(document));
    }

    [Fact]
    public void Damaged_relationships_are_reported()
    {
        var bytes = StrictFile.Change(Good, (name, content) => name.EndsWith("document.xml.rels", StringComparison.Ordinal) ? content[..^20] : content);
        Assert.Contains(Read(bytes).Problems, problem => problem.Kind == DocxProblems.PartLeftOut);
    }

    [Fact]
    public void A_chain_of_parts_does_not_overflow_the_stack()
    {
        const string links = "http://schemas.openxmlformats.org/package/2006/relationships";
        var chain = Enumerable.Range(0, 9_000).Select(i => ($"word/_rels/p{i}.xml.rels",
            $"<Relationships xmlns=\"{links}\"><Relationship Id=\"a\" Type=\"urn:next\" Target=\"p{i + 1}.xml\"/></Relationships>"));
        var entries = new List<(string, string)>();
        StrictFile.Change(Good, (name, content) => { entries.Add((name, Damage("chain", name, content)!)); return null; });
        entries.AddRange(chain);
        entries.AddRange(Enumerable.Range(0, 9_000).Select(i => ($"word/p{i}.xml", "<a/>")));
        Assert.Equal(["一、正文"], LinesOf(Read(StrictFile.Zip([.. entries]))));
    }

    private static string? Damage(string damage, string name, string content) => damage switch
    {
        "malformed address of a link" when name.EndsWith("document.xml.rels", StringComparison.Ordinal) =>
            AddLink(content, "hyperlink", "TargetMode=\"External\" Target=\"http://[a b/\""),
        "relationship to a missing part" when name.EndsWith("document.xml.rels", StringComparison.Ordinal) =>
            AddLink(content, "styles", "Target=\"gone.xml\""),
        "chain" when name.EndsWith("document.xml.rels", StringComparison.Ordinal) => AddLink(content, "header", "Target=\"p0.xml\""),
        "ids that are no names" when name.EndsWith("document.xml.rels", StringComparison.Ordinal) =>
            AddLink(content, "header", "Target=\"numbering.xml\"").Replace("\"x1\"", "\"-1 \"", StringComparison.Ordinal),
        "two relationships to one part" when name.EndsWith("document.xml.rels", StringComparison.Ordinal) =>
            AddLink(AddLink(content, "styles", "Target=\"document.xml\""), "numbering", "Target=\"document.xml\""),
        "backslashes in names" when name.EndsWith(".rels", StringComparison.Ordinal) =>
            content.Replace("Target=\"/word/", "Target=\"\\word\\", StringComparison.Ordinal),
        "no content types" when name == "[Content_Types].xml" => null,
        "no package relationships" when name == "_rels/.rels" => null,
        _ => content,
    };

    private static string AddLink(string content, string type, string target) => content.Replace(
        "</Relationships>",
        $"<Relationship Id=\"x1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" {target}/></Relationships>",
        StringComparison.Ordinal);

    [Fact]
    public void Entries_that_overlap_are_refused_before_anything_is_unpacked()
    {
        var bytes = new DocxFile(P("正文")).Bytes();
        var end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var (count, size, start) = (BitConverter.ToUInt16(bytes, end + 10), BitConverter.ToInt32(bytes, end + 12), BitConverter.ToInt32(bytes, end + 16));
        // The directory, forty times: each entry stands for the same bytes.
        const int Times = 40;
        var bomb = bytes[..start].ToList();
        for (var i = 0; i < Times; i++)
            bomb.AddRange(bytes[start..(start + size)]);
        var tail = bytes[end..];
        BitConverter.GetBytes((ushort)(count * Times)).CopyTo(tail, 8);
        BitConverter.GetBytes((ushort)(count * Times)).CopyTo(tail, 10);
        BitConverter.GetBytes(size * Times).CopyTo(tail, 12);
        var problem = Assert.Throws<UnusableInputException>(() => Read([.. bomb, .. tail])).Problem;
        Assert.Equal("AT1102", problem.Kind.Code);
        Assert.Contains("overlap", (string)problem.Arguments[0], StringComparison.Ordinal);
    }
}
