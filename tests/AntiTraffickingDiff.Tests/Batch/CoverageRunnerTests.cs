using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Batch;

public sealed class CoverageRunnerTests : IDisposable
{
    private const string Text = """
        青荷区反对拐卖人口实施方案

        一、预防犯罪
        （一）人力资源市场。规范招工和职业介绍，清理非法中介。（区人社局负责，区公安分局配合）
        （二）每季度组织茶农夜间巡逻三次。（区农业农村局负责）
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-runner-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_kept_result_is_the_fresh_one_under_the_new_path()
    {
        var fresh = Runner(cache: false).Cover(Plan("a.txt"), default);
        Runner(cache: true).Cover(Plan("a.txt"), default);
        var kept = Runner(cache: true).Cover(Plan("b.txt"), default);
        Assert.Equal("b.txt", Path.GetFileName(kept.Path));
        Assert.Equal(81, fresh.Rows.Count);
        Assert.Contains("茶农夜间巡逻", Assert.Single(fresh.Added).Text, StringComparison.Ordinal);
        Assert.Equal(Csv(fresh with { Path = "x" }), Csv(kept with { Path = "x" }));
        Assert.Equal(fresh.Added.Select(added => added.Text), kept.Added.Select(added => added.Text));
    }

    [Fact]
    public void The_kept_baseline_is_the_fresh_one()
    {
        var fresh = Runner(cache: true).Baseline;
        var kept = Runner(cache: true).Baseline;
        Assert.NotSame(fresh, kept);
        Assert.Equal((fresh.Name, fresh.Title, fresh.IsWorkingEdition), (kept.Name, kept.Title, kept.IsWorkingEdition));
        Assert.Equal(fresh.Measures.Select(Wording), kept.Measures.Select(Wording));

        static string Wording(CoverageMeasure measure) =>
            $"{measure.Id} {measure.Locator} {measure.Title} {measure.Duties} {string.Join(',', measure.Leads)} {string.Join(',', measure.Supports)}";
    }

    [Fact]
    public void A_plan_that_cannot_be_read_keeps_its_path_and_error_and_is_not_kept()
    {
        File.WriteAllText(Path.Combine(_folder, "empty.txt"), string.Empty);
        var runner = Runner(cache: true);
        var files = Directory.GetFiles(Path.Combine(_folder, "cache"), "*", SearchOption.AllDirectories).Length;
        foreach (var name in new[] { "empty.txt", "none.txt" })
        {
            var plan = runner.Cover(new PlanSource(Path.Combine(_folder, name)), default);
            Assert.False(plan.IsReadable);
            Assert.EndsWith(name, plan.Path, StringComparison.Ordinal);
            Assert.Single(plan.Errors);
        }

        Assert.Equal(files, Directory.GetFiles(Path.Combine(_folder, "cache"), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_source_with_a_problem_is_not_read() => Assert.Equal(
        "AT6101", Runner(cache: false).Cover(new PlanSource("x", new Problem(BatchProblems.NothingFound, "x")), default).Errors.Single().Code);

    [UnixFact]
    public void A_pipe_that_nobody_writes_to_is_given_up_and_the_rest_goes_on()
    {
        var pipe = Path.Combine(_folder, "b.txt");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
            make.WaitForExit();
        var options = new PipelineOptions { Reading = new() { Limits = new() { MaxSecondsPerFile = 1 } } };
        var runner = new CoverageRunner(options, Baseline.DefaultName, cache: null, default);
        var plans = new List<CoveragePlan>();
        using var writer = new CoverageCsvWriter(new(runner.Baseline, CoverageView.Rows, ReportLanguage.English), Stream.Null);
        CoverageBatch.Run([(Plan("a.txt"), runner), (new PlanSource(pipe), runner), (Plan("c.txt"), runner)], 1, [writer], plans.Add, default);
        Assert.Equal([true, false, true], plans.Select(plan => plan.IsReadable));
        Assert.Equal("AT1302", Assert.Single(plans[1].Errors).Code);
    }

    [Fact]
    public void Jobs_do_not_change_the_output()
    {
        var runner = Runner(cache: false);
        var plans = Enumerable.Range(0, 12).Select(i => (Plan($"{i}.txt"), runner)).ToList();
        Assert.Equal(Run(plans, 1), Run(plans, 4));
    }

    private static byte[] Run(List<(PlanSource, CoverageRunner)> plans, int jobs)
    {
        using var stream = new MemoryStream();
        using var writer = new CoverageCsvWriter(new(plans[0].Item2.Baseline, CoverageView.Rows, ReportLanguage.English), stream);
        CoverageBatch.Run(plans, jobs, [writer], _ => { }, default);
        writer.Complete();
        return stream.ToArray();
    }

    private byte[] Csv(CoveragePlan plan)
    {
        using var writer = new CoverageCsvWriter(new(Runner(cache: false).Baseline, CoverageView.Rows, ReportLanguage.English), Stream.Null);
        return writer.Render(plan).ToArray();
    }

    private PlanSource Plan(string name)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, Text);
        return new PlanSource(path);
    }

    private CoverageRunner Runner(bool cache) => new(
        new PipelineOptions(), Baseline.DefaultName, cache ? ResultCache.Open(Path.Combine(_folder, "cache")) : null, default);
}
