using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Docx;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class DamageTests
{
    private static readonly byte[] Good = new DocxFile(P("正文")).Styles("").Bytes();

    private static ProblemKind Verdict(byte[] bytes, DocxLimits? limits = null) =>
        Assert.Throws<UnusableInputException>(
            () => Read(bytes, ReadingOptions.Default with { DocxLimits = limits ?? DocxLimits.Default })).Problem.Kind;

    private static byte[] WithMain(string xml) =>
        StrictFile.Change(Good, (name, content) => name.EndsWith("document.xml", StringComparison.Ordinal) ? xml : content);

    [Fact]
    public void An_encrypted_document_is_named()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        Assert.Equal(DocxProblems.Encrypted, Verdict(bytes));
    }

    [Fact]
    public void Another_OLE_file_is_no_package() =>
        Assert.Equal(DocxProblems.NotPackage, Verdict([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]));

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("plain text")]
    public void What_is_no_ZIP_is_no_package(string content) =>
        Assert.Equal(DocxProblems.NotPackage, Verdict(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_cut_off_file_is_no_package() => Assert.Equal(DocxProblems.NotPackage, Verdict(Good[..(Good.Length / 2)]));

    [Fact]
    public void A_package_without_a_main_part_is_named()
    {
        var exception = Assert.Throws<UnusableInputException>(() => Read(StrictFile.Zip(("xl/workbook.xml", "<a/>"))));
        Assert.Equal(DocxProblems.NoMainPart, exception.Problem.Kind);
        Assert.Contains("Excel", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:document")]
    [InlineData("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://example.invalid/x.dtd\"><a/>")]
    public void A_damaged_main_part_is_named(string xml) => Assert.Equal(DocxProblems.MalformedPart, Verdict(WithMain(xml)));

    [Fact]
    public void A_main_part_of_another_kind_is_no_document() => Assert.Equal(DocxProblems.NoMainPart, Verdict(WithMain("<workbook/>")));

    [Fact]
    public void Damaged_styles_are_left_out_with_a_warning()
    {
        var bytes = StrictFile.Change(Good, (name, content) => name.EndsWith("styles.xml", StringComparison.Ordinal) ? "<w:st" : content);
        var document = Read(bytes);
        Assert.Equal(["正文"], LinesOf(document));
        Assert.Equal([DocxProblems.PartLeftOut], document.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void A_document_without_text_says_so() =>
        Assert.Equal([DocxProblems.NoText], new DocxFile("<w:p/>").Read().Problems.Select(problem => problem.Kind));

    [Fact]
    public void Limits_hold()
    {
        var nested = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + string.Concat(Enumerable.Repeat("<w:a>", 400)) + string.Concat(Enumerable.Repeat("</w:a>", 400)) + "</w:document>";
        Assert.Equal(DocxProblems.LimitExceeded, Verdict(WithMain(nested)));
        Assert.Equal(DocxProblems.LimitExceeded, Verdict(Good, new DocxLimits { MaxEntries = 2 }));
        Assert.Equal(DocxProblems.LimitExceeded, Verdict(Good, new DocxLimits { MaxExpandedBytes = 100 }));
        Assert.Equal(DocxProblems.LimitExceeded, Verdict(Good, new DocxLimits { MaxParagraphs = 0 }));
        Assert.Equal(DocxProblems.LimitExceeded, Verdict(WithMain(new string(' ', 20 << 20)), new DocxLimits { MaxRatio = 50 }));
        Assert.Equal(DocxProblems.LimitExceeded, Verdict(WithMain(new string(' ', 9_000) + "<a/>"), new DocxLimits { MaxCharactersInPart = 5_000 }));
    }

    [Fact]
    public void Cancelling_stops_the_reading() => Assert.Throws<OperationCanceledException>(
        () => new DocxDocumentReader().Read(new SourceFile("a", Good), ReadingOptions.Default, new CancellationToken(canceled: true)));
}
