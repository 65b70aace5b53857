using AntiTraffickingDiff.Tests.Shared;
using PublicApiGenerator;

namespace AntiTraffickingDiff.Tests;

/// <summary>Holds the library's public surface to the list in the repository.</summary>
public class PublicApiTests
{
    private const int MostTypes = 40;

    [Fact]
    public void The_public_API_is_the_one_that_is_listed()
    {
        var api = typeof(ComparisonPipeline).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        var listed = Path.Combine(Path.GetDirectoryName(SampleFolder.Path)!, "docs", "public-api.txt");
        if (Environment.GetEnvironmentVariable("ATDIFF_WRITE_PUBLIC_API") == "1")
            File.WriteAllText(listed, api.TrimEnd() + "\n");
        Assert.Equal(File.ReadAllText(listed).ReplaceLineEndings("\n").TrimEnd(), api.TrimEnd());
    }

    [Fact]
    public void The_tool_has_none() => Assert.Empty(typeof(AntiTraffickingDiff.Cli.Reporting.ReportOptions).Assembly.GetExportedTypes());

    [Fact]
    public void The_public_API_is_small() =>
        Assert.InRange(typeof(ComparisonPipeline).Assembly.GetExportedTypes().Length, 1, MostTypes);
}
