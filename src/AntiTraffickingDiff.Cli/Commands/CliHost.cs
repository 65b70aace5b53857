using System.Globalization;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>All that the command line has to do with the world, so that it runs in memory as well.</summary>
public sealed record CliHost
{
    /// <summary>Where data goes.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where progress and problems go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What is typed or piped in.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>The date on which ignored findings expire or not.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes the pipeline that does the work.</summary>
    public required Func<PipelineOptions, IComparisonPipeline> CreatePipeline { get; init; }

    /// <summary>How to start the process that reads PDF files; null to read them in this one.</summary>
    public Reading.Pdf.PdfWorkerCommand? PdfWorker { get; init; }

    /// <summary>Looks an environment variable up; null if it is not set.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>The culture that says which language to use when none is asked for.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>Whether <see cref="Output"/> is a terminal that shows colours and wants them.</summary>
    public bool Colour { get; init; }

    /// <summary>The width of the terminal in cells; 100 where there is none.</summary>
    public int Width { get; init; } = Reporting.ReportOptions.DefaultWidth;

    /// <summary>Whether to say on <see cref="Error"/> which plan is being worked on.</summary>
    public bool ShowProgress { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal on which a line can be drawn over itself.</summary>
    public bool ErrorIsTerminal { get; init; }
}
