using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class MovedRuleTests
{
    private const string Bridges = "4.巡查桥梁。每月巡查2次石桥和木桥，检查栏杆。（交通运输部负责，公安部配合）\n";

    private static readonly (string, string)[] Move = [(Bridges, ""), ("三、保障措施", Bridges.Replace("4.", "5.", StringComparison.Ordinal) + "三、保障措施")];

    [Fact]
    public void A_measure_that_left_its_neighbours_names_both_sections() =>
        Assert.Equal(["二（一）", "二（二）"], Related.After(RelationKind.Moved, "巡查桥梁", Move)!.Details);

    [Fact]
    public void Neighbours_that_stayed_are_not_moved() => Assert.Null(Related.After(RelationKind.Moved, "教授歌谣", Move));

    [Fact]
    public void A_section_that_moves_as_a_whole_is_not_moved() =>
        Assert.Null(Related.After(RelationKind.Moved, "巡查桥梁", ("（一）守望工作", "（一）开场的话\n（二）守望工作"), ("（二）归家工作", "（三）归家工作")));
}
