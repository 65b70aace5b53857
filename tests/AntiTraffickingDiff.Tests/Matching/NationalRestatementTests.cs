using System.Text;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>The embedded edition is recognised by text in any baseline file.</summary>
public sealed class NationalRestatementTests
{
    private static readonly ComparisonPipeline Pipeline = new(new PipelineOptions());
    private static readonly Baseline Copy = Pipeline.LoadBaseline(
        new SourceFile("copy.txt", EmbeddedText.Bytes($"Baselines/{Baseline.DefaultName}.txt")), CancellationToken.None);

    [Fact]
    public void Every_duty_of_a_copy_is_aligned_with_itself() => Assert.Equal(Enumerable.Range(0, 191).Select(duty => new[] { duty }), Copy.National);

    [Fact]
    public void A_copy_judges_as_the_embedded_edition_does()
    {
        var plan = new SourceFile("plan.txt", Encoding.UTF8.GetBytes("青槐县反拐方案\n一、措施\n（一）黑职介一经查实立即取缔。\n（二）每季度研判一次形势，调整防范重点。\n（三）给受害人优先办理法律援助。\n"));
        var (copy, embedded) = (Compare(Copy), Compare(Pipeline.LoadBaseline(Baseline.DefaultName, CancellationToken.None)));
        Assert.Equal(embedded, copy);

        IEnumerable<(string, DutyStatus, double)> Compare(Baseline baseline) => [.. Pipeline.ComparerFor(baseline).Compare(plan, CancellationToken.None).Measures
            .SelectMany(measure => measure.Duties.Select(duty => (measure.Id + duty.Text, duty.Status, duty.Confidence)))];
    }

    [Fact]
    public void It_is_said_in_a_note() => Assert.Equal(["AT5011"], NationalRestatement.Notes(Copy).Select(problem => problem.Kind.Code));

    [Fact]
    public void A_plan_on_something_else_states_nothing_national() =>
        Assert.Empty(Pipeline.LoadBaseline(new SourceFile("watch.txt", Encoding.UTF8.GetBytes(string.Join('\n', WatchPlan.Lines))), CancellationToken.None).National);
}
