using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Reporting.Coverage;

/// <summary>Small invented coverage for tests of the writers.</summary>
internal static class SampleCoverage
{
    public static CoverageBaseline Baseline { get; } = new("base", "示例计划", true,
    [
        new("1.1", "一（一）", "宣传, 教育", 2, ["education"], ["media"]),
        new("1.2", "一（二）", "=SUM(A1)", 1, [], []),
    ], new Dictionary<string, string> { ["1.1"] = "宣传, 教育", ["1.2"] = "=SUM(A1)" });

    public static CoverageRow Row(double coverage, bool? reassigned = null) => new()
    {
        Status = coverage >= 0.8 ? MeasureStatus.Covered : coverage > 0 ? MeasureStatus.Partial : MeasureStatus.Missing,
        Coverage = coverage,
        DutiesPresent = 1,
        DutiesPartial = 0,
        Leads = ["education", "justice"],
        LeadNames = ["区教育局", "区司法局"],
        Supports = [],
        SupportNames = [],
        RoleForm = RoleForm.Paren,
        Changes = [new(UnitChangeKind.LeadAdded, "justice", null, "区司法局")],
        Reassigned = reassigned,
        UnitsCertain = true,
        Relations = ["one-to-one"],
        Clauses = ["二（一）"],
        Evidence = ["二（一） p2 L7"],
        Confidence = 0.91234,
        Decided = [],
    };

    public static CoveragePlan Plan(string path) => new()
    {
        Path = path,
        Title = "+甲区\"方案\"",
        Level = AdministrativeLevel.District,
        Region = "甲区",
        Coverage = 0.625,
        Rows = [Row(1, true), Row(1.0 / 3)],
        Added = [new(AddedKind.Duty, "二（三）", "@每月走访一次", ["education"], [], 9, null)],
        Problems = [new("AT4001", Severity.Warning, "warning", "警告", 3, null)],
    };

    public static CoveragePlan Unreadable(string path) =>
        new() { Path = path, Problems = [CoverageProblem.Of(new Problem(ReadingProblems.EmptyFile))] };

    /// <summary>Writes two plans and one that cannot be read.</summary>
    public static byte[] Write(Func<CoverageOptions, Stream, ICoverageWriter> create, CoverageView view, ReportLanguage language = ReportLanguage.English)
    {
        using var stream = new MemoryStream();
        using (var writer = create(new CoverageOptions(Baseline, view, language), stream))
        {
            foreach (var plan in new[] { Plan("a.txt"), Unreadable("b.txt"), Plan("=c.txt") })
                writer.Append(plan, writer.Render(plan));
            writer.Complete();
        }

        return stream.ToArray();
    }
}
