using System.Xml;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Docx;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

/// <summary>Broken files: a result or the verdict that they cannot be used, and nothing else, in bounded time.</summary>
public class MutationTests
{
    private const int Seed = 20_210_409;
    private const int MostSeconds = 2;

    [Fact]
    public void Flipped_bytes_of_the_package_do_no_harm()
    {
        var random = new Random(Seed);
        var good = Rich();
        for (var i = 0; i < 1_500; i++)
        {
            var bytes = (byte[])good.Clone();
            for (var n = random.Next(1, 20); n > 0; n--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            ReadOrRefuse(bytes, i);
        }
    }

    [Fact]
    public void Damaged_XML_in_the_parts_does_no_harm()
    {
        var random = new Random(Seed);
        var parts = Parts(Rich());
        for (var i = 0; i < 1_500; i++)
        {
            var name = parts.Keys.ElementAt(random.Next(parts.Count));
            var changed = parts.Select(part => (part.Key, part.Key == name ? XmlMutator.Mutate(part.Value, random) : part.Value));
            ReadOrRefuse(StrictFile.Zip([.. changed]), i);
        }
    }

    private static void ReadOrRefuse(byte[] bytes, int round)
    {
        try
        {
            DocumentChecks.AssertSound(ProcessorTime.Within(MostSeconds, () => new DocxDocumentReader().Read(new SourceFile("a", bytes), ReadingOptions.Default, CancellationToken.None)));
        }
        catch (UnusableInputException exception)
        {
            Assert.Equal(Severity.Error, exception.Problem.Kind.Severity);
            Assert.True(exception.InnerException is null or XmlException or IOException or InvalidDataException, $"round {round}: {exception.InnerException}");
        }
    }

    private static Dictionary<string, string> Parts(byte[] package)
    {
        var parts = new Dictionary<string, string>();
        StrictFile.Change(package, (name, content) => parts[name] = content);
        return parts;
    }

    private static byte[] Rich()
    {
        var table = $"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>{P("甲")}</w:tc><w:tc>{P("乙")}</w:tc></w:tr>"
            + $"<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{Item("丙", 1)}</w:tc></w:tr></w:tbl>";
        var inline = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>目录</w:t>"
            + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
            + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:br/><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        var section = "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>";
        var levels = Level(0, "chineseCounting", "第%1章") + Level(1, "decimal", "%1.%2", "<w:isLgl/>");
        return new DocxFile(Item("总则") + Item("条文", 1) + inline + table + P("末段", "<w:pStyle w:val=\"b\"/>") + section)
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>")
            .Numbering(List(1, levels) + Use(1, 1))
            .Part<DocumentFormat.OpenXml.Packaging.HeaderPart>("h", "hdr", P("页眉"))
            .Part<DocumentFormat.OpenXml.Packaging.FootnotesPart>("fn", "footnotes", $"<w:footnote w:id=\"2\">{P("脚注")}</w:footnote>")
            .Bytes();
    }
}
