using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading.Pdf;
using AntiTraffickingDiff.Reading;
using Opened = AntiTraffickingDiff.Reading.Pdf.PdfFile;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Reads the pages of a file before the layout.</summary>
internal static class TestPages
{
    public static IReadOnlyList<PageContent> All(byte[] bytes, string? password = null, PdfLimits? limits = null)
    {
        using var file = Open(bytes, password, limits);
        return [.. file.Pages()];
    }

    public static PageContent FirstPage(byte[] bytes, string? password = null) => All(bytes, password)[0];

    public static string Of(byte[] bytes, string? password = null) => Of(FirstPage(bytes, password));

    public static string Of(PageContent page) => string.Concat(page.Glyphs.Select(glyph => glyph.Text));

    public static string OfContent(string content, string resources = PdfBuilder.DefaultResources) =>
        Of(PdfBuilder.WithContent(content, resources).Build());

    public static IReadOnlyCollection<PdfWarning> Warnings(byte[] bytes)
    {
        using var file = Open(bytes);
        _ = file.Pages().Count();
        return file.Warnings;
    }

    public static Problem Error(byte[] bytes, string? password = null, PdfLimits? limits = null) =>
        Assert.Throws<UnusableInputException>(() => All(bytes, password, limits)).Problem;

    private static Opened Open(byte[] bytes, string? password = null, PdfLimits? limits = null) => Opened.Open(
        bytes, ReadingOptions.Default with { Password = password, PdfLimits = limits ?? PdfLimits.Default }, CancellationToken.None);
}
