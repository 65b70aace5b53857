using System.Globalization;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching.Codebooks;

/// <summary>The embedded codebook is whole: a slip in a table of hundreds of rows must not pass unseen.</summary>
public sealed class CodebookTests
{
    private static readonly IReadOnlyList<string[]> Rows = [.. EmbeddedText.Rows(Baseline.DefaultName + ".codebook.tsv")];

    private static IEnumerable<(string Measure, int Duty)> Duties =>
        new ComparisonPipeline(new PipelineOptions()).LoadBaseline(Baseline.DefaultName, CancellationToken.None)
            .Measures.SelectMany(measure => measure.Duties.Select(duty => (measure.Id, duty.Number)));

    private static IEnumerable<(string Measure, int Duty)> Known =>
        Rows.Where(row => row[0].Length > 0).Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture))).Distinct();

    [Fact]
    public void Every_row_has_its_six_cells_filled_or_only_its_pattern() => Assert.All(Rows, row => Assert.True(
        row.Length == 6 && row[4].Trim().Length > 0 && (Array.TrueForAll(row, cell => cell.Trim().Length > 0) || row.Count(cell => cell.Length > 0) == 1),
        string.Join('\t', row)));

    [Fact]
    public void A_row_has_one_wording() => Assert.All(Rows, row => Assert.Single(Parse(row[4])));

    [Fact]
    public void Every_duty_has_rows() => Assert.Empty(Duties.Except(Known));

    [Fact]
    public void No_row_is_about_a_duty_that_is_not_there() => Assert.Empty(Known.Except(Duties));

    [Fact]
    public void Weights_of_a_duty_add_up_to_one()
    {
        var codebook = Codebook.Load(Baseline.DefaultName);
        Assert.All(Known, duty => Assert.Equal(1, codebook.Elements(duty.Measure, duty.Duty).Sum(element => element.Weight), 6));
    }

    [Fact]
    public void No_duty_has_two_elements_of_one_name() =>
        Assert.Empty(Rows.Where(row => row[0].Length > 0).GroupBy(row => (row[0], row[1], row[3])).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_term_has_a_letter() => Assert.All(Rows, row => Assert.All(TermsOf(row[4]), term => Assert.NotEmpty(term)));

    [Fact]
    public void Values_are_shares() => Assert.All(Rows, row => Assert.All(Parse(row[4]), pattern => Assert.InRange(pattern.Value, 0.1, 1)));

    [Fact]
    public void A_duty_that_no_row_is_about_has_no_elements() => Assert.Empty(Codebook.Empty.Elements("1.1", 1));

    private static IReadOnlyList<ElementPattern> Parse(string cell) => new ElementPatternParser(WordingCanonicalizer.Default).Parse(cell);

    private static IEnumerable<string> TermsOf(string cell) => Parse(cell).SelectMany(pattern => pattern.Wordings).SelectMany(wording => wording.Words);
}
