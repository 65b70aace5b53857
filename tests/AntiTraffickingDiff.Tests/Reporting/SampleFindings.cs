using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Reporting;

/// <summary>Findings on fictional plans, one of each kind, that the writers' tests render.</summary>
internal static class SampleFindings
{
    public static readonly ProblemKind Note = new("AT2999", Severity.Info, "joined {0} lines", "合并了 {0} 行");

    public static readonly ProblemKind Failure = new("AT1999", Severity.Error, "cannot be read", "无法读取");

    public static MeasureFinding Covered { get; } = Measure("1.1", "一（一）", "设立守望亭", MeasureStatus.Covered, 1) with
    {
        Duties = [new DutyFinding(1, "设立守望亭", DutyStatus.Present, 0.91237, [new Evidence("第三条", "本区设立守望亭。", 12, null)])],
        Clauses = ["第三条"],
        RoleForm = RoleForm.Subject,
        Leads = new UnitLists(["public-security"], ["public-security"], ["公安部"], ["区公安分局"]),
        Reassigned = false,
    };

    public static MeasureFinding Partial { get; } = Measure("1.2", "一（二）", "登记旅人", MeasureStatus.Partial, 0.25) with
    {
        Duties =
        [
            new DutyFinding(1, "登记过往旅人", DutyStatus.Partial, 0.5, [new Evidence("第四条（二）", "旅店登记旅人。", 20, 3)]) { Lacking = ["过往"] },
            new DutyFinding(2, "定期通报登记结果", DutyStatus.Absent, 0, []),
        ],
        Clauses = ["第四条（二）", "第五条", "第六条", "第七条", "第八条", "第九条"],
        RoleForm = RoleForm.Paren,
        Leads = new UnitLists(["civil-affairs", "justice"], ["disabled-persons", "justice"], ["民政部", "司法部"], ["区残联", "区司法局"]),
        Supports = new UnitLists([], ["public-security"], [], ["区公安分局"]),
        UnitChanges =
        [
            new UnitChange(UnitChangeKind.SupportAdded, "public-security", null, "区公安分局"),
            new UnitChange(UnitChangeKind.LeadDropped, "civil-affairs", "民政部", null),
            new UnitChange(UnitChangeKind.LeadAdded, "disabled-persons", null, "区残联"),
        ],
        Reassigned = true,
        UnitsCertain = false,
        Relations = [new Relation(RelationKind.Narrower, 0.9, ["第四条（二）"], ["过往"])],
        Confidence = 0.85,
    };

    public static MeasureFinding Missing { get; } = Measure("1.3", "一（三）", "修缮驿路", MeasureStatus.Missing, 0) with
    {
        Duties = [new DutyFinding(1, "修缮通往驿站的道路", DutyStatus.Absent, 0, [])],
    };

    public static PlanComparison Plan { get; } = new()
    {
        Path = "plans/云溪区.txt",
        Title = "云溪区守望行动方案",
        Level = AdministrativeLevel.District,
        Region = "云溪区",
        Coverage = 0.416666,
        Diagnostics = [new Problem(Note, 3) { Line = 7, Page = 2 }],
        Measures = [Covered, Partial, Missing],
        Added = [new AddedFinding(AddedKind.Measure, new Evidence("第九条", "每年秋季举办灯会。", 40, null), ["culture-tourism"], [])],
        Local = [new LocalFinding(LocalKind.Schedule, new Evidence("第十条", "2027年底前建成守望亭。", 44, null))],
    };

    public static PlanComparison Unreadable { get; } = new() { Path = "plans/damaged.txt", Diagnostics = [new Problem(Failure)] };

    public static Comparison Comparison { get; } =
        new(new BaselineSummary("national-test", "守望行动计划", 3, IsWorkingEdition: true), [Plan, Unreadable]);

    private static MeasureFinding Measure(string id, string locator, string title, MeasureStatus status, double coverage) => new()
    {
        Id = id,
        Locator = locator,
        Title = title,
        Status = status,
        Coverage = coverage,
        Duties = [],
        Clauses = [],
        RoleForm = RoleForm.None,
        Leads = UnitLists.None,
        Supports = UnitLists.None,
        UnitChanges = [],
        Reassigned = null,
    };
}
