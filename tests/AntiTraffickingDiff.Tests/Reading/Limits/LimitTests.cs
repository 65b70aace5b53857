using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Reading.Limits;

/// <summary>One test for each limit: lowered, it refuses or cuts a file that passes by default, and its name is told.</summary>
public sealed class LimitTests
{
    public static TheoryData<string> Names => [.. LimitCases.All.Select(row => row.Name)];

    [Fact]
    public void Every_limit_has_a_test() => Assert.Equal(
        LimitTable.All.Select(limit => limit.Name).Order(StringComparer.Ordinal),
        LimitCases.All.Select(row => row.Name).Concat(EndlessFileTests.Limits).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_default_lets_the_file_through(string name)
    {
        var row = Row(name);
        var plan = Parse(row, ReadingOptions.Default);
        Assert.DoesNotContain(plan.Problems, problem => problem.Kind.Code == row.Code);
        Assert.Contains(row.Cut ?? string.Empty, plan.Document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_lowered_limit_holds_and_is_named(string name)
    {
        var row = Row(name);
        var options = LimitTable.Find(name)!.Set(ReadingOptions.Default, row.Value);
        var problem = row.Code is "AT1111" or "AT1217" or "AT3009" ? Cut(row, options) : Refusal(row, options);
        Assert.Equal(row.Code, problem.Kind.Code);
        Assert.Contains($"{name} = {row.Value}", problem.Message(chinese: false), StringComparison.Ordinal);
        Assert.Contains($"{name} = {row.Value}", problem.Message(chinese: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Clauses_beyond_the_depth_are_put_beside_each_other()
    {
        var row = Row("clause-depth");
        var cut = Parse(row, LimitTable.Find(row.Name)!.Set(ReadingOptions.Default, 1));
        var whole = Parse(row, ReadingOptions.Default);
        Assert.Equal(1, Depth(cut.Tree.Root));
        Assert.True(Depth(whole.Tree.Root) > 1);
        Assert.Equal(whole.Document.Text, cut.Document.Text);
    }

    private static Problem Refusal(LimitCase row, ReadingOptions options) =>
        Assert.Throws<UnusableInputException>(() => Parse(row, options)).Problem;

    private static Problem Cut(LimitCase row, ReadingOptions options)
    {
        var plan = Parse(row, options);
        Assert.InRange(plan.Document.Text.Length, 1, Parse(row, ReadingOptions.Default).Document.Text.Length - (row.Cut?.Length ?? 0));
        if (row.Cut is not null)
            Assert.DoesNotContain(row.Cut, plan.Document.Text, StringComparison.Ordinal);
        return Assert.Single(plan.Problems, problem => problem.Kind.Code == row.Code);
    }

    private static ParsedPlan Parse(LimitCase row, ReadingOptions options) => new PlanParser(new PipelineOptions { Reading = options })
        .Parse(new SourceFile("plan", row.File()), CancellationToken.None);

    private static LimitCase Row(string name) => LimitCases.All.Single(row => row.Name == name);

    // The text of a clause stands below it and is no level.
    private static int Depth(Clause clause) =>
        clause.Children.Where(child => child.Kind is ClauseKind.Numbered or ClauseKind.Heading).Select(child => 1 + Depth(child)).DefaultIfEmpty().Max();
}
