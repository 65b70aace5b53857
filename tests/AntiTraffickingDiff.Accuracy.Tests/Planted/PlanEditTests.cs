using AntiTraffickingDiff.Accuracy.Planted;

namespace AntiTraffickingDiff.Accuracy.Tests.Planted;

public sealed class PlanEditTests
{
    public static TheoryData<string> Edits => [.. PlanEdits.All.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_changes_the_plan_and_says_so_the_same_way_each_time(string name)
    {
        var edit = PlanEdits.All.Single(edit => edit.Name == name);
        var seed = Enumerable.Range(1, 20).First(seed => Text(edit.Apply(SamplePlan.Unedited, new Random(seed)).Model) != Text(SamplePlan.Model));
        var edited = edit.Apply(SamplePlan.Unedited, new Random(seed));
        Assert.Equal([name], edited.Changes.Select(change => change.Edit).Distinct());
        Assert.Equal(Text(edited.Model), Text(edit.Apply(SamplePlan.Unedited, new Random(seed)).Model));
    }

    [Fact]
    public void What_is_deleted_is_gone_and_all_else_stays()
    {
        var edited = new DeleteMeasureEdit().Apply(SamplePlan.Unedited, new Random(1));
        var deleted = Assert.Single(edited.Changes);
        Assert.Equal(FindingKind.Missing, deleted.Kind);
        Assert.DoesNotContain(deleted.Text, Text(edited.Model), StringComparison.Ordinal);
        Assert.Equal(SamplePlan.Model.Leaves.Count() - 1, edited.Model.Leaves.Count());
    }

    [Fact]
    public void Dropped_duties_leave_less_than_four_fifths()
    {
        var edited = new DropDutiesEdit().Apply(SamplePlan.Unedited, new Random(1));
        var id = Assert.Single(edited.Changes).MeasureId;
        var before = SamplePlan.Model.Leaves.Single(node => node.MeasureId == id).Duties.Count();
        Assert.InRange(edited.Model.Leaves.Single(node => node.MeasureId == id).Duties.Count(), 1, (before * 0.8) - 0.01);
    }

    [Fact]
    public void Split_and_moved_measures_keep_their_duties()
    {
        foreach (var edit in new IPlanEdit[] { new SplitEdit(), new MoveEdit(), new MergeEdit() })
            Assert.Equal(
                SamplePlan.Model.All.SelectMany(node => node.Duties).Order(StringComparer.Ordinal),
                edit.Apply(SamplePlan.Unedited, new Random(3)).Model.All.SelectMany(node => node.Duties).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_measure_is_edited_once()
    {
        var edited = PlanEdits.Plant(SamplePlan.Model, SamplePlan.Unedited.Distinct, 5);
        var edits = edited.Changes.Where(change => change.MeasureId is not null).GroupBy(change => change.MeasureId);
        Assert.All(edits, changes => Assert.Single(changes.Select(change => change.Edit).Distinct()));
    }

    [Fact]
    public void Duties_that_another_clause_comes_near_are_not_taken_out()
    {
        var model = SamplePlan.Model with { Nodes = [.. SamplePlan.Model.Nodes, new ModelNode { Sentences = [["再张贴谜面五百条"]] }] };
        Assert.False(new DistinctMeasures(model).IsDistinct("张贴谜面五百条，猜中者领取糯米糕点"));
        Assert.True(SamplePlan.Unedited.Distinct.IsDistinct("张贴谜面五百条，猜中者领取糯米糕点"));
    }

    [Fact]
    public void The_tables_are_large_enough()
    {
        Assert.InRange(Accuracy.Planted.DataTable.Rows("paraphrases.tsv").Count, 150, 1000);
        Assert.InRange(Accuracy.Planted.DataTable.Rows("new-measures.tsv").Count, 40, 1000);
    }

    [Theory]
    [InlineData("乡镇人民政府", "")]
    [InlineData("市教育体育局", "education sports")]
    [InlineData("公安河湾分局", "public-security")]
    public void Units_are_known_by_their_stems(string name, string functions) =>
        Assert.Equal(functions, string.Join(' ', UnitForms.Functions(name)));

    private static string Text(PlanModel plan) => string.Join('\n', PlanRenderer.Render(plan, NumberStyle.Official));
}
