using AntiTraffickingDiff.Pdf.Tests.Support;

namespace AntiTraffickingDiff.Pdf.Tests;

public sealed class SampleDocumentTests
{
    // Headers and footers are not in the truth of hf003, nor is a font's missing glyph in gs003; kit000 has no way to Unicode;
    // fakebold paints every glyph twice, which the layout analysis puts right.
    private static readonly string[] Exceptions = ["fakebold", "hf003", "gs003_wqy", "kit000_gbsn_notounicode"];

    [SampleFact]
    public void Every_document_gives_the_characters_of_its_truth()
    {
        foreach (string path in Directory.GetFiles(SampleFolder.Path!, "*.pdf"))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            if (Array.IndexOf(Exceptions, name) >= 0)
                continue;
            string truth = File.ReadAllText(Path.Combine(SampleFolder.Path!, TruthName(name)));
            Assert.True(Bag(Read(path)).SequenceEqual(Bag(truth)), name);
        }
    }

    [SampleFact]
    public void A_font_without_any_way_to_unicode_is_counted_and_gives_nothing()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(SampleFolder.Path!, "kit000_gbsn_notounicode.pdf"));
        using var document = PdfDocument.Open(bytes, PdfOptions.Default);
        var pages = document.ReadPages().ToList();
        Assert.All(pages, page => Assert.Empty(page.Glyphs));
        Assert.Equal(8963, pages.Sum(page => page.UnmappedGlyphCount));
        Assert.Contains(document.Warnings, warning => warning.Kind == PdfWarningKind.UnmappedFont);
    }

    [SampleFact]
    public void Pages_of_images_are_reported()
    {
        var warnings = PdfText.Warnings(File.ReadAllBytes(Path.Combine(SampleFolder.Path!, "imageonly.pdf")));
        Assert.Equal(3, warnings.Count(warning => warning.Kind == PdfWarningKind.ImageOnlyPage));
    }

    private static string TruthName(string name) =>
        File.Exists(Path.Combine(SampleFolder.Path!, name + ".truth.txt")) ? name + ".truth.txt" : name.Split('_')[0] + ".truth.txt";

    private static string Read(string path)
    {
        using var document = PdfDocument.Open(File.ReadAllBytes(path), new PdfOptions { Password = "secret" });
        return string.Concat(document.ReadPages().SelectMany(page => page.Glyphs).Select(glyph => glyph.Text));
    }

    private static IEnumerable<char> Bag(string text) => text.Where(character => !char.IsWhiteSpace(character)).Order();
}
