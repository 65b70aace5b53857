using AntiTraffickingDiff.Cli.Commands;
using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>A command line that was run in memory.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Bytes">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CommandRun(int ExitCode, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    /// <summary>Runs with the real pipeline.</summary>
    public static CommandRun Real(params string[] args) => Run(options => new ComparisonPipeline(options), default, args);

    /// <summary>Runs with a pipeline of fixed results.</summary>
    public static CommandRun Fake(FakePipeline pipeline, params string[] args) =>
        Run(options => pipeline.With(options), default, args);

    public static CommandRun Run(
        Func<PipelineOptions, IComparisonPipeline> createPipeline, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost
        {
            Output = output,
            Error = error,
            CreatePipeline = createPipeline,
            Culture = CultureInfo.GetCultureInfo("en-US"),
            Environment = name => name == "ATDIFF_PASSWORD" ? "from environment" : null,
        };
        var code = AtdiffCommandLine.Run(args, host, cancellationToken);
        return new CommandRun(code, output.ToArray(), error.ToString());
    }
}
