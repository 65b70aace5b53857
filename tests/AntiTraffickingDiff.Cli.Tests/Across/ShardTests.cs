using AntiTraffickingDiff.Cli.Across;

namespace AntiTraffickingDiff.Cli.Tests.Across;

public sealed class ShardTests : IDisposable
{
    private readonly PlanFiles _files = new(7);

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("parquet")]
    public void Parts_give_byte_for_byte_what_one_run_gives(string form)
    {
        var whole = _files.Output("whole." + form);
        Assert.Equal(0, CommandRun.Real("coverage", _files.Plans, "-o", whole).ExitCode);
        var parts = Parts(3);
        var merged = _files.Output("merged." + form);
        Assert.Equal(0, CommandRun.Real(["merge", parts[2], parts[0], parts[1], "-o", merged]).ExitCode);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(merged));
    }

    [Fact]
    public void More_parts_than_plans_are_allowed()
    {
        var merged = _files.Output("merged.csv");
        Assert.Equal(0, CommandRun.Real(["merge", .. Parts(9), "--summary", "-o", merged]).ExitCode);
        Assert.Equal(8, File.ReadAllLines(merged).Length);
    }

    [Fact]
    public void A_part_that_lacks_is_told()
    {
        var run = CommandRun.Real(["merge", .. Parts(3)[..2], "-o", _files.Output("merged.csv")]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("missing: 3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_there_twice_is_named()
    {
        var parts = Parts(2);
        var again = _files.Output("again.part");
        File.Copy(parts[1], again);
        var run = CommandRun.Real(["merge", .. parts, again, "-o", _files.Output("merged.csv")]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("again.part is there already", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_ends_early_makes_no_table()
    {
        var parts = Parts(2);
        File.WriteAllBytes(parts[1], File.ReadAllBytes(parts[1])[..^40]);
        var merged = _files.Output("merged.csv");
        Assert.Equal(2, CommandRun.Real(["merge", .. parts, "-o", merged]).ExitCode);
        Assert.False(File.Exists(merged));
        File.WriteAllText(parts[1], "no part");
        Assert.Equal(2, CommandRun.Real(["merge", .. parts, "-o", merged]).ExitCode);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("a/b")]
    public void What_is_no_part_is_refused(string shard)
    {
        Assert.Null(Shard.Parse(shard));
        Assert.Equal(2, CommandRun.Real("coverage", _files.Plans, "--shard", shard, "-o", _files.Output("x.part")).ExitCode);
    }

    [Fact]
    public void Parts_of_a_list_are_the_whole_list()
    {
        int[] items = [.. Enumerable.Range(0, 10)];
        Assert.Equal(items, Enumerable.Range(1, 4).SelectMany(k => new Shard(k, 4).Of(items)));
    }

    private string[] Parts(int count) =>
    [
        .. Enumerable.Range(1, count).Select(k =>
        {
            var part = _files.Output($"{k}of{count}.part");
            Assert.Equal(0, CommandRun.Real("coverage", _files.Plans, "--shard", $"{k}/{count}", "-o", part).ExitCode);
            return part;
        }),
    ];
}
