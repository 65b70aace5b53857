using System.IO.Compression;
using System.Security;
using System.Text;

namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>
/// Writes a plan as a Word document as offices make them: automatic multi-level numbering, heading styles, a header, a footer
/// with the page number, tables. The same plan always gives the same bytes.
/// </summary>
public static class DocxPlanWriter
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The time of all entries: the first that ZIP can hold.</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The content of the .docx file.</returns>
    public static byte[] Write(PlanText plan)
    {
        var numbering = new WordNumbering();
        var body = new WordBodyWriter(numbering).Write(plan);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", WordParts.ContentTypes);
            Add(archive, "_rels/.rels", WordParts.PackageRelationships);
            Add(archive, "word/_rels/document.xml.rels", WordParts.DocumentRelationships);
            Add(archive, "word/document.xml",
                $"<w:document {Word} xmlns:r=\"{Relation}\"><w:body>{body}{WordParts.Section}</w:body></w:document>");
            Add(archive, "word/styles.xml", $"<w:styles {Word}>{WordParts.Styles}</w:styles>");
            Add(archive, "word/numbering.xml", $"<w:numbering {Word}>{numbering.Write()}</w:numbering>");
            Add(archive, "word/header1.xml", $"<w:hdr {Word}><w:p><w:r><w:t>{Header(plan)}</w:t></w:r></w:p></w:hdr>");
            Add(archive, "word/footer1.xml", $"<w:ftr {Word}>{WordParts.PageNumber}</w:ftr>");
        }

        return stream.ToArray();
    }

    private static string Header(PlanText plan) =>
        plan.Title.Length <= 20 ? SecurityElement.Escape(plan.Title) : "实施方案汇编";

    /// <summary>Entries are stored unpacked, as what a packer makes differs from one version to the next.</summary>
    private static void Add(ZipArchive archive, string name, string xml)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Time;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }
}
