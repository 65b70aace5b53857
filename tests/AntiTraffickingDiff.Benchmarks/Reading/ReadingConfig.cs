using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AntiTraffickingDiff.Benchmarks.Reading;

/// <summary>A short run inside the process, with allocated memory and pages a second; ends within two minutes.</summary>
public sealed class ReadingConfig : ManualConfig
{
    /// <summary>Makes the configuration.</summary>
    public ReadingConfig()
    {
        AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(new PagesPerSecondColumn());
    }
}
