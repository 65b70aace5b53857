namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>How reports look.</summary>
public sealed record ReportOptions
{
    /// <summary>The width where there is no terminal, in cells.</summary>
    public const int DefaultWidth = 100;

    /// <summary>The language of headings and messages.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>Whether terminal colours are used.</summary>
    public bool Colour { get; init; }

    /// <summary>How many cells wide a line may be; a Chinese character takes two. At least 40 are used.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The headings and messages in the chosen language.</summary>
    internal MessageCatalog Messages => MessageCatalog.ForReports(Language);
}
