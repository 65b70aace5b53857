namespace AntiTraffickingDiff.Cli.Tests.Across;

/// <summary>
/// Functions of a user's own table are known to every command that it is given to: asked for by their names, told by them, and with
/// the levels at which they have bodies. Bug: they were known to the readers of plans only.
/// </summary>
public sealed class UserUnitsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-user-units-").FullName;
    private readonly string _plan;
    private readonly string _units;

    public UserUnitsTests()
    {
        _plan = Path.Combine(_folder, "plan.txt");
        _units = Path.Combine(_folder, "units.tsv");
        File.WriteAllText(_plan, "青荷区反对拐卖人口实施方案\n一、预防犯罪\n1.规范招工和职业介绍，2025年底前清理非法中介。（区灯塔局负责，区公安分局配合）\n2.发现走失儿童及时报告派出所。（区灯塔局负责）\n");
        File.WriteAllText(_units, "id\tzh\ten\tstems\tlevels\nlighthouses\t灯塔管理\tLighthouses\t灯塔\t区、县\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("diff {plan} --unit Lighthouses", "清理非法中介")]
    [InlineData("diff {plan} --unit 灯塔 --status lead-added", "清理非法中介")]
    [InlineData("review {plan} --unit Lighthouses", "plan.txt")]
    [InlineData("coverage {plan} --unit Lighthouses -f text", "new in the lead: 区灯塔局")]
    [InlineData("coverage {plan} --unit Lighthouses -f csv", "lighthouses")]
    [InlineData("gaps {plan} --table units", "Lighthouses")]
    [InlineData("cascade {plan} --unit Lighthouses", "中国残联 to 区灯塔局")]
    [InlineData("compare {plan} -m 2.1.2.2.1 --unit Lighthouses", "灯塔")]
    [InlineData("targets {plan} --unit Lighthouses", "by 2025-12-31")]
    public void A_unit_can_be_asked_for_by_its_function(string command, string told)
    {
        var run = Run(command);
        Assert.DoesNotContain("AT7005", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_are_put_together_with_the_same_table()
    {
        var part = Path.Combine(_folder, "1.part");
        Assert.Equal(0, Run($"coverage {{plan}} --shard 1/1 -o {part}").ExitCode);
        var merged = Run($"merge {part} --unit Lighthouses -f text");
        Assert.DoesNotContain("AT7005", merged.Error, StringComparison.Ordinal);
        Assert.Equal(Run("coverage {plan} --unit Lighthouses -f text").Output, merged.Output);
    }

    private CommandRun Run(string command) =>
        CommandRun.Real([.. command.Split(' ').Select(word => word.Replace("{plan}", _plan, StringComparison.Ordinal)), "--units", _units]);
}
