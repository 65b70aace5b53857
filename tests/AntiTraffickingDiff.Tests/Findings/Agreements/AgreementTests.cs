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
    [InlineData("measure;duty;present;locator\r\n1.1;1;0,5;\"一\"\"（一）\"\r\n")]
    public void Labels_are_read_from_tables_of_several_forms(string text) =>
        Assert.Equal(new DutyLabel("1.1", 1, 0.5, "一\"（一）"), Assert.Single(Labels.Parse("a", text)));

    /// <summary>Bug: decisions, labels and wordings each had words of their own, so that what one command took was refused by the next.</summary>
    [Theory]
    [InlineData(1, "present", "covered", "Present", "1", "1.0", "1,0", "有")]
    [InlineData(0.5, "partial", "0.5", ".5", "0,5", "½", "部分")]
    [InlineData(0, "absent", "missing", "0", "0.0", "0,0", "无")]
    public void A_status_is_written_alike_in_every_table(double value, params string[] words) => Assert.All(words, word =>
    {
        Assert.Equal(value, Assert.Single(Labels.Parse("a", $"measure\tduty\tpresent\n1.1\t1\t{word}\n")).Value);
        Assert.Equal(value, DutyWorth.Of(Assert.Single(DecisionFile.Parse("a", $"measure\tduty\tdecision\tstatus\n1.1\t1\tstatus\t{word}\n")).Status!.Value));
        var file = Path.Combine(Directory.CreateTempSubdirectory("atdiff-words-").FullName, "a.wordings");
        File.WriteAllText(file, $"sentence\tduty\tlabel\n清理非法中介\t1.1/1\t{word}\n");
        Assert.Equal(value, DutyWorth.Of(Assert.Single(WordingFile.Read(file)).Label));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    });

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
