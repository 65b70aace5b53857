using System.Text.Json;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

/// <summary>Real plans laid out as Word documents, against the text and the cells they were made from.</summary>
public class CorpusDocxTests
{
    private static string Folder => SharedFolder.Find()!;

    [CorpusTheory]
    [InlineData("p000_notoserif", "corpus/000_*.txt")]
    [InlineData("p003_wqy", "corpus/003_*.txt")]
    [InlineData("col001", "corpus/001_*.txt")]
    [InlineData("hf003", "corpus/003_*.txt")]
    [InlineData("tab002_wqy", "formats/pdf/tab002_wqy.truth.txt")]
    public void The_body_is_the_text_it_was_made_from(string name, string truth)
    {
        var document = Read(name);
        var body = document.Blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Span.Of(document.Text));
        var expected = File.ReadAllText(Directory.GetFiles(Folder, truth).Single());
        Assert.InRange(TextLikeness.Of(expected, string.Concat(body)), 0.999, 1);
    }

    [CorpusFact]
    public void Headers_and_footers_are_set_apart()
    {
        var roles = Read("hf003").Blocks.Select(block => block.Role).Where(role => role != BlockRole.Body);
        Assert.Equal([BlockRole.Header, BlockRole.PageNumber], roles);
    }

    [CorpusFact]
    public void Cells_are_those_of_the_table()
    {
        var document = Read("tab002_wqy");
        var rows = document.Blocks.Where(block => block.Table is not null).ToList();
        var tables = JsonSerializer.Deserialize<string[][][]>(File.ReadAllText(Path.Combine(Folder, "formats/pdf/tab002.cells.json")))!;
        var expected = tables.SelectMany(table => table).ToList();
        Assert.Equal(expected.Count, rows.Count);
        var (all, exact) = (0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            all += expected[i].Length;
            foreach (var (cell, text) in rows[i].Cells.Zip(expected[i]))
                exact += TextLikeness.Squeeze(cell.Span.Of(document.Text)) == TextLikeness.Squeeze(text) ? 1 : 0;
        }

        Assert.InRange((double)exact / all, 0.999, 1);
    }

    private static Document Read(string name) => DocxFile.Read(File.ReadAllBytes(Path.Combine(Folder, "formats/docx", name + ".docx")));
}
