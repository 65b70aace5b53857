using AntiTraffickingDiff.Cli.Commands;
using System.Diagnostics;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>Stops and kills real processes half-way through a run.</summary>
public sealed class CoverageKillTests : IDisposable
{
    private const int EntriesBefore = 8;
    private readonly PlanFiles _files = new(400);

    private string Cache => Path.Combine(_files.Root, "cache");

    public void Dispose() => _files.Dispose();

    [LinuxTheory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    [InlineData("KILL", 137)]
    public void Nothing_half_is_left_and_the_cache_is_usable(string signal, int code)
    {
        var output = _files.Output("coverage.csv");
        using (var process = Start("coverage", _files.Plans, "-o", output, "--cache", Cache, "--jobs", "1"))
        {
            WaitUntilHalfWay(process);
            using (var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
                kill.WaitForExit();
            process.WaitForExit();
            Assert.True(code == process.ExitCode, process.StandardError.ReadToEnd());
        }

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(output)!));
        AssertCacheIsUsable();
    }

    private void WaitUntilHalfWay(Process process)
    {
        while (!Directory.Exists(Cache) || Directory.GetFiles(Cache, "*", SearchOption.AllDirectories).Length < EntriesBefore)
        {
            Assert.False(process.HasExited, "ended too early to be killed half-way");
            Thread.Sleep(5);
        }
    }

    private void AssertCacheIsUsable()
    {
        var pattern = Path.Combine(_files.Plans, "000*.txt");
        var (fresh, kept) = (CommandRun.Real("coverage", pattern), CommandRun.Real("coverage", pattern, "--cache", Cache));
        Assert.Equal((0, 0, ""), (fresh.ExitCode, kept.ExitCode, kept.Error));
        Assert.Equal(fresh.Bytes, kept.Bytes);
    }

    private static Process Start(params string[] args)
    {
        // Whoever runs the tests in the background ignores INT, and what they start would, too.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "atdiff.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }
}
