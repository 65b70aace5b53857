using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>The reader against another one, poppler's pdftotext, on the samples.</summary>
public class PdfToTextTests
{
    /// <summary>No character is lost, added or changed; in running text the order is the same too.</summary>
    [PdfToTextFact]
    public void Samples_have_the_characters_that_pdftotext_finds()
    {
        var paths = Directory.GetFiles(SampleFolder.Path, "*.pdf", SearchOption.AllDirectories);
        Assert.Contains(paths, path => Path.GetFileName(path) == "municipality-yuning.pdf");
        foreach (var path in paths)
        {
            var document = PdfFile.Read(File.ReadAllBytes(path));
            var (ours, theirs) = (Packed(document.Text), Packed(PdfToText.Read(path)));
            Assert.Equal(string.Concat(theirs.Order()), string.Concat(ours.Order()));
            if (document.Blocks.All(block => block.Cells.Count == 0))
                Assert.Equal(WithoutNumbers(theirs), WithoutNumbers(ours));
        }
    }

    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // Page numbers stand inside a paragraph that goes on over a page, or after it.
    private static string WithoutNumbers(string text) => System.Text.RegularExpressions.Regex.Replace(text, "—[0-9]{1,2}—", string.Empty);
}
