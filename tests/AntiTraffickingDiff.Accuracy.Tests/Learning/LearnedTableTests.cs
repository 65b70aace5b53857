using AntiTraffickingDiff.Accuracy.Learning;

namespace AntiTraffickingDiff.Accuracy.Tests.Learning;

public sealed class LearnedTableTests
{
    private static readonly string Folder = Path.Combine(SharedFolder.Repository()!, "tests", "AntiTraffickingDiff.Accuracy");

    private static readonly string[] Kept = File.ReadAllLines(Path.Combine(Folder, "learned.tsv"));

    /// <summary>
    /// The table belongs to the weights and profiles of the library: what it says of the plans that are never learned from is what they
    /// are judged like now. If not, learn anew (docs/judgement.md) and say in the commit what rose or fell.
    /// </summary>
    [Fact]
    public void Plans_never_learned_from_are_judged_as_the_table_says()
    {
        var now = new LearnCommand(Folder, null).Kept().ToList();
        Assert.NotEmpty(now);
        Assert.Equal(string.Join('\n', Kept.Where(line => line.Split('\t') is [LearnCommand.AllKept, ..] or [_, "Kept", ..])), string.Join('\n', now));
    }

    /// <summary>Every plan and hand that is learned from has its row: what it is judged like by what was learned without it.</summary>
    [Fact]
    public void Every_plan_and_hand_has_a_row()
    {
        var rows = Kept.Select(line => line.Split('\t')[0]).ToHashSet();
        var plans = TrainingData.Plans(Folder, null).Select(plan => plan.Name);
        var hands = Directory.GetFiles(Path.Combine(Folder, "Wordings", "Cases"), "hand-*.tsv").Select(path => Path.GetFileNameWithoutExtension(path)).Where(hand => !TrainingData.IsKept(hand));
        Assert.All(plans.Concat(hands), name => Assert.Contains(name, rows));
    }
}
