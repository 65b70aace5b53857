using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Tests.Reporting;

namespace AntiTraffickingDiff.Tests.Findings.Rules;

public sealed class FindingRulesTests
{
    [Fact]
    public void Codes_and_names_are_unique_and_of_one_form()
    {
        Assert.Equal(FindingRules.Words.Count, FindingRules.Words.Distinct().Count());
        Assert.All(FindingRules.All, rule => Assert.Matches("^AT01[0-9]{2}$", rule.Kind.Code));
        Assert.All(FindingRules.All, rule => Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Kind.Name));
        Assert.Equal(FindingRules.All.Select(rule => rule.Kind.Code).Order(StringComparer.Ordinal), FindingRules.All.Select(rule => rule.Kind.Code));
    }

    [Fact]
    public void Both_languages_take_the_same_arguments() => Assert.All(
        FindingRules.All, rule => Assert.Equal(Placeholders(rule.Kind.English), Placeholders(rule.Kind.Chinese)));

    [Fact]
    public void Every_change_of_responsibility_has_a_rule() => Assert.All(
        Enum.GetValues<UnitChangeKind>(), change => Assert.StartsWith("AT012", FindingRules.OfChange(change).Code, StringComparison.Ordinal));

    [Fact]
    public void Findings_name_code_measure_and_place()
    {
        Assert.Equal(
            ["AT0101 1.3 0", "AT0102 1.2 20", "AT0121 1.2 20", "AT0124 1.2 20", "AT0126 1.2 20", "AT0131  40"],
            Find(SampleFindings.Plan).Select(finding => $"{finding.Kind.Code} {finding.Measure} {finding.Line}"));
    }

    [Theory]
    [InlineData(RelationKind.Narrower, MeasureStatus.Covered, "AT0103")]
    [InlineData(RelationKind.Narrower, MeasureStatus.Partial, "AT0102")]
    [InlineData(RelationKind.Weaker, MeasureStatus.Covered, "AT0104")]
    [InlineData(RelationKind.ChangedFigures, MeasureStatus.Covered, "AT0105")]
    [InlineData(RelationKind.Moved, MeasureStatus.Covered, "AT0111")]
    [InlineData(RelationKind.Split, MeasureStatus.Covered, "AT0112")]
    [InlineData(RelationKind.Merged, MeasureStatus.Covered, "AT0113")]
    [InlineData(RelationKind.Broader, MeasureStatus.Covered, "AT0114")]
    public void Relations_are_findings(RelationKind kind, MeasureStatus status, string code)
    {
        var measure = SampleFindings.Covered with { Status = status, Relations = [new Relation(kind, 1, ["第三条"], ["甲", "乙"])] };
        var finding = Assert.Single(Find(SampleFindings.Plan with { Measures = [measure], Added = [] }));
        Assert.Equal((code, 12), (finding.Kind.Code, finding.Line));
    }

    [Fact]
    public void A_measure_that_names_nobody_is_found()
    {
        var measure = SampleFindings.Covered with { Leads = new UnitLists(["public-security"], [], ["公安部"], []) };
        Assert.Equal("AT0128", Assert.Single(Find(SampleFindings.Plan with { Measures = [measure], Added = [] })).Kind.Code);
        Assert.Empty(Find(SampleFindings.Plan with { Measures = [measure with { UnitsCertain = false }], Added = [] }));
    }

    [Fact]
    public void Fingerprints_survive_renumbering_and_new_punctuation()
    {
        var renumbered = SampleFindings.Plan with
        {
            Path = "elsewhere/新.txt",
            Measures = [.. SampleFindings.Plan.Measures.Select(Renumber)],
            Added = [SampleFindings.Plan.Added[0] with { Place = new Evidence("第九十条", "每年秋季，举办灯会", 400, 9) }],
        };
        Assert.Equal(Prints(SampleFindings.Plan), Prints(renumbered));
    }

    [Fact]
    public void Fingerprints_tell_findings_apart()
    {
        var added = SampleFindings.Plan.Added[0];
        var twice = SampleFindings.Plan with { Added = [added, added, added with { Place = added.Place with { Text = "每年冬季举办灯会。" } }] };
        Assert.Equal(Prints(twice).Count, Prints(twice).Distinct().Count());
        Assert.NotEqual(
            Prints(SampleFindings.Plan)[0],
            FindingRules.Apply(new RuleSubject(SampleFindings.Comparison.Baseline with { Name = "other" }, SampleFindings.Plan, Policy.Empty))[0].Fingerprint);
    }

    private static MeasureFinding Renumber(MeasureFinding measure) => measure with
    {
        Clauses = [.. measure.Clauses.Select(clause => clause + "之二")],
        Duties = [.. measure.Duties.Select(duty => duty with { Evidence = [.. duty.Evidence.Select(at => at with { Locator = at.Locator + "之二", Line = at.Line + 7, Page = 2 })] })],
    };

    private static List<string> Prints(PlanComparison plan) => [.. Find(plan).Select(finding => finding.Fingerprint)];

    private static IReadOnlyList<Finding> Find(PlanComparison plan) =>
        FindingRules.Apply(new RuleSubject(SampleFindings.Comparison.Baseline, plan, Policy.Empty));

    private static string Placeholders(string text) =>
        string.Concat(Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Order(StringComparer.Ordinal));
}
