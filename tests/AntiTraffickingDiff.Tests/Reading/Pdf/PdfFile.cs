using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading.Pdf;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Small PDF files and what the reader makes of them.</summary>
internal static class PdfFile
{
    public const string Image = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 ID x EI Q ";

    // An embedded font without ToUnicode, encoding or names: its codes stand for nothing.
    private const string Unmapped = "/F2 << /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Secret /Encoding /Identity-H"
        + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Secret /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        + " /FontDescriptor << /Type /FontDescriptor /FontName /AAAAAA+Secret /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 >> >>] >>";

    public static byte[] WithText(string text) => PdfBuilder.WithContent(Show(text)).Build();

    public static string Show(string text) => $"BT /F1 12 Tf 50 700 Td ({text}) Tj ET ";

    /// <summary>A page with codes of a font that says nothing about them.</summary>
    public static byte[] WithUnmapped(int glyphs, string text) => PdfBuilder
        .WithContent($"BT /F2 12 Tf 50 600 Td <{string.Concat(Enumerable.Repeat("0041", glyphs))}> Tj ET " + Show(text), Fonts + Unmapped + " >>")
        .Build();

    /// <summary>One page for each content stream.</summary>
    public static byte[] WithPages(params string[] contents)
    {
        var builder = PdfBuilder.WithContent(contents[0]);
        for (var i = 1; i < contents.Length; i++)
        {
            builder.Set(2 * i + 8, $"<< /Type /Page /Parent 2 0 R /Contents {2 * i + 9} 0 R /Resources << {PdfBuilder.DefaultResources} >> >>");
            builder.SetStream(2 * i + 9, "", System.Text.Encoding.Latin1.GetBytes(contents[i]));
        }

        var kids = string.Concat(Enumerable.Range(0, contents.Length).Select(i => $"{(i == 0 ? 3 : 2 * i + 8)} 0 R "));
        builder.Set(2, $"<< /Type /Pages /Kids [{kids}] /Count {contents.Length} /MediaBox [0 0 600 800] >>");
        return builder.Build();
    }

    /// <summary>A file whose password is not known to anybody.</summary>
    public static byte[] Encrypted(string filter = "Standard")
    {
        var builder = PdfBuilder.WithContent(Show("a"));
        var zeros = new string('0', 64);
        builder.Set(5, $"<< /Filter /{filter} /V 1 /R 2 /P -4 /O <{zeros}> /U <{zeros}> >>");
        builder.Trailer = "/Root 1 0 R /Encrypt 5 0 R /ID [<00> <00>]";
        return builder.Build();
    }

    public static Document Read(byte[] bytes, string? password = null, PdfLimits? limits = null) => new PdfDocumentReader().Read(
        new SourceFile("plan.pdf", bytes),
        ReadingOptions.Default with { Password = password, PdfLimits = limits ?? PdfLimits.Default },
        CancellationToken.None);

    public static Problem Refusal(byte[] bytes, string? password = null, PdfLimits? limits = null) =>
        Assert.Throws<UnusableInputException>(() => Read(bytes, password, limits)).Problem;

    private static string Fonts => PdfBuilder.DefaultResources[..^3];
}
