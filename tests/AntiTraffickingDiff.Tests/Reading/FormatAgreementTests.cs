using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Reading;

/// <summary>A plan says the same whatever file it comes in.</summary>
public class FormatAgreementTests
{
    private static readonly Lazy<(ComparisonPipeline Pipeline, PlanComparer Comparer)> Tool = new(() =>
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions());
        return (pipeline, pipeline.ComparerFor(pipeline.LoadBaseline(Baseline.DefaultName, CancellationToken.None)));
    });

    [Theory]
    [InlineData("district-hewan")]
    [InlineData("district-huailing")]
    [InlineData("draft/district-draft")]
    [InlineData("municipality-yuning")]
    [InlineData("prefecture-zeyuan")]
    [InlineData("province-yunling")]
    public void A_sample_gives_the_same_findings_as_text_as_Word_document_and_as_PDF(string name)
    {
        var text = Compare(name + ".txt");
        Assert.Equal(81, text.Measures.Count);
        foreach (var other in new[] { Compare(name + ".docx"), Compare(name + ".pdf") })
        {
            Assert.Equal((text.Title, text.Level, text.Region), (other.Title, other.Level, other.Region));
            Assert.Equal(text.Measures.Select(Findings), other.Measures.Select(Findings));
        }
    }

    [CorpusTheory]
    [InlineData("corpus/000_*.txt", "p000_notoserif")]
    [InlineData("corpus/001_*.txt", "p001_uming")]
    [InlineData("corpus/001_*.txt", "col001")]
    [InlineData("corpus/003_*.txt", "p003_wqy")]
    [InlineData("corpus/003_*.txt", "hf003")]
    [InlineData("corpus/004_*.txt", "p004_gbsn")]
    [InlineData("formats/docx/tab002_wqy.docx", "tab002_wqy")]
    public void The_clause_tree_of_a_real_plan_is_that_of_its_clean_text(string source, string name)
    {
        var folder = SharedFolder.Find()!;
        var expected = Clauses(Directory.GetFiles(folder, source).Single());
        Assert.Equal(expected, Clauses(Path.Combine(folder, "formats/pdf", name + ".pdf")));
        if (Path.Combine(folder, "formats/docx", name + ".docx") is var word && File.Exists(word))
            Assert.Equal(expected, Clauses(word));
    }

    private static PlanComparison Compare(string name) =>
        Tool.Value.Comparer.Compare(Path.Combine(SampleFolder.Path, name), CancellationToken.None);

    private static string Findings(MeasureFinding measure) => string.Join(' ',
        measure.Id, measure.Status, measure.Reassigned, string.Join(',', measure.Duties.Select(duty => duty.Status)),
        string.Join(',', measure.Clauses), string.Join(',', measure.UnitChanges.Select(change => (change.Kind, change.Unit))));

    // Letterhead aside: page numbers and headers are not in a clean text.
    private static List<string> Clauses(string path)
    {
        var tree = Tool.Value.Pipeline.Parse(path, CancellationToken.None).Tree;
        return [.. tree.Clauses
            .Where(clause => clause.Kind != ClauseKind.Letterhead)
            .Select(clause => $"{clause.Kind} {clause.Locator} {WithoutSpace(clause.Span.Of(tree.Document.Text))}")];
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
