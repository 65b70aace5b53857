using System.Diagnostics;
using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Cli.Reporting;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>What the process tells its caller. The only place where exit codes are defined.</summary>
internal static class ExitCode
{
    // All was done; for check: passed.
    public const int Done = 0;

    // check found what the policy forbids. System.CommandLine's own 1 for wrong usage never gets out.
    public const int Forbidden = 1;

    // Wrong usage, an input that could not be read (the others are still processed and written), or an output that could not be written.
    public const int Failed = 2;

    // A defect of the tool itself (EX_SOFTWARE of sysexits.h).
    public const int Defect = 70;

    // 128 + signal, as shells report it.
    public const int HungUp = 129;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}

/// <summary>All that the command line has to do with the world, so that it runs in memory as well.</summary>
internal sealed record CliHost
{
    /// <summary>Where data goes.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where progress and problems go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What is typed or piped in.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>The date on which ignored findings expire or not.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How to start the process that reads PDF files; null to read them in this one.</summary>
    public Reading.Pdf.PdfWorkerCommand? PdfWorker { get; init; }

    /// <summary>Looks an environment variable up; null if it is not set.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>The culture that says which language to use when none is asked for.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>Whether <see cref="Output"/> is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether <see cref="Output"/> shows colours and wants them.</summary>
    public bool Colour { get; init; }

    /// <summary>The width of the terminal in cells; 100 where there is none.</summary>
    public int Width { get; init; } = ReportOptions.DefaultWidth;

    /// <summary>Whether <see cref="Error"/> is a terminal on which a line can be drawn over itself.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The exit code for a run that was stopped: 128 and the signal.</summary>
    public Func<int> StopCode { get; init; } = () => ExitCode.Interrupted;

    /// <summary>The host of a real process: standard output and error in UTF-8 without BOM on all platforms.</summary>
    public static CliHost OfProcess(Func<int> stopCode)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = utf8;
        var terminal = !Console.IsOutputRedirected;
        return new CliHost
        {
            Output = Console.OpenStandardOutput(),
            Input = Console.OpenStandardInput(),
            Error = new UnfailingWriter(new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true }),
            PdfWorker = ThisTool(),
            Environment = System.Environment.GetEnvironmentVariable,
            Culture = CultureOf(System.Environment.GetEnvironmentVariable),
            OutputIsTerminal = terminal,
            Colour = terminal && WantsColour(),
            Width = terminal ? TerminalWidth() : ReportOptions.DefaultWidth,
            ErrorIsTerminal = !Console.IsErrorRedirected && System.Environment.GetEnvironmentVariable("TERM") != "dumb",
            StopCode = stopCode,
        };
    }

    /// <summary>
    /// The culture of the user. The runtime is told to do without cultures (InvariantGlobalization), so that it starts where
    /// there is no ICU; what the system says of the language is therefore read here: POSIX, chapter 8.2, or Windows' own.
    /// </summary>
    internal static CultureInfo CultureOf(Func<string, string?> environment)
    {
        string[] variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var locale = Array.ConvertAll(variables, name => environment(name)).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var isChinese = locale is not null ? locale.StartsWith("zh", StringComparison.Ordinal)
            : OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & PrimaryLanguage) == Chinese;
        return isChinese ? CultureInfo.GetCultureInfo("zh") : CultureInfo.InvariantCulture;
    }

    // The command that starts this very tool as the process that reads PDF files: as its own program, or as an assembly that dotnet runs.
    private static Reading.Pdf.PdfWorkerCommand? ThisTool() => System.Environment.ProcessPath is { } program
        ? new Reading.Pdf.PdfWorkerCommand(program, Path.GetFileNameWithoutExtension(program) == "dotnet" ? System.Environment.GetCommandLineArgs()[0] : null)
        : null;

    // winnt.h: PRIMARYLANGID and LANG_CHINESE.
    private const int PrimaryLanguage = 0x3FF, Chinese = 0x04;

    [System.Runtime.InteropServices.DllImport("kernel32.dll")]
    [System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();

    // https://no-color.org: set and not empty means no colour, whatever the value.
    private static bool WantsColour() =>
        string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR"))
        && System.Environment.GetEnvironmentVariable("TERM") != "dumb"
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

    /// <summary>Standard error can be closed or full; there is nobody left to tell, and the work goes on.</summary>
    private sealed class UnfailingWriter(TextWriter inner) : TextWriter
    {
        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value) => Try(() => inner.Write(value));

        public override void Write(string? value) => Try(() => inner.Write(value));

        public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

        public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

        public override void Flush() => Try(inner.Flush);

        private static void Try(Action write)
        {
            try
            {
                write();
            }
            catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
            }
        }
    }
}

/// <summary>
/// A line on a terminal that says how far a long run is: bar, count, rate and time left. It has no colours, and is
/// drawn over itself at most ten times a second. Where there is no terminal it draws nothing.
/// </summary>
internal sealed class ProgressBar(CommandContext context, int total)
{
    private const int Cells = 24;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _drawn;
    private int _done;
    private int _width;

    public void Step()
    {
        _done++;
        if (!context.Host.ErrorIsTerminal || (_drawn != 0 && Stopwatch.GetElapsedTime(_drawn) < Interval))
            return;
        _drawn = Stopwatch.GetTimestamp();
        // A line that filled the terminal would break, and what has gone to the next line is never taken away.
        var line = Shortened.To(Line(Stopwatch.GetElapsedTime(_start)), context.Host.Width - 1);
        var width = Shortened.Cells(line);
        context.Host.Error.Write("\r" + line + new string(' ', Math.Max(0, _width - width)));
        _width = width;
    }

    // Takes the line away, so that something else can be written.
    public void Clear()
    {
        if (_width > 0)
            context.Host.Error.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }

    internal string Line(TimeSpan elapsed)
    {
        var rate = _done / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds(Math.Ceiling((total - _done) / Math.Max(rate, 0.001)));
        var full = (int)((long)Cells * _done / Math.Max(total, 1));
        return context.Help.Format(
            "progress-bar", new string('#', full) + new string('-', Cells - full), _done, total, rate,
            left.TotalHours >= 1 ? left.ToString("h\\:mm\\:ss", null) : left.ToString("m\\:ss", null));
    }
}
