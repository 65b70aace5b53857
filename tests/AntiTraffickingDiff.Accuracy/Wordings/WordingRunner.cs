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

/// <summary>A sentence as a plan could have it, with what a coder makes of it.</summary>
/// <param name="File">The name of its file without the extension.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Duty">The duty's number, from 1.</param>
/// <param name="Status">Whether the sentence carries the duty.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record WordingCase(string File, string Measure, int Duty, DutyStatus Status, string Sentence)
{
    /// <summary>The cases of the repository.</summary>
    /// <returns>The paths of their files, in order.</returns>
    public static IReadOnlyList<string> Files() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Wordings", "Cases"), "*.tsv").Order(StringComparer.Ordinal)];

    /// <summary>Reads cases.</summary>
    /// <param name="path">A file with one case a line: measure, duty, status, sentence, separated by tabs; no header.</param>
    /// <returns>The cases.</returns>
    public static IReadOnlyList<WordingCase> Read(string path) =>
    [
        .. System.IO.File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(row => new WordingCase(
            Path.GetFileNameWithoutExtension(path), row[0], int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture),
            Enum.Parse<DutyStatus>(row[2], ignoreCase: true), row[3])),
    ];
}
