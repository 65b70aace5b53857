using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Tests.Findings.Decisions;

public sealed class DecisionReaderTests
{
    [Fact]
    public void Rows_become_decisions()
    {
        var decision = Assert.Single(Read("\uFEFFplan,measure,duty,decision,locator,status,fingerprint,coder,note\r\np.txt,1.2,3,redirect,二（一）,partial,abc,AB,\"因, 是\"\r\n"));
        Assert.Equal(
            new Decision("d.csv", 2, "p.txt", "1.2", 3, DecisionKind.Redirect, "二（一）", DutyStatus.Partial, "abc", "AB", "因, 是"), decision);
    }

    [Fact]
    public void The_apostrophe_that_keeps_a_fingerprint_from_being_a_number_is_no_part_of_it() =>
        Assert.Equal("1234567890123456", Assert.Single(Read("measure,decision,fingerprint\n1.2,confirm,'1234567890123456\n")).Fingerprint);

    [Theory]
    [InlineData("confirm,", null)]
    [InlineData("reject,", DutyStatus.Absent)]
    [InlineData("STATUS,missing", DutyStatus.Absent)]
    [InlineData("status,covered", DutyStatus.Present)]
    public void Columns_that_are_not_needed_may_be_left_out(string cells, DutyStatus? status)
    {
        var decision = Assert.Single(Read($"measure,decision,status\n1.2,{cells}\n"));
        Assert.Equal((null, status), (decision.Duty, decision.Status));
    }

    [Theory]
    [InlineData("measure\n1.2\n", 1)]
    [InlineData("measure,decision,duties\n", 1)]
    [InlineData("measure,decision\n1.2,confirm\n,confirm\n", 3)]
    [InlineData("measure,decision\n1.2,maybe\n", 2)]
    [InlineData("measure,decision\n1.2,redirect\n", 2)]
    [InlineData("measure,decision\n1.2,status\n", 2)]
    [InlineData("measure,decision,status\n1.2,status,good\n", 2)]
    [InlineData("measure,decision,duty\n1.2,confirm,0\n", 2)]
    public void Wrong_rows_are_refused_with_their_line(string text, int line)
    {
        var problem = Assert.Throws<UnusableInputException>(() => Read(text)).Problem;
        Assert.Equal((DecisionProblems.BadRow, line), (problem.Kind, (int)problem.Arguments[1]));
    }

    [Theory]
    [InlineData("", "a/p.txt", true)]
    [InlineData("p.txt", "a/p.txt", true)]
    [InlineData("a/p.txt", "b\\a\\p.txt", true)]
    [InlineData("p.txt", "a/xp.txt", false)]
    public void Plans_are_known_by_the_end_of_their_path(string plan, string path, bool expected) =>
        Assert.Equal(expected, Read($"plan,measure,decision\n{plan},1,confirm\n")[0].IsAbout(path));

    private static IReadOnlyList<Decision> Read(string text) => DecisionFile.Parse("d.csv", text);
}
