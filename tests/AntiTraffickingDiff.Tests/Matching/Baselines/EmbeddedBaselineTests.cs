using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching.Baselines;

public sealed class EmbeddedBaselineTests
{
    private static readonly Baseline National =
        new ComparisonPipeline(new PipelineOptions()).LoadBaseline(Baseline.DefaultName, CancellationToken.None);

    [Fact]
    public void It_has_81_measures() => Assert.Equal(81, National.Measures.Select(measure => measure.Id).Distinct().Count());

    [Fact]
    public void It_has_191_duties() => Assert.Equal(191, National.Measures.Sum(measure => measure.Duties.Count));

    [Fact]
    public void It_is_known_as_a_working_edition() => Assert.True(National.IsEmbedded);

    [Fact]
    public void Duties_of_a_measure_count_from_one() =>
        Assert.All(National.Measures, measure => Assert.Equal(Enumerable.Range(1, measure.Duties.Count), measure.Duties.Select(duty => duty.Number)));

    [Fact]
    public void Goals_are_no_measures() =>
        Assert.DoesNotContain(National.Measures, measure => measure.Title.Contains("目标", StringComparison.Ordinal) || measure.Title == "指导思想");

    [Fact]
    public void Every_text_is_where_its_duty_says() =>
        Assert.All(National.Measures.SelectMany(measure => measure.Duties), duty => Assert.Equal(duty.Text, duty.Span.Of(National.Tree.Document.Text)));

    [CorpusFact]
    public void Ids_and_duties_are_those_of_the_worksheet()
    {
        var worksheet = File.ReadLines(Path.Combine(SharedFolder.Find()!, "gold", "worksheet.tsv")).Skip(1).Select(line => line.Split('\t'));

        Assert.Equal(
            worksheet.Select(row => $"{row[0]} {row[1]}"),
            National.Measures.SelectMany(measure => measure.Duties.Select(duty => $"{measure.Id} {duty.Number}")));
    }
}
