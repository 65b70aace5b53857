using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes report lines with Spectre.Console: colour only where asked for, never box art.</summary>
internal sealed class ReportConsole
{
    private const int NarrowestWidth = 40;

    private readonly IAnsiConsole _console;

    /// <summary>Writes to a writer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="options">How.</param>
    public ReportConsole(TextWriter writer, ReportOptions options)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = options.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = options.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = Math.Max(options.Width, NarrowestWidth);
    }

    /// <summary>Writes lines.</summary>
    /// <param name="lines">The lines.</param>
    public void Write(IEnumerable<ReportLine> lines)
    {
        foreach (var line in lines)
            _console.Write(new WrappedLine(line));
    }
}
