using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Cli.Commands;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>A command line that was run in memory.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Bytes">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CommandRun(int ExitCode, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    public static CommandRun Real(params string[] args) => With(host => host, default, args);

    /// <summary>Runs in a world that differs from the usual one.</summary>
    public static CommandRun With(Func<CliHost, CliHost> change, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost { Output = output, Error = error, Culture = CultureInfo.GetCultureInfo("en-US") };
        return new CommandRun(AtdiffCommandLine.Run(args, change(host), cancellationToken), output.ToArray(), error.ToString());
    }
}
