using System.Text;
using AntiTraffickingDiff.Reading;
using Xunit.Abstractions;

namespace AntiTraffickingDiff.Accuracy.Tests.Planted;

/// <summary>
/// A plan is its own baseline, and one measure is taken out of it, or all but one of its sentences. Set phrases of what is gone
/// stand elsewhere in every plan (依法, 被拐卖受害人, 加强…工作); they must not bring it back.
/// </summary>
public sealed class OwnBaselineTests(ITestOutputHelper output)
{
    private static readonly ComparisonPipeline Pipeline = new(new PipelineOptions());

    /// <summary>The samples, the fictional plans that are labelled, and, where they are present, plans in force.</summary>
    private static IEnumerable<string> Plans()
    {
        var root = SharedFolder.Repository()!;
        var shared = Path.Combine(root, "..", "shared", "corpus");
        return Directory.GetFiles(Path.Combine(root, "samples"), "*.txt")
            .Concat(Directory.GetFiles(Path.Combine(root, "tests", "AntiTraffickingDiff.Accuracy", "Plans"), "*.txt"))
            .Concat(Directory.Exists(shared) ? Directory.GetFiles(shared, "0*.txt") : [])
            .Order(StringComparer.Ordinal);
    }

    // Each plan with what it is measured by, made once for all that is taken out of it.
    private static readonly Lazy<IReadOnlyList<(string Path, Baseline Baseline, PlanComparer Comparer)>> Baselines = new(() =>
    [
        // A table of tasks behind the text says every measure again: what is taken out of the text still stands there.
        .. Plans().AsParallel().AsOrdered().Select(path => (Path: path, Baseline: Pipeline.LoadBaseline(path, CancellationToken.None)))
            .Where(plan => plan.Baseline.Tree.Clauses.All(clause => clause.Kind != ClauseKind.TableRow)).Select(plan => (plan.Path, plan.Baseline, Pipeline.ComparerFor(plan.Baseline))),
    ]);

    [Fact]
    public void A_measure_taken_out_is_missing_though_its_set_phrases_stand_elsewhere() =>
        Assert.InRange(Share((_, _) => string.Empty, MeasureStatus.Missing, fewest: 1, every: 4), 0.98, 1);

    [Fact]
    public void A_measure_of_which_one_sentence_of_three_is_left_is_partial() =>
        Assert.InRange(Share((duty, number) => number == 1 ? duty : string.Empty, MeasureStatus.Partial, fewest: 3, every: 2), 0.95, 1);

    private double Share(Func<string, int, string> keep, MeasureStatus expected, int fewest, int every)
    {
        var found = Baselines.Value.AsParallel().AsOrdered().SelectMany(plan => Of(plan.Path, plan.Baseline, plan.Comparer)).ToList();
        foreach (var (path, id, status) in found.Where(found => found.Status != expected))
            output.WriteLine($"{Path.GetFileName(path)} {id}: {status}");
        var right = found.Count(found => found.Status == expected);
        output.WriteLine($"{right} of {found.Count}");
        Assert.True(found.Count >= 100);
        return (double)right / found.Count;

        IEnumerable<(string Path, string Id, MeasureStatus Status)> Of(string path, Baseline baseline, PlanComparer comparer)
        {
            var text = File.ReadAllText(path);
            // Only what stands in the file once, as it is in the baseline, can be cut out of it.
            var measures = baseline.Measures.Where(measure => measure.Duties.Count >= fewest
                && measure.Duties.All(duty => duty.Text.Length > 5 && Count(text, duty.Text) == 1 && baseline.Measures.Sum(other => other.Duties.Count(said => said.Text.Contains(duty.Text, StringComparison.Ordinal))) == 1)).ToList();
            for (var i = 0; i < measures.Count; i += every)
            {
                var edited = new StringBuilder(text);
                foreach (var duty in measures[i].Duties)
                    edited.Replace(duty.Text, keep(duty.Text, duty.Number));
                yield return (path, measures[i].Id, comparer.Compare(new SourceFile(Path.GetFileName(path), Encoding.UTF8.GetBytes(edited.ToString())), CancellationToken.None)
                    .Measures.Single(measure => measure.Id == measures[i].Id).Status);
            }
        }
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }
}
