using AntiTraffickingDiff.Cli.Policies;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Findings;

/// <summary>Decisions on the sample draft, through the whole pipeline.</summary>
public sealed class DecisionTests : IDisposable
{
    private const string Carried = "2.5.2.1.2";
    private const string Absent = "2.3.2.3.1";
    private static readonly string Draft = Path.Combine(Root(), "samples", "draft", "district-draft.txt");
    private static readonly Lazy<PlanComparison> Before = new(() => Compare(Draft, []));
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_decisions_nothing_is_decided() => Assert.All(Before.Value.Measures, measure => Assert.Null(measure.Decided));

    [Fact]
    public void A_rejected_match_is_absent_and_marked()
    {
        var measure = Decide($"{Carried},,reject,,,{Print(Carried)},AB,not the same");
        Assert.Equal((MeasureStatus.Missing, 0.0), (measure.Status, measure.Coverage));
        Assert.All(measure.Duties, duty => Assert.Equal((DutyStatus.Absent, DecisionKind.Reject, "AB", "not the same"), (duty.Status, duty.Decided!.Kind, duty.Decided.Coder, duty.Decided.Note)));
        Assert.Empty(measure.Clauses);
        Assert.Equal(DecisionKind.Reject, measure.Decided!.Kind);
    }

    [Fact]
    public void A_confirmed_match_stays_as_it_is_but_marked()
    {
        var measure = Decide($"{Carried},1,confirm,,,{DutyPrint(Carried, 1)},AB,");
        Assert.Equal(Of(Before.Value, Carried).Status, measure.Status);
        Assert.Equal((DecisionKind.Confirm, 1.0), (measure.Duties[0].Decided!.Kind, measure.Duties[0].Confidence));
        Assert.Null(measure.Decided);
    }

    [Fact]
    public void A_redirected_duty_has_the_clause_as_evidence_and_its_units()
    {
        var measure = Decide($"{Absent},1,redirect,二（三）1,,{DutyPrint(Absent, 1)},AB,");
        Assert.Equal(DutyStatus.Present, measure.Duties[0].Status);
        Assert.All(measure.Duties[0].Evidence, evidence => Assert.Equal("二（三）1", evidence.Locator));
        Assert.Equal(["二（三）1"], measure.Clauses);
        Assert.Equal(["区民政局"], measure.Leads.PlanNames);
        Assert.Equal(["区公安局", "区卫生健康局", "区妇联"], measure.Supports.PlanNames);
    }

    [Theory]
    [InlineData("covered", MeasureStatus.Covered, 1)]
    [InlineData("partial", MeasureStatus.Partial, 0.5)]
    [InlineData("missing", MeasureStatus.Missing, 0)]
    public void The_status_of_a_measure_can_be_set(string status, MeasureStatus expected, double coverage)
    {
        var measure = Decide($"{Carried},,status,,{status},,,");
        Assert.Equal((expected, coverage), (measure.Status, measure.Coverage));
    }

    [Fact]
    public void What_is_said_to_be_there_needs_no_passage()
    {
        var absent = Before.Value.Measures.SelectMany(measure => measure.Duties.Where(duty => duty.Status == DutyStatus.Absent).Select(duty => (measure.Id, duty.Number))).ToList();
        Assert.NotEmpty(absent);
        var plan = Apply([.. absent.Select(duty => $"{duty.Id},{duty.Number},status,,present,,,")]);
        Assert.All(plan.Measures, measure => Assert.All(measure.Duties, duty => Assert.NotEqual(DutyStatus.Absent, duty.Status)));
    }

    [Fact]
    public void The_decision_on_a_duty_goes_before_the_one_on_its_measure()
    {
        var plan = Apply($"{Carried},1,status,,partial,,,", $"{Carried},,reject,,,,,");
        Assert.Equal(DutyStatus.Partial, Of(plan, Carried).Duties[0].Status);
    }

    [Fact]
    public void A_decision_on_text_that_has_changed_is_stale_and_not_applied()
    {
        var changed = Path.Combine(_folder, "district-draft.txt");
        File.WriteAllText(changed, File.ReadAllText(Draft).Replace("年度普法重点", "三年普法重点", StringComparison.Ordinal));
        var plan = Compare(changed, [Write($"{Carried},,reject,,,{Print(Carried)},AB,")]);
        Assert.NotEqual(MeasureStatus.Missing, Of(plan, Carried).Status);
        Assert.Contains(plan.Diagnostics, problem => problem.Kind.Code == "AT8106" && (int)problem.Arguments[1] == 2);
    }

    [Fact]
    public void A_decision_survives_renumbering()
    {
        var renumbered = Path.Combine(_folder, "district-draft.txt");
        File.WriteAllText(renumbered, Regex.Replace(File.ReadAllText(Draft), "（四）宣传教育", "（五）宣传教育"));
        var plan = Compare(renumbered, [Write($"{Carried},,reject,,,{Print(Carried)},AB,")]);
        Assert.Equal(MeasureStatus.Missing, Of(plan, Carried).Status);
    }

    [Theory]
    [InlineData("9.9,,confirm,,,,,", "AT8103")]
    [InlineData("2.5.2.1.2,99,confirm,,,,,", "AT8104")]
    [InlineData("2.5.2.1.2,1,redirect,九（九）9,,,,", "AT8105")]
    [InlineData("2.5.2.1.2,1,confirm,,,0000000000000000,,", "AT8106")]
    [InlineData("2.5.2.1.2,1,confirm,,,,,", "AT8107")]
    public void What_cannot_be_applied_is_a_problem_with_its_line(string row, string code)
    {
        var problem = Apply(row).Diagnostics.Single(problem => problem.Kind.Code.StartsWith("AT81", StringComparison.Ordinal));
        Assert.Equal((code, 2), (problem.Kind.Code, (int)problem.Arguments[1]));
    }

    [Fact]
    public void A_decision_on_another_plan_does_nothing()
    {
        var file = Path.Combine(_folder, "d.csv");
        File.WriteAllText(file, $"plan,measure,decision\nother.txt,{Carried},reject\n");
        Assert.Null(Of(Compare(Draft, [file]), Carried).Decided);
    }

    private static string Print(string measure) => Of(Before.Value, measure).Fingerprint;

    private static string DutyPrint(string measure, int duty) => Of(Before.Value, measure).Duties[duty - 1].Fingerprint;

    private static MeasureFinding Of(PlanComparison plan, string measure) => plan.Measures.Single(found => found.Id == measure);

    private MeasureFinding Decide(string row) => Of(Apply(row), row.Split(',')[0]);

    private PlanComparison Apply(params string[] rows) => Compare(Draft, [Write(rows)]);

    private string Write(params string[] rows)
    {
        var file = Path.Combine(_folder, "decisions.csv");
        File.WriteAllLines(file, rows.Prepend("measure,duty,decision,locator,status,fingerprint,coder,note"));
        return file;
    }

    private static PlanComparison Compare(string path, IReadOnlyList<string> decisions) =>
        new ComparisonPipeline(new PipelineOptions { Decisions = [.. decisions.SelectMany(DecisionFile.Read)] }).CompareAll("national-2021-2030", [path], null, CancellationToken.None).Plans[0];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
