using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Writes pages as a PDF 1.4 file (ISO 32000-1, 7.5): objects, cross-reference table, trailer; nothing compressed.</summary>
internal static class PdfFileWriter
{
    private const int FixedObjects = 5;

    /// <summary>Writes a file.</summary>
    /// <param name="pages">The content streams of the pages.</param>
    /// <param name="encoding">How their text is coded.</param>
    /// <returns>The content of the file.</returns>
    public static byte[] Write(IReadOnlyList<string> pages, PdfTextEncoding encoding)
    {
        var kids = string.Join(' ', pages.Select((_, i) => $"{Text(PageObject(i))} 0 R"));
        var map = PdfText.CMap(encoding);
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {Text(pages.Count)} /Kids [{kids}] >>",
            $"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-{map} /Encoding /{map} /DescendantFonts [4 0 R] >>",
            // ASCII characters have CIDs 1 to 95 in Adobe-GB1, and 814 to 908 in its half-width set.
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 908 500] >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880"
                + " /Descent -120 /CapHeight 880 /StemV 93 >>",
        };
        for (var i = 0; i < pages.Count; i++)
        {
            objects.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
                + $" /Contents {Text(PageObject(i) + 1)} 0 R >>");
            objects.Add($"<< /Length {Text(pages[i].Length)} >>\nstream\n{pages[i]}\nendstream");
        }

        return Assemble(objects);
    }

    private static int PageObject(int page) => FixedObjects + 1 + 2 * page;

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n{table}")
            .Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
