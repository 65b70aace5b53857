using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Batch;

/// <summary>Whatever a result follows from must change the key, or a stale result is taken for a fresh one.</summary>
public sealed class CacheKeyTests : IDisposable
{
    private static readonly PipelineOptions Options = new();

    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-key-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Equal_inputs_have_equal_keys() => Assert.Equal(Run(Options), Run(new PipelineOptions()));

    [Fact]
    public void Content_and_baseline_change_the_key()
    {
        Assert.NotEqual(Run(Options).OfPlan("a", [1]), Run(Options).OfPlan("a", [2]));
        Assert.NotEqual(Run(Options), CacheKey.OfRun([2], "base", Options));
        Assert.NotEqual(Run(Options), CacheKey.OfRun([1], "other", Options));
    }

    [Fact]
    public void Reading_options_change_the_key()
    {
        var keys = new[]
        {
            new ReadingOptions { Encoding = System.Text.Encoding.Unicode },
            new ReadingOptions { Password = "p" },
            new ReadingOptions { Revisions = RevisionView.Original },
        }.Select(reading => Run(new PipelineOptions { Reading = reading })).Append(Run(Options));
        Assert.Equal(4, keys.Distinct().Count());
    }

    [Fact]
    public void Content_of_unit_files_changes_the_key()
    {
        var file = Path.Combine(_folder, "file.csv");
        File.WriteAllText(file, "one");
        var units = Run(new PipelineOptions { UnitFiles = [file] });
        File.WriteAllText(file, "two");
        Assert.NotEqual(units, Run(new PipelineOptions { UnitFiles = [file] }));
    }

    [Fact]
    public void Decisions_change_the_key() => Assert.Equal(3, new[]
    {
        Run(Options), Run(Decided("measure,decision\n2.1,confirm\n")), Run(Decided("measure,decision\n2.1,reject\n")),
    }.Distinct().Count());

    [Fact]
    public void Path_matters_only_where_decisions_name_plans()
    {
        Assert.Equal(Run(Options).OfPlan("a", [1]), Run(Options).OfPlan("b", [1]));
        var decided = Run(Decided("measure,decision\n2.1,confirm\n"));
        Assert.NotEqual(decided.OfPlan("a", [1]), decided.OfPlan("b", [1]));
    }

    private static PipelineOptions Decided(string csv) => new() { Decisions = DecisionFile.Parse("decisions.csv", csv) };

    private static CacheKey Run(PipelineOptions options) => CacheKey.OfRun([1], "base", options);
}
