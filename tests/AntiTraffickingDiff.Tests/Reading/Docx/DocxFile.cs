using System.Text;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

/// <summary>Builds a small Word document from the XML inside its parts, and reads it.</summary>
internal sealed class DocxFile : IDisposable
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Declarations =
        $"xmlns:w=\"{Word}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:x=\"urn:example\"";

    private readonly MemoryStream _stream = new();
    private readonly WordprocessingDocument _document;
    private readonly MainDocumentPart _main;

    public DocxFile(string body, string root = "")
    {
        _document = WordprocessingDocument.Create(_stream, WordprocessingDocumentType.Document);
        _main = _document.AddMainDocumentPart();
        Feed(_main, $"<w:document {Declarations} {root}><w:body>{body}</w:body></w:document>");
    }

    public MainDocumentPart Main => _main;

    public DocxFile Styles(string styles)
    {
        Feed(_main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Declarations}>{styles}</w:styles>");
        return this;
    }

    public DocxFile Numbering(string numbering)
    {
        Feed(_main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Declarations}>{numbering}</w:numbering>");
        return this;
    }

    public DocxFile Part<T>(string id, string element, string content)
        where T : OpenXmlPart, IFixedContentTypePart
    {
        Feed(_main.AddNewPart<T>(id), $"<w:{element} {Declarations}>{content}</w:{element}>");
        return this;
    }

    public DocxFile Import(string id, string contentType, byte[] content)
    {
        using var stream = new MemoryStream(content);
        _main.AddAlternativeFormatImportPart(contentType, id).FeedData(stream);
        return this;
    }

    public void Dispose() => _document.Dispose();

    public byte[] Bytes()
    {
        _document.Dispose();
        return _stream.ToArray();
    }

    public Document Read(RevisionView revisions = RevisionView.Accepted) =>
        Read(Bytes(), ReadingOptions.Default with { Revisions = revisions });

    public static Document Read(byte[] bytes, ReadingOptions? options = null) =>
        new DocxDocumentReader().Read(new SourceFile("plan.docx", bytes), options ?? ReadingOptions.Default, CancellationToken.None);

    /// <summary>The texts of the blocks, those without text left out.</summary>
    public string[] Lines(RevisionView revisions = RevisionView.Accepted) => LinesOf(Read(revisions));

    public static string[] LinesOf(Document document) =>
        [.. document.Blocks.Select(block => block.Span.Of(document.Text)).Where(line => line.Length > 0)];

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Item(string text, int level = 0, int list = 1) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>{more}</w:lvl>";

    public static string List(int id, string levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{levels}</w:abstractNum>";

    public static string Use(int id, int list, string overrides = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{overrides}</w:num>";

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
