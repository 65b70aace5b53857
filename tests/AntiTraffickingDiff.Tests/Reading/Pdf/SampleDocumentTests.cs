using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class SampleDocumentTests
{
    // Headers and footers are not in the truth of hf003, nor is a font's missing glyph in gs003; kit000 has no way to Unicode;
    // fakebold paints every glyph twice, which the layout analysis puts right.
    private static readonly string[] Exceptions = ["fakebold", "hf003", "gs003_wqy", "kit000_gbsn_notounicode"];

    [SampleFact]
    public void Every_document_gives_the_characters_of_its_truth()
    {
        foreach (string path in Directory.GetFiles(SharedSamples.Path!, "*.pdf"))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            if (Array.IndexOf(Exceptions, name) >= 0)
                continue;
            string truth = File.ReadAllText(Path.Combine(SharedSamples.Path!, TruthName(name)));
            Assert.True(Bag(Read(path)).SequenceEqual(Bag(truth)), name);
        }
    }

    [SampleFact]
    public void A_font_without_any_way_to_unicode_is_counted_and_gives_nothing()
    {
        byte[] bytes = File.ReadAllBytes(SharedSamples.PathOf("kit000_gbsn_notounicode.pdf"));
        var pages = TestPages.All(bytes);
        Assert.All(pages, page => Assert.Empty(page.Glyphs));
        Assert.Equal(8963, pages.Sum(page => page.UnmappedGlyphCount));
        Assert.Contains(TestPages.Warnings(bytes), warning => warning.Kind == PdfWarningKind.UnmappedFont);
    }

    private static string TruthName(string name) =>
        File.Exists(Path.Combine(SharedSamples.Path!, name + ".truth.txt")) ? name + ".truth.txt" : name.Split('_')[0] + ".truth.txt";

    private static string Read(string path) => string.Concat(TestPages.All(File.ReadAllBytes(path), "secret").Select(TestPages.Of));

    private static IEnumerable<char> Bag(string text) => text.Where(character => !char.IsWhiteSpace(character)).Order();
}
