using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Writes small PDF files; object 1 is the catalog, 2 the page tree, 3 the first page, 4 its content.</summary>
internal sealed class PdfBuilder
{
    /// <summary>The resources that pages get unless they are given others.</summary>
    public const string DefaultResources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>";

    private readonly SortedDictionary<int, byte[]> objects = [];

    public string Trailer { get; set; } = "/Root 1 0 R";

    public static PdfBuilder WithContent(string content, string resources = DefaultResources, string page = "", string catalog = "")
    {
        var builder = new PdfBuilder();
        builder.Set(1, $"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        builder.Set(3, $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << {resources} >> {page} >>");
        builder.SetStream(4, "", Encoding.Latin1.GetBytes(content));
        return builder;
    }

    public void Set(int number, string body) => objects[number] = Encoding.Latin1.GetBytes(body);

    public void SetStream(int number, string entries, byte[] data, int? length = null) =>
        objects[number] =
        [
            .. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< /Length {length ?? data.Length} {entries} >>\nstream\n")),
            .. data, .. "\nendstream"u8,
        ];

    public byte[] Build(string prefix = "", int startXrefError = 0)
    {
        using var file = new MemoryStream();
        Write(file, prefix + "%PDF-1.7\n");
        var offsets = new SortedDictionary<int, long>();
        foreach (var (number, body) in objects)
        {
            offsets[number] = file.Position - prefix.Length;
            Write(file, $"{number} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }

        long start = file.Position - prefix.Length + startXrefError;
        Write(file, "xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n"));
        Write(file, string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Keys.Max() + 1} {Trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
