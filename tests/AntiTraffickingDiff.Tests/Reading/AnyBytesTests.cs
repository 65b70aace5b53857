using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace AntiTraffickingDiff.Tests.Reading;

/// <summary>Any bytes give a document or a typed problem, whatever format their start says.</summary>
public class AnyBytesTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly DocumentLoader Loader = DocumentLoader.Default;

    private static readonly string[] PdfPieces =
    [
        "1 0 obj", "endobj", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>", "stream\n", "endstream", "xref\n0 1\n", "trailer<</Root 1 0 R>>",
        "startxref\n9\n", "%%EOF", "<<", ">>", "[", "(", "/Length 99", "/Filter/FlateDecode", "BT /F1 12 Tf (a) Tj ET", "2 0 obj",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("\u00EF\u00BB\u00BF")]
    [InlineData("\u00FF\u00FE")]
    [InlineData("<html>")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n")]
    public void Bytes_after_a_format_s_first_ones(string start) =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Try([.. Encoding.Latin1.GetBytes(start), .. bytes])).Check(Runs);

    [Fact]
    public void Pieces_of_PDF_files() => Prop.ForAll(
        Gen.Elements(PdfPieces).ListOf().Select(pieces => "%PDF-1.7\n" + string.Join('\n', pieces)).ToArbitrary(),
        text => Try(Encoding.Latin1.GetBytes(text))).Check(Runs);

    private static readonly string[] HtmlPieces =
    [
        "<p>", "</p>", "<td>", "<table>", "</table>", "<tr>", "<li>", "<ol start=9>", "</div>", "<div class=nav>", "<a href=#>", "<title>", "</title>", "<script>", "</script>",
        "<!--", "-->", "<![CDATA[", "&#xFFFF;", "&lt", "<textarea>", "<plaintext>", "<svg>", "<br>", "一、宣传，", "文号：", "<td rowspan=99 colspan=99>", "<pre>\n", "<",
    ];

    [Fact]
    public void Pieces_of_web_pages() => Prop.ForAll(
        Gen.Elements(HtmlPieces).ListOf().Select(pieces => "<html>" + string.Concat(pieces)).ToArbitrary(),
        text => Try(Encoding.UTF8.GetBytes(text))).Check(Runs);

    private static void Try(byte[] bytes)
    {
        try
        {
            var document = Loader.Load(new SourceFile("any", bytes), ReadingOptions.Default);
            Assert.All(document.Blocks, block => Assert.InRange(block.Span.End, block.Span.Start, document.Text.Length));
        }
        catch (UnusableInputException refused)
        {
            Assert.Equal(Severity.Error, refused.Problem.Kind.Severity);
        }
    }
}
