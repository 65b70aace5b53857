using AntiTraffickingDiff.Units;
using FsCheck;
using FsCheck.Fluent;

namespace AntiTraffickingDiff.Tests.Units;

/// <summary>Any name and any list of names can be resolved; what is not known is kept as printed.</summary>
public class AnyNameTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(2000);
    private static readonly UnitNames Resolver = new();
    private static readonly DocumentAssignments Parser = new(Resolver);

    private static readonly string[] Pieces =
    [
        "区", "市", "县", "省", "州", "旗", "街道", "镇", "各", "委", "政府", "人民政府", "公安", "教育", "民政", "局", "厅", "分局", "办公室", "妇联", "总工会", "青槐", "柳溪",
        "、", "，", "和", "及", "（", "）", "负责", "配合", "牵头", "会同", "应当", "等部门", "有关", "单位", "：", "。", " ", "由", "责任单位", "网格", "依托", "各县",
    ];

    private static readonly Arbitrary<string> Names = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Names_of_pieces() => Prop.ForAll(Names, IsKept).Check(Runs);

    [Fact]
    public void Any_names() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), name => IsKept(name.Get)).Check(Runs);

    [Fact]
    public void Assignments_of_pieces() => Prop.ForAll(Names, text =>
    {
        foreach (var assignment in Parser.OwnOf(text, ClauseMaker.Whole(text)))
            Assert.All(assignment.Leads.Concat(assignment.Supports), unit => Assert.Equal(unit.Name, unit.Span.Of(text)));
    }).Check(Runs);

    [Theory]
    [InlineData("街道")]
    [InlineData("青槐街道")]
    [InlineData("各街道")]
    [InlineData("市县")]
    public void Nothing_but_levels_is_a_name_too(string name) => IsKept(name);

    private static void IsKept(string name)
    {
        var found = Resolver.Resolve(name);
        Assert.Equal(name, found.Name);
        Assert.Equal(found.IsKnown, found.Reason.Functions.Count > 0);
    }
}
