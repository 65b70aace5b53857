using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Cli.Reporting;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The host of a real process: standard output and error in UTF-8 without BOM on all platforms.</summary>
internal static class ConsoleHost
{
    /// <summary>Makes the host.</summary>
    /// <returns>The host.</returns>
    public static CliHost Create()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = utf8;
        return new CliHost
        {
            Output = Console.OpenStandardOutput(),
            Input = new StreamReader(Console.OpenStandardInput(), utf8),
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            CreatePipeline = options => new ComparisonPipeline(options),
            PdfWorker = PdfWorkerProcess.Command,
            Environment = Environment.GetEnvironmentVariable,
            Culture = CultureInfo.CurrentUICulture,
            Colour = !Console.IsOutputRedirected && WantsColour(),
            Width = Console.IsOutputRedirected ? ReportOptions.DefaultWidth : TerminalWidth(),
            ShowProgress = !Console.IsErrorRedirected && Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    // https://no-color.org: set and not empty means no colour, whatever the value.
    private static bool WantsColour() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && AnsiConsole.Profile.Capabilities.Ansi;

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : ReportOptions.DefaultWidth;
        }
        catch (IOException)
        {
            return ReportOptions.DefaultWidth;
        }
    }
}
