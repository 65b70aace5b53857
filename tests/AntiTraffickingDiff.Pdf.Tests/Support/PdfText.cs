using AntiTraffickingDiff.Pdf.Content;

namespace AntiTraffickingDiff.Pdf.Tests.Support;

/// <summary>Shortcuts from bytes to what a test looks at.</summary>
internal static class PdfText
{
    public static PageContent FirstPage(byte[] bytes, string? password = null)
    {
        using var document = PdfDocument.Open(bytes, new PdfOptions { Password = password });
        return document.ReadPages().First();
    }

    public static string Of(byte[] bytes, string? password = null) => Of(FirstPage(bytes, password));

    public static string Of(PageContent page) => string.Concat(page.Glyphs.Select(glyph => glyph.Text));

    public static string OfContent(string content, string resources = PdfBuilder.DefaultResources) =>
        Of(PdfBuilder.WithContent(content, resources).Build());

    public static IReadOnlyList<PdfWarning> Warnings(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes, PdfOptions.Default);
        _ = document.ReadPages().Count();
        return document.Warnings;
    }

    public static PdfException Error(byte[] bytes, PdfOptions? options = null) => Assert.Throws<PdfException>(() =>
    {
        using var document = PdfDocument.Open(bytes, options ?? PdfOptions.Default);
        _ = document.ReadPages().Count();
    });
}
