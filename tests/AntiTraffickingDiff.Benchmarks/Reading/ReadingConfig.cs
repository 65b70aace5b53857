using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Perfolizer.Metrology;

namespace AntiTraffickingDiff.Benchmarks.Reading;

/// <summary>A short run inside the process, with allocated memory and pages a second; ends within two minutes.</summary>
public sealed class ReadingConfig : ManualConfig
{
    /// <summary>The longest name of a file that is shown whole.</summary>
    private const int LongestName = 40;

    /// <summary>Makes the configuration.</summary>
    public ReadingConfig()
    {
        AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(new PagesPerSecondColumn());
        SummaryStyle = SummaryStyle.Default
            .WithTimeUnit(TimeUnit.Millisecond)
            .WithSizeUnit(SizeUnit.MB)
            .WithMaxParameterColumnWidth(LongestName);
    }
}
