using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>What the reader says of files that it cannot use, or not wholly.</summary>
public class PdfProblemTests
{
    [Fact]
    public void An_encrypted_file_asks_for_its_password()
    {
        var problem = PdfFile.Refusal(PdfFile.Encrypted());
        Assert.Same(PdfProblems.PasswordRequired, problem.Kind);
        Assert.Contains("--password", problem.Message(chinese: false), StringComparison.Ordinal);
        Assert.Contains("ATDIFF_PASSWORD", problem.Message(chinese: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_password_is_told() =>
        Assert.Same(PdfProblems.WrongPassword, PdfFile.Refusal(PdfFile.Encrypted(), "guess").Kind);

    [Fact]
    public void Encryption_with_a_certificate_is_told() =>
        Assert.Same(PdfProblems.UnsupportedEncryption, PdfFile.Refusal(PdfFile.Encrypted("Adobe.PubSec")).Kind);

    [Fact]
    public void A_file_without_pages_is_told() =>
        Assert.Same(PdfProblems.DamagedBeyondRepair, PdfFile.Refusal("%PDF-1.7\nnothing more"u8.ToArray()).Kind);

    [Fact]
    public void A_passed_limit_is_named_with_its_value_and_how_to_raise_it()
    {
        var problem = PdfFile.Refusal(PdfFile.WithText("abcdef"), limits: PdfLimits.Default with { MaxGlyphsPerPage = 3 });
        Assert.Same(PdfProblems.LimitExceeded, problem.Kind);
        Assert.Contains("pdf-glyphs-per-page = 3", problem.Message(chinese: false), StringComparison.Ordinal);
        Assert.Contains("--limit pdf-glyphs-per-page=", problem.Message(chinese: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_of_pages_need_text_recognition() =>
        Assert.Same(PdfProblems.ImagesOnly, PdfFile.Refusal(PdfFile.WithPages(PdfFile.Image, PdfFile.Image)).Kind);

    [Fact]
    public void A_page_number_on_a_scan_is_no_text()
    {
        var pages = Enumerable.Range(1, 4).Select(number => PdfFile.Image + $"BT /F1 9 Tf 300 30 Td (- {number} -) Tj ET");
        Assert.Same(PdfProblems.ImagesOnly, PdfFile.Refusal(PdfFile.WithPages([.. pages])).Kind);
    }

    [Fact]
    public void Single_pictures_of_pages_are_listed()
    {
        var document = PdfFile.Read(PdfFile.WithPages(PdfFile.Show("text"), PdfFile.Image, PdfFile.Image, PdfFile.Show("more"), PdfFile.Image));
        var problem = Assert.Single(document.Problems, problem => problem.Kind == PdfProblems.PagesOfImages);
        Assert.Equal("2–3, 5", problem.Arguments[0]);
        Assert.Equal(2, problem.Page);
    }

    [Fact]
    public void Empty_pages_are_told_from_pictures() =>
        Assert.Same(PdfProblems.NoText, PdfFile.Refusal(PdfBuilder.WithContent("0 0 m 9 9 l S").Build()).Kind);

    [Fact]
    public void Glyphs_without_characters_are_counted_by_font()
    {
        var document = PdfFile.Read(PdfFile.WithUnmapped(4, "abcdef"));
        var problem = Assert.Single(document.Problems, problem => problem.Kind == PdfProblems.UnmappedFont);
        Assert.Contains("4 glyphs of the font AAAAAA+Secret stand", problem.Message(chinese: false), StringComparison.Ordinal);
        Assert.Equal("abcdef\n", document.Text);
    }

    [Fact]
    public void A_file_of_glyphs_without_characters_needs_text_recognition()
    {
        var problem = PdfFile.Refusal(PdfFile.WithUnmapped(90, "2021"));
        Assert.Same(PdfProblems.TextUnmapped, problem.Kind);
        Assert.Equal([90L, 94L], problem.Arguments);
    }

    [Fact]
    public void A_rebuilt_table_of_objects_is_good_to_know()
    {
        var document = PdfFile.Read(PdfBuilder.WithContent(PdfFile.Show("text")).Build(startXrefError: 7));
        Assert.Equal([PdfProblems.CrossReferenceRebuilt], document.Problems.Select(problem => problem.Kind));
    }

    /// <summary>Fault: a file of which the end was never received was told as one with parts that nest too deeply, or not at all.</summary>
    [Theory]
    [InlineData("xref")]
    [InlineData("startxref")]
    public void A_file_that_is_cut_off_is_told_as_such(string from)
    {
        var whole = System.Text.Encoding.Latin1.GetString(PdfBuilder.WithContent(PdfFile.Show("text")).Build());
        var cut = System.Text.Encoding.Latin1.GetBytes(whole[..whole.LastIndexOf(from, StringComparison.Ordinal)]);
        var problem = Assert.Single(PdfFile.Read(cut).Problems);
        Assert.Same(PdfProblems.CutOff, problem.Kind);
        Assert.Contains("末尾缺失", problem.Message(chinese: true), StringComparison.Ordinal);
        // Without its last line, or with blanks behind it, it lacks nothing.
        Assert.Empty(PdfFile.Read(System.Text.Encoding.Latin1.GetBytes(whole[..whole.LastIndexOf("%%EOF", StringComparison.Ordinal)])).Problems);
        Assert.Empty(PdfFile.Read(System.Text.Encoding.Latin1.GetBytes(whole + "\r\n\r\n")).Problems);
    }

    [Fact]
    public void What_is_missing_of_a_page_is_said_with_the_cut()
    {
        var whole = File.ReadAllBytes(Path.Combine(Shared.SampleFolder.Path, "district-hewan.pdf"));
        var problem = Assert.Single(PdfFile.Read(whole[..20_000]).Problems);
        Assert.Same(PdfProblems.CutOff, problem.Kind);
        Assert.Contains("(pages not whole: 6)", problem.Message(chinese: false), StringComparison.Ordinal);
        Assert.Null(problem.Page);
        Assert.Same(PdfProblems.DamagedBeyondRepair, PdfFile.Refusal(whole[..1500]).Kind);
    }

    [Fact]
    public void A_damaged_stream_is_told_with_its_page()
    {
        var builder = PdfBuilder.WithContent(string.Empty);
        builder.SetStream(4, "/Filter /FlateDecode", [1, 2, 3, 4, 5]);
        builder.Set(3, $"<< /Type /Page /Parent 2 0 R /Contents [4 0 R 7 0 R] /Resources << {PdfBuilder.DefaultResources} >> >>");
        builder.SetStream(7, string.Empty, System.Text.Encoding.ASCII.GetBytes(PdfFile.Show("text")));
        var problem = Assert.Single(PdfFile.Read(builder.Build()).Problems);
        Assert.Same(PdfProblems.DamagedStream, problem.Kind);
        Assert.Equal(1, problem.Page);
    }
}
