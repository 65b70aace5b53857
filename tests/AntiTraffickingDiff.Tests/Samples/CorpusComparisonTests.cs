using System.Globalization;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Samples;

/// <summary>What the run on the real plans must show.</summary>
public sealed class CorpusComparisonTests
{
    private const double KappaFloor = 0.85;

    private static readonly Lazy<Comparison> Run = new(() => new ComparisonPipeline(new PipelineOptions()).CompareAll(
        Baseline.DefaultName, [.. Directory.GetFiles(InShared("corpus"), "*.txt").Order(StringComparer.Ordinal)], progress: null, CancellationToken.None));

    [CorpusFact]
    public void Every_plan_is_measured_by_81_measures() => Assert.All(Run.Value.Plans, plan => Assert.Equal(81, plan.Measures.Count));

    [CorpusFact]
    public void All_five_plans_are_read() => Assert.Equal(5, Run.Value.Plans.Count(plan => plan.IsReadable));

    [CorpusTheory]
    [InlineData("001", "LinesJoined")]
    [InlineData("003", "LinesJoined")]
    [InlineData("003", "GbkCodesReplaced")]
    [InlineData("004", "RadicalsReplaced")]
    [InlineData("004", "PassagesRepeated")]
    public void What_was_repaired_is_said(string plan, string repair) =>
        Assert.Contains(Plan(plan).Diagnostics, problem => problem.Kind == (ProblemKind)typeof(NormalizingProblems).GetField(repair)!.GetValue(null)!);

    [CorpusTheory]
    [InlineData("000", "wuqing")]
    [InlineData("003", "sichuan")]
    public void Coders_agree_with_the_tool(string plan, string gold)
    {
        var labels = File.ReadLines(InShared($"gold/{gold}.duties.tsv")).Skip(1).Select(line => line.Split('\t'));
        var pairs = labels.Select(row => (double.Parse(row[2], CultureInfo.InvariantCulture), Worth(Duty(Plan(plan), row[0], row[1]).Status))).ToList();

        Assert.InRange(Agreement.QuadraticKappa(pairs), KappaFloor, 1);
    }

    private static DutyFinding Duty(PlanComparison plan, string measure, string duty) =>
        plan.Measures.Single(found => found.Id == measure).Duties[int.Parse(duty, CultureInfo.InvariantCulture) - 1];

    private static double Worth(DutyStatus status) => status switch { DutyStatus.Present => 1, DutyStatus.Partial => 0.5, _ => 0 };

    private static PlanComparison Plan(string prefix) =>
        Run.Value.Plans.Single(plan => Path.GetFileName(plan.Path).StartsWith(prefix, StringComparison.Ordinal));

    private static string InShared(string path) => Path.Combine(SharedFolder.Find()!, path);
}
