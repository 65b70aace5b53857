using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Tests.Findings.Agreements;

public sealed class AgreementTests
{
    // By hand: 4 items, labels 1 1 0.5 0 against 1 0.5 0.5 0. Observed disagreement 1/4; by chance
    // (unweighted) 1 - (2*1 + 1*2 + 1*1)/16 = 11/16, so kappa = 1 - 4/11.
    private static readonly (double, double)[] Pairs = [(1, 1), (1, 0.5), (0.5, 0.5), (0, 0)];

    [Fact]
    public void Exact_share_counts_like_labels() => Assert.Equal(0.75, Agreement.Exact(Pairs));

    [Fact]
    public void Kappa_takes_chance_off() => Assert.Equal(1 - (4.0 / 11), Agreement.Kappa(Pairs), 12);

    // Weighted: observed 0.25/4; by chance the mean of squared differences over all 16 pairs of margins:
    // left 1,1,.5,0 right 1,.5,.5,0: (0+.25+.25+1)*2 + (.25+0+0+.25) + (1+.25+.25+0) = 5, over 16.
    [Fact]
    public void Quadratic_weights_count_small_differences_less() => Assert.Equal(1 - (0.25 / 4 / (5.0 / 16)), Agreement.QuadraticKappa(Pairs), 12);

    [Fact]
    public void One_label_throughout_agrees_wholly() => Assert.Equal(1, Agreement.Kappa([(1, 1), (1, 1)]));

    [Fact]
    public void Opposite_labels_are_below_chance() => Assert.Equal(-1, Agreement.QuadraticKappa([(1, 0), (0, 1)]), 12);

    [Theory]
    [InlineData("measure\tduty\tpresent\tlocator\n1.1\t1\t0.5\t一\"（一）\n")]
    [InlineData("\uFEFFmeasure,duty,present,locator\r\n1.1,1,partial,\"一\"\"（一）\"\r\n")]
    [InlineData("Locator,Present,Duty,Measure\n\"一\"\"（一）\",.5,1,1.1\n1.2,,1,1.2\n")]
    public void Labels_are_read_from_tables_of_several_forms(string text) =>
        Assert.Equal(new DutyLabel("1.1", 1, 0.5, "一\"（一）"), Assert.Single(Labels.Parse("a", text)));

    [Theory]
    [InlineData("measure,duty\n1,1\n", "AT8202")]
    [InlineData("", "AT8202")]
    [InlineData("measure,duty,present\n1.1,1,2\n", "AT8203")]
    [InlineData("measure,duty,present\n1.1,x,1\n", "AT8203")]
    [InlineData("measure,duty,present\n1.1,1,1\n1.1,1,0\n", "AT8204")]
    public void Wrong_tables_are_refused(string text, string code) =>
        Assert.Equal(code, Assert.Throws<UnusableInputException>(() => Labels.Parse("a", text)).Problem.Kind.Code);

    [Fact]
    public void Only_duties_that_both_have_labelled_count()
    {
        var comparison = LabelComparison.Of(
            [new("1.1", 1, 1, "a"), new("1.1", 2, 0, ""), new("1.2", 1, 1, "")],
            [new("1.1", 2, 0.5, "b"), new("1.1", 1, 1, "c"), new("9", 1, 1, ""), new("9", 2, 1, "")]);
        Assert.Equal((2, 1, 2), (comparison.Pairs.Count, comparison.OnlyLeft, comparison.OnlyRight));
        Assert.Equal((0.0, 0.5), comparison.Differences.Select(pair => (pair.Left.Value, pair.Right.Value)).Single());
    }
}
