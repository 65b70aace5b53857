using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Units;

public class UnitNamesTests
{
    private static readonly UnitNames Resolver = new();

    public static TheoryData<string, string, string, string> Names()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in CaseFile.Rows("unit-names.tsv"))
            data.Add(row[0], row[1], row[2], row[3]);
        return data;
    }

    public static TheoryData<string> Unknown() => [.. CaseFile.Lines("unknown-names.txt")];

    [Theory, MemberData(nameof(Names))]
    public void Resolves_a_name(string name, string functions, string level, string place)
    {
        var found = Resolver.Resolve(name);
        Assert.Equal((functions, level, place), (string.Join(',', found.Functions), found.Level.ToString(), found.Place));
        Assert.Equal(name, found.Name);
        Assert.Equal(found.IsKnown, found.Reason.Functions.Count > 0);
    }

    [Theory, MemberData(nameof(Unknown))]
    public void Keeps_an_unknown_name_unknown(string name)
    {
        var found = Resolver.Resolve(name);
        Assert.Empty(found.Functions);
        Assert.Equal(name, found.Name);
        Assert.Equal(found.IsKnown, found.Reason.Functions.Count > 0);
    }

    [Fact]
    public void The_list_has_three_hundred_names() => Assert.True(CaseFile.Rows("unit-names.tsv").Count() >= 300);

    [Theory, InlineData(""), InlineData(" "), InlineData("（"), InlineData("）"), InlineData("（）"), InlineData("市（"), InlineData("\u0000")]
    public void Never_throws(string name) => Assert.False(Resolver.Resolve(name).IsKnown);

    [Fact]
    public void A_very_long_name_is_unknown() => Assert.False(Resolver.Resolve(new string('教', 100_000) + "局").IsKnown);

    [Theory, InlineData("", ""), InlineData("市公安局", ""), InlineData("", "市公安局")]
    public void Many_nested_brackets_are_no_name(string before, string inside) =>
        Assert.False(Resolver.Resolve(before + new string('（', 60_000) + inside + new string('）', 60_000)).IsKnown);

    [Theory]
    [InlineData("社会事务局", "education")]
    [InlineData("开发区社会事务局", "education")]
    [InlineData("区社会事务局（承担教育职能）", "education")]
    [InlineData("综合社会事务局", "justice")]
    [InlineData("管委会综合社会事务局", "justice")]
    [InlineData("老社会事务局", "")]
    public void What_a_plan_says_of_a_department_holds_for_its_name_alone_or_behind_its_place(string name, string functions) =>
        Assert.Equal(functions, string.Join(',', Resolver.With(new Dictionary<string, IReadOnlyList<string>> { ["社会事务局"] = ["education"], ["综合社会事务局"] = ["justice"] }).Resolve(name).Functions));

    [Theory]
    [InlineData("区政府办（外办）")]
    [InlineData("区政府办（挂区外办牌子）")]
    [InlineData("区政府办（加挂区外办的牌子）")]
    public void A_sign_in_brackets_adds_its_function(string name)
    {
        var found = Resolver.Resolve(name);
        Assert.Equal(["government-office", "foreign-affairs"], found.Functions);
        Assert.Equal(UnitReasonGround.Name, found.Reason.InBrackets!.Ground);
    }
}
