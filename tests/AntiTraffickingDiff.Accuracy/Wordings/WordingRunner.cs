using System.Text;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Accuracy.Wordings;

/// <summary>Runs the tool on sentences, each as the only clause of a plan.</summary>
internal static class WordingRunner
{
    /// <summary>Runs it.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="codebook">A codebook file to use in place of the embedded one; null for that.</param>
    /// <returns>For each case what the tool finds on its duty.</returns>
    public static IReadOnlyList<(WordingCase Case, DutyFinding Found)> Run(IReadOnlyList<WordingCase> cases, string? codebook)
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions());
        var baseline = pipeline.LoadBaseline(Baseline.DefaultName, CancellationToken.None);
        var comparer = TrialCodebook.ComparerFor(pipeline, baseline, codebook);
        return [.. cases.AsParallel().AsOrdered().Select(item => (item, Find(comparer, item)))];
    }

    private static DutyFinding Find(PlanComparer comparer, WordingCase item)
    {
        var plan = $"青槐县反对拐卖人口行动计划实施方案\n一、工作措施\n（一）{item.Sentence}\n";
        return comparer.Compare(new SourceFile("case.txt", Encoding.UTF8.GetBytes(plan)), CancellationToken.None)
            .Measures.Single(measure => measure.Id == item.Measure)
            .Duties.Single(duty => duty.Number == item.Duty);
    }
}
