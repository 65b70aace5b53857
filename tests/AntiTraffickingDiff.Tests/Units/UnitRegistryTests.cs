using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Units;

public class UnitRegistryTests
{
    private static UnitTableSource Table(params string[] lines) => new("mine.tsv", string.Join('\n', lines));

    [Fact]
    public void Has_at_least_ninety_functions() => Assert.True(UnitRegistry.Default.Functions.Count >= 90);

    [Fact]
    public void Every_function_is_complete() => Assert.All(UnitRegistry.Default.Functions, function =>
    {
        Assert.Matches("^[\u4e00-\u9fff]{2}", function.Chinese);
        Assert.Matches("^[A-Za-z][a-z]", function.English);
        Assert.Distinct(function.Levels);
        Assert.InRange(function.Levels.Count, 1, Enum.GetValues<AdministrativeLevel>().Length);
        Assert.True(function.National.Count + function.Province.Count + function.Prefecture.Count + function.County.Count > 0);
    });

    [Fact]
    public void Every_name_of_the_table_resolves_to_its_function()
    {
        var resolver = new UnitNames();
        foreach (var function in UnitRegistry.Default.Functions)
            foreach (var name in function.National.Concat(function.Province).Concat(function.Prefecture).Concat(function.County))
                if (!name.Contains('{', StringComparison.Ordinal))
                    Assert.Contains(function.Id, resolver.Resolve(name).Functions);
    }

    [Theory]
    [InlineData("development-cooperation", AdministrativeLevel.Province, false)]
    [InlineData("civil-aviation", AdministrativeLevel.District, false)]
    [InlineData("civil-aviation", AdministrativeLevel.Municipality, true)]
    [InlineData("legislative-affairs", AdministrativeLevel.County, false)]
    [InlineData("immigration", AdministrativeLevel.District, false)]
    [InlineData("broadcasting", AdministrativeLevel.District, true)]
    [InlineData("public-security", AdministrativeLevel.Unknown, true)]
    [InlineData("no-such-function", AdministrativeLevel.District, true)]
    public void Knows_where_a_function_has_a_body(string id, AdministrativeLevel level, bool has) =>
        Assert.Equal(has, UnitRegistry.Default.HasBody(id, level));

    [Fact]
    public void A_row_with_a_new_id_adds_a_function()
    {
        var registry = UnitRegistry.Load(Table("id\tzh\tstems\tlevels", "lighthouse\t灯塔\t灯塔\t市、县"));
        Assert.Equal(["lighthouse"], new UnitNames(registry).Resolve("市灯塔局").Functions);
        Assert.False(registry.HasBody("lighthouse", AdministrativeLevel.Province));
        Assert.False(new UnitNames().Resolve("市灯塔局").IsKnown);
    }

    [Fact]
    public void A_row_with_a_known_id_corrects_it()
    {
        var registry = UnitRegistry.Load(Table("id\tstems\ten", "commerce\t+集市\t-"));
        Assert.Equal(["commerce"], new UnitNames(registry).Resolve("市集市局").Functions);
        Assert.Equal(["commerce"], new UnitNames(registry).Resolve("市商务局").Functions);
        Assert.Empty(registry.Find("commerce")!.English);
    }

    [Theory]
    [InlineData("id\tzh|Bad Id\t灯塔", 2)]
    [InlineData("id\tzh|lighthouse\t", 2)]
    [InlineData("id\tzh|# comment|lighthouse\t灯塔\tmore", 3)]
    [InlineData("id\tzh\tlevels|lighthouse\t灯塔\t月", 2)]
    [InlineData("id\tcolour|x\ty", 1)]
    [InlineData("zh|灯塔", 1)]
    [InlineData("id\tid|x\ty", 1)]
    [InlineData("", 1)]
    [InlineData("id\tzh\tcounty|lighthouse\t灯塔\t灯塔局{", 2)]
    [InlineData("id\tzh\tcounty|lighthouse\t灯塔\t{q}灯塔局", 2)]
    [InlineData("id\tzh\tcounty|lighthouse\t灯塔\t灯塔局{p}{w}", 2)]
    [InlineData("id\tzh\tcounty|lighthouse\t灯塔\t{p}", 2)]
    [InlineData("id\tzh\tcounty|lighthouse\t灯塔\t{{p}p}灯塔局", 2)]
    public void A_bad_row_names_file_and_line(string lines, int line)
    {
        var error = Assert.Throws<UnusableInputException>(() => UnitRegistry.Load(Table(lines.Split('|'))));
        Assert.Same(UnitProblems.BadRow, error.Problem.Kind);
        Assert.Equal(line, error.Problem.Line);
        Assert.Equal("mine.tsv", error.Problem.File);
    }

    [Fact]
    public void A_pattern_may_end_in_a_gap()
    {
        var names = new UnitNames(UnitRegistry.Load(Table("id\tzh\tcounty", "lighthouse\t灯塔\t航标公司{p}")));
        Assert.Equal(["lighthouse"], names.Resolve("县航标公司柳溪站").Functions);
        Assert.False(names.Resolve("县航标公司").IsKnown);
    }

    [Fact]
    public void A_missing_file_is_said_so()
    {
        var error = Assert.Throws<UnusableInputException>(() => UnitTableSource.FromFile("no-such-table.tsv"));
        Assert.Same(UnitProblems.CannotOpenTable, error.Problem.Kind);
    }
}
