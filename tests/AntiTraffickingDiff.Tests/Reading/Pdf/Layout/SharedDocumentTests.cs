using System.Text.Json;

using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class SharedDocumentTests
{
    private static IReadOnlyList<PageLayout> Analyze(string name) => PageLayout.Of(TestPages.All(
        File.ReadAllBytes(SharedSamples.PathOf(name + ".pdf")), name.StartsWith("enc_aes", StringComparison.Ordinal) ? "secret" : null));

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    [SampleTheory]
    [InlineData("p000_notoserif")]
    [InlineData("p001_uming")]
    [InlineData("p003_wqy")]
    [InlineData("p004_gbsn")]
    [InlineData("objstm")]
    [InlineData("badstartxref")]
    [InlineData("hf003")]
    [InlineData("col001")]
    [InlineData("enc_aes256")]
    [InlineData("enc_rc4_128_emptyuser")]
    [InlineData("fakebold")]
    [InlineData("scrambled")]
    [InlineData("rot270")]
    public void Text_is_in_reading_order(string name)
    {
        var body = Analyze(name).SelectMany(page => LayoutText.Paragraphs(page));
        var truth = File.ReadAllText(SharedSamples.PathOf(name + ".truth.txt"));

        Assert.InRange(TextSimilarity.Of(WithoutSpace(string.Concat(body)), WithoutSpace(truth)), 0.999, 1);
    }

    [SampleTheory]
    [InlineData("tab002_wqy", "tab002.cells.json")]
    public void Cells_of_tables_over_many_pages_are_exact(string name, string truthName)
    {
        var truth = JsonSerializer.Deserialize<string[][][]>(File.ReadAllText(SharedSamples.PathOf(truthName)))!
            .SelectMany(table => table).SelectMany(row => row).Select(WithoutSpace).Where(cell => cell.Length > 0).ToList();
        var left = new List<string>(truth);

        foreach (var cell in TableJoiner.Rows(Analyze(name)).SelectMany(row => row).Select(WithoutSpace))
            left.Remove(cell);

        Assert.InRange((double)left.Count / truth.Count, 0, 0.03);
    }
}
