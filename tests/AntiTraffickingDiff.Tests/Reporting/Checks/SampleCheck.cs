using System.Text;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Tests.Reporting.Checks;

/// <summary>A check of the sample plan and of one that cannot be read: errors, warnings, notes and an ignored finding.</summary>
internal static class SampleCheck
{
    private static readonly Policy Policy = PolicyFile.Parse("p/atdiff.json", Encoding.UTF8.GetBytes(
        """{"required":["1.3"],"severity":{"lead-dropped":"error"},"ignore":[{"code":"lead-added","reason":"因撤并, 100% <b>"}]}"""));

    public static CheckReport Report { get; } = Of(SampleFindings.Plan, SampleFindings.Unreadable);

    public static CheckReport Of(params PlanComparison[] plans) => new(
        [.. plans.Select(plan => PlanCheck.Of(SampleFindings.Comparison.Baseline, plan, Policy, new DateOnly(2027, 1, 1)))], "1.2.3");
}
