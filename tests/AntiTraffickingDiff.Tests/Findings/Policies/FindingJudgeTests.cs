using System.Text;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Tests.Reporting;

namespace AntiTraffickingDiff.Tests.Findings.Policies;

/// <summary>The sample plan has 1.1 covered, 1.2 partial (0.25, 民政 dropped, 残联 added) and 1.3 missing; its coverage is 0.417.</summary>
public sealed class FindingJudgeTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Theory]
    [InlineData("{}", true, "")]
    [InlineData("""{"coverage":{"overall":0.4}}""", true, "")]
    [InlineData("""{"coverage":{"overall":0.42}}""", false, "AT0141")]
    [InlineData("""{"coverage":{"sections":{"1":0.5}}}""", false, "AT0142")]
    [InlineData("""{"coverage":{"sections":{"1.1":1}}}""", true, "")]
    [InlineData("""{"required":["1.3"]}""", false, "AT0143")]
    [InlineData("""{"required":["1.2"]}""", true, "")]
    [InlineData("""{"required":[{"measure":"1.2","status":"covered"}]}""", false, "AT0143")]
    [InlineData("""{"required":["1"]}""", false, "AT0143")]
    [InlineData("""{"severity":{"missing-measure":"error"}}""", false, "AT0101")]
    [InlineData("""{"reassignments":{"forbidden":[{"unit":"civil-affairs","changes":["lead-dropped"]}]}}""", false, "AT0144")]
    [InlineData("""{"reassignments":{"forbidden":[{"unit":"civil-affairs","changes":["lead-added"]}]}}""", true, "")]
    [InlineData("""{"reassignments":{"forbidden":[{"measure":"1.1"}]}}""", true, "")]
    [InlineData("""{"severity":{"lead-dropped":"error"},"reassignments":{"allowed":[{"unit":"civil-affairs"}]}}""", true, "")]
    [InlineData("""{"reassignments":{"allowed":[{"measure":"1"}],"forbidden":[{"measure":"1.2","unit":"civil-affairs"}]}}""", false, "AT0144")]
    [InlineData("""{"required":["1.3"],"ignore":[{"code":"AT0143","reason":"r"}]}""", true, "")]
    [InlineData("""{"required":["1.3"],"ignore":[{"code":"AT0143","measure":"1.3","plan":"云溪区.txt","reason":"r","expires":"2027-03-01"}]}""", true, "")]
    [InlineData("""{"required":["1.3"],"ignore":[{"code":"AT0143","plan":"other.txt","reason":"r"}]}""", false, "AT0143")]
    [InlineData("""{"required":["1.3"],"ignore":[{"code":"AT0143","reason":"r","expires":"2027-02-28"}]}""", false, "AT0143")]
    public void Policy_decides(string policy, bool passes, string failing)
    {
        var check = Judge(policy);
        Assert.Equal(passes, check.Passed);
        Assert.Equal(failing, string.Join(' ', check.Findings.Where(item => item.Fails).Select(item => item.Finding.Kind.Code).Distinct()));
    }

    [Fact]
    public void Expired_entry_is_a_warning_at_its_line()
    {
        var check = Judge("{\n\"ignore\":[\n{\"code\":\"AT0101\",\"reason\":\"r\",\"expires\":\"2027-02-28\"}]}");
        var warning = Assert.Single(check.Findings, item => item.Finding.Kind == FindingRules.ExpiredIgnore);
        Assert.Equal((FindingLevel.Warning, 3, "p/atdiff.json"), (warning.Level, warning.Finding.Line, warning.Finding.Plan));
        Assert.Null(Assert.Single(check.Findings, item => item.Finding.Kind.Code == "AT0101").Suppression);
    }

    [Fact]
    public void What_is_ignored_stays_with_its_reason() => Assert.Equal(
        "by law", Assert.Single(Judge("""{"ignore":[{"code":"AT0101","reason":"by law"}]}""").Findings, item => item.Suppression is not null).Suppression!.Reason);

    [Fact]
    public void What_is_off_is_left_out() => Assert.DoesNotContain(
        Judge("""{"severity":{"AT0101":"off"}}""").Findings, item => item.Finding.Kind.Code == "AT0101");

    [Fact]
    public void A_fingerprint_ignores_one_finding()
    {
        var fingerprint = Judge("{}").Findings.Single(item => item.Finding.Kind.Code == "AT0121").Finding.Fingerprint;
        var ignored = Judge($$"""{"ignore":[{"fingerprint":"{{fingerprint}}","reason":"r"}]}""").Findings.Where(item => item.Suppression is not null);
        Assert.Equal("AT0121", Assert.Single(ignored).Finding.Kind.Code);
    }

    [Fact]
    public void A_plan_that_cannot_be_read_does_not_pass() => Assert.False(
        PlanCheck.Of(SampleFindings.Comparison.Baseline, SampleFindings.Unreadable, Policy.Empty, Today).Passed);

    [Fact]
    public void A_policy_may_not_ask_for_measures_that_do_not_exist()
    {
        var policy = Read("""{"required":["1.3","9.9"]}""");
        var problem = Assert.Throws<UnusableInputException>(() => policy.CheckMeasures("b", ["1.1", "1.3"])).Problem;
        Assert.Equal("$.required[1]", problem.Arguments[2]);
    }

    private static PlanCheck Judge(string policy) =>
        PlanCheck.Of(SampleFindings.Comparison.Baseline, SampleFindings.Plan, Read(policy), Today);

    private static Policy Read(string policy) => PolicyFile.Parse("p/atdiff.json", Encoding.UTF8.GetBytes(policy));
}
