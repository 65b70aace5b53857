using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching.Passages;

public sealed class PassageExtractorTests
{
    private static string[] Extract(params string[] lines)
    {
        var plan = Fiction.Parse(lines);
        return [.. Fiction.Passages(plan).Select(passage => passage.Span.Of(plan.Normalized.Text))];
    }

    [Fact]
    public void A_title_is_a_passage_of_its_own()
    {
        var plan = Fiction.Parse("柳溪区守望方案", "一、设立亭子。在渡口设立亭子。");

        Assert.Equal([true, false], Fiction.Passages(plan).Select(passage => passage.IsTitle));
    }

    [Fact]
    public void Units_in_parentheses_are_left_out() =>
        Assert.Equal(["在渡口设立亭子"], Extract("柳溪区守望方案", "一、在渡口设立亭子。（区公安分局负责，区民政局配合）"));

    [Fact]
    public void A_subject_stays() =>
        Assert.Equal(["公安机关应当在渡口设立亭子"], Extract("柳溪区守望细则", "第一条 公安机关应当在渡口设立亭子。"));

    [Fact]
    public void Unit_cells_of_a_table_are_left_out()
    {
        var passages = Extract("柳溪区守望方案", "一、点灯守望。", "附表", "序号\t任务\t责任单位", "1\t在渡口设立亭子\t区公安分局", "2\t敲响大钟三下\t区民政局");

        Assert.Contains("在渡口设立亭子", passages);
        Assert.DoesNotContain("区公安分局", passages);
    }

    [Fact]
    public void The_plans_title_is_no_passage() => Assert.DoesNotContain("柳溪区守望方案", Extract("柳溪区守望方案", "一、点灯守望。"));

    [Fact]
    public void Indexes_count_from_zero_in_document_order() =>
        Assert.Equal([0, 1, 2], Fiction.Passages(Fiction.Parse("柳溪区守望方案", "一、点灯守望。", "二、敲响大钟；关上城门。")).Select(passage => passage.Index));
}
