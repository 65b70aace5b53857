using System.IO.Compression;
using System.Text;
using AntiTraffickingDiff.Tests.Reading.Docx;
using AntiTraffickingDiff.Tests.Reading.Pdf;
using DocumentFormat.OpenXml.Packaging;
using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Limits;

/// <summary>Small files, each with much of one thing.</summary>
internal static class LimitFiles
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>A page of three paragraphs.</summary>
    public static byte[] Page() => "<html><body><p>one</p><p>two</p><p>three</p></body></html>"u8.ToArray();

    /// <summary>A table of three cells.</summary>
    public static byte[] Table() => new DocxFile(
        P("title") + $"<w:tbl><w:tr>{string.Concat(Enumerable.Repeat($"<w:tc>{P("cell")}</w:tc>", 3))}</w:tr></w:tbl>").Bytes();

    /// <summary>A picture of 17 MiB that packs to about a hundredth.</summary>
    public static byte[] WithPicture()
    {
        var (random, bytes) = (new Random(1), new byte[17 << 20]);
        for (var i = 0; i < bytes.Length; i += 8000)
            random.NextBytes(bytes.AsSpan(i, Math.Min(64, bytes.Length - i)));
        using var file = new DocxFile(P("text"));
        using var stream = new MemoryStream(bytes);
        file.Main.AddImagePart(ImagePartType.Bmp).FeedData(stream);
        return file.Bytes();
    }

    /// <summary>Two imports of plain text.</summary>
    public static byte[] TwoImports() => new DocxFile(P("text") + "<w:altChunk r:id=\"a\"/><w:altChunk r:id=\"b\"/>")
        .Import("a", "text/plain", "first"u8.ToArray()).Import("b", "text/plain", "second"u8.ToArray()).Bytes();

    /// <summary>A document that imports one that imports another.</summary>
    public static byte[] NestedImports() => Importing("outer", Importing("middle", new DocxFile(P("innermost")).Bytes()));

    /// <summary>A page whose content is packed, as the samples' is not: a stream without filters takes nothing that counts.</summary>
    public static byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(Encoding.ASCII.GetBytes(PdfFile.Show(new string('a', 2000))));
        var builder = PdfBuilder.WithContent(string.Empty);
        builder.SetStream(4, "/Filter /FlateDecode", packed.ToArray());
        return builder.Build();
    }

    /// <summary>A form that paints another.</summary>
    public static byte[] NestedForms()
    {
        var builder = PdfBuilder.WithContent(PdfFile.Show("page") + "/X Do", PdfBuilder.DefaultResources + " /XObject << /X 5 0 R >>");
        builder.SetStream(5, Form("/XObject << /X 6 0 R >>"), "/X Do"u8.ToArray());
        builder.SetStream(6, Form(string.Empty), Encoding.ASCII.GetBytes("BT /F1 12 Tf 50 500 Td (inner) Tj ET"));
        return builder.Build();
    }

    /// <summary>Text over three lines.</summary>
    public static byte[] RuledLines() => PdfBuilder.WithContent(
        PdfFile.Show("text") + "50 600 m 500 600 l S 50 500 m 500 500 l S 50 400 m 500 400 l S").Build();

    private static string Form(string more) =>
        $"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << {PdfBuilder.DefaultResources} {more} >>";

    private static byte[] Importing(string text, byte[] inner) =>
        new DocxFile(P(text) + "<w:altChunk r:id=\"c\"/>").Import("c", WordType, inner).Bytes();
}
