using System.IO.Compression;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

/// <summary>Packages written entry by entry, for what the SDK does not write.</summary>
internal static class StrictFile
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Strict = "http://purl.oclc.org/ooxml/";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>A document in the strict namespaces with one numbered paragraph.</summary>
    public static byte[] Bytes() => Zip(
        ("[Content_Types].xml", $"<Types xmlns=\"{Types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{WordType}document.main+xml\"/>"
            + $"<Override PartName=\"/word/numbering.xml\" ContentType=\"{WordType}numbering+xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"a\" Type=\"{Strict}officeDocument/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"n\" Type=\"{Strict}officeDocument/relationships/numbering\" Target=\"numbering.xml\"/></Relationships>"),
        ("word/numbering.xml", $"<w:numbering xmlns:w=\"{Strict}wordprocessingml/main\">{DocxFile.List(1, DocxFile.Level(0, "chineseCounting", "%1、"))}{DocxFile.Use(1, 1)}</w:numbering>"),
        ("word/document.xml", $"<w:document xmlns:w=\"{Strict}wordprocessingml/main\"><w:body>{DocxFile.Item("严格")}</w:body></w:document>"));

    /// <summary>A ZIP file.</summary>
    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }

        return stream.ToArray();
    }

    /// <summary>A package with some of its entries changed or taken out.</summary>
    public static byte[] Change(byte[] package, Func<string, string, string?> change)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        var entries = new List<(string, string)>();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            if (change(entry.FullName, reader.ReadToEnd()) is { } content)
                entries.Add((entry.FullName, content));
        }

        return Zip([.. entries]);
    }
}
