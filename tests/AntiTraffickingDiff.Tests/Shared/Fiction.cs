using System.Text;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>Takes short fictional texts through the real stages.</summary>
internal static class Fiction
{
    private static readonly PlanParser Parser = new(new PipelineOptions());

    /// <summary>Reads a plan of one line a paragraph.</summary>
    public static ParsedPlan Parse(params IEnumerable<string> lines) =>
        Parser.Parse(new SourceFile("plan.txt", Encoding.UTF8.GetBytes(string.Join('\n', lines))), CancellationToken.None);

    public static Baseline Baseline(params IEnumerable<string> lines)
    {
        var plan = Parse(lines);
        return new Baseline("fiction", isEmbedded: false, plan.Tree, BaselineMeasures.Of(plan.Tree, plan.Assignments));
    }

    public static IReadOnlyList<Passage> Passages(ParsedPlan plan) =>
        AntiTraffickingDiff.Matching.Passages.Of(plan.Tree, plan.Assignments);

    public static PlanMatch Match(Baseline baseline, ParsedPlan plan) =>
        new PlanMatcher(baseline).Match(plan.Tree, plan.Assignments, Passages(plan));

    public static PlanComparison Compare(Baseline baseline, params IEnumerable<string> lines)
    {
        var plan = Parse(lines);
        return new PlanFindings(plan.Tree, plan.Assignments, new UnitNames())
            .Of("plan.txt", Match(baseline, plan), plan.Problems);
    }
}
