
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Reads layouts as plain strings.</summary>
internal static class LayoutText
{
    public static PageLayout Analyze(PageContentBuilder page) => PageLayout.Of([page.Build()])[0];

    public static IReadOnlyList<PageLayout> Analyze(params PageContentBuilder[] pages) =>
        PageLayout.Of(pages.Select(page => page.Build()));

    public static string[] Lines(PageLayout page) =>
        [.. page.Blocks.OfType<LayoutParagraph>().SelectMany(paragraph => paragraph.Lines).Select(line => line.Text)];

    public static string[] Paragraphs(PageLayout page, LayoutRole role = LayoutRole.Body) => [.. page.Blocks
        .OfType<LayoutParagraph>()
        .Where(block => block.Role == role)
        .Select(block => string.Concat(block.Lines.Select(line => line.Text)))];

    public static LayoutTable Table(PageLayout page) => Assert.Single(page.Blocks.OfType<LayoutTable>());

    public static string[][] Cells(LayoutTable table) => [.. table.Rows.Select(row => row.Cells.Select(Text).ToArray())];

    private static string Text(LayoutCell cell) => string.Concat(cell.Lines.Select(line => line.Text));
}
