using System.Diagnostics;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>Files that come from strangers beside the plans: policies, tables, decisions, labels, cache entries.</summary>
public sealed class StrangersFilesTests : IDisposable
{
    private readonly PlanFiles _files = new(1);

    private string Plan => Path.Combine(_files.Plans, "0000.txt");

    public void Dispose() => _files.Dispose();

    [UnixTheory]
    [InlineData("check {plan} --policy {side}", "AT8005")]
    [InlineData("diff {plan} --units {side}", "AT4004")]
    [InlineData("units --units {side}", "AT4004")]
    [InlineData("diff {plan} --decisions {side}", "AT8102")]
    [InlineData("agree {side} {plan}", "AT8201")]
    [InlineData("merge {side}", "AT7002")]
    public void A_device_a_pipe_and_a_file_beyond_the_limit_are_refused_at_once(string line, string code)
    {
        var (pipe, large) = (_files.Output("pipe.csv"), _files.Output("large.csv"));
        using (var make = Process.Start("mkfifo", [pipe]))
            make.WaitForExit();
        using (var stream = File.Create(large))
            stream.SetLength((16 << 20) + 1);
        foreach (var side in new[] { "/dev/zero", pipe, large })
        {
            var run = CommandRun.Real([.. line.Split(' ').Select(word => word switch { "{plan}" => Plan, "{side}" => side, _ => word })]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("error " + code, run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"units":["/etc/passwd"]}""")]
    [InlineData("""{"units":["../secret.tsv"]}""")]
    [InlineData("""{"units":["link.tsv"]}""")]
    [InlineData("""{"decisions":["../secret.tsv"]}""")]
    [InlineData("""{"baseline":"../secret.tsv"}""")]
    [InlineData("""{"units":["folder/secret.tsv"]}""")]
    public void A_policy_reads_nothing_outside_its_folder(string policy)
    {
        var secret = Path.Combine(_files.Root, "secret.tsv");
        File.WriteAllText(secret, "TOP SECRET LINE\n");
        File.WriteAllText(Path.Combine(_files.Plans, "atdiff.json"), policy);
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(_files.Plans, "link.tsv"), secret);
            Directory.CreateSymbolicLink(Path.Combine(_files.Plans, "folder"), _files.Root);
        }

        foreach (var command in new[] { "check", "diff", "coverage", "parse" })
        {
            var run = CommandRun.Real(command, Plan);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("error AT8008", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", run.Error + run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", run.Error + run.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("AT8008", CommandRun.Real("diff", Plan, "--trust-policy").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xB9, 0xE6, 0xD4, 0xF2, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    [InlineData(new byte[] { (byte)'{', (byte)'"', (byte)'u', (byte)'n', (byte)'i', (byte)'t', (byte)'s', (byte)'"', (byte)':', (byte)'[', (byte)'"', (byte)'\\', (byte)'u', (byte)'d', (byte)'8', (byte)'0', (byte)'0', (byte)'"', (byte)']', (byte)'}' })]
    public void A_policy_in_GBK_or_with_half_a_surrogate_pair_is_a_wrong_file(byte[] policy)
    {
        File.WriteAllBytes(Path.Combine(_files.Plans, "atdiff.json"), policy);
        var run = CommandRun.Real("check", Plan);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error AT800", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_saved_in_GBK_are_read()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var file = _files.Output("d.csv");
        File.WriteAllBytes(file, System.Text.Encoding.GetEncoding("gb18030").GetBytes("measure,decision,coder,note\n2.1.2.2.1,reject,张三,另有规定\n"));
        Assert.Contains("张三", CommandRun.Real("diff", Plan, "--decisions", file).Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void An_entry_of_the_cache_that_leads_to_a_device_counts_as_none()
    {
        var cache = Path.Combine(_files.Root, "cache");
        var fresh = CommandRun.Real("coverage", Plan, "--cache", cache).Bytes;
        foreach (var entry in Directory.GetFiles(cache, "*", SearchOption.AllDirectories))
        {
            File.Delete(entry);
            File.CreateSymbolicLink(entry, "/dev/zero");
        }

        var again = CommandRun.Real("coverage", Plan, "--cache", cache);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(fresh, again.Bytes);
    }

    [Fact]
    public void Init_writes_a_policy_that_passes_today()
    {
        var written = CommandRun.Real("init", _files.Plans, "-o", Path.Combine(_files.Plans, "atdiff.json"));
        Assert.Equal(0, written.ExitCode);
        Assert.Contains("tightened", written.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Real("check", _files.Plans).ExitCode);
        Assert.Contains("error AT6007", CommandRun.Real("init", _files.Plans).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_requires_a_measure_only_if_those_below_it_are_covered_too()
    {
        foreach (var sample in Directory.EnumerateFiles(RepositorySamples(), "*.txt"))
            File.Copy(sample, Path.Combine(_files.Plans, Path.GetFileName(sample)), overwrite: true);
        Assert.Equal(0, CommandRun.Real("init", _files.Plans, "-o", Path.Combine(_files.Plans, "atdiff.json")).ExitCode);
        Assert.Equal(0, CommandRun.Real("check", _files.Plans).ExitCode);
    }

    private static string RepositorySamples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "samples");
    }
}
