namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A paragraph of a readable report; wrapped to the width where it is written.</summary>
/// <param name="Indent">How many cells it is set in, from 0; lines after the first are set in two more.</param>
/// <param name="Parts">What it says; no parts for an empty line.</param>
internal sealed record ReportLine(int Indent, params IReadOnlyList<ReportPart> Parts)
{
    /// <summary>An empty line.</summary>
    public static ReportLine Empty { get; } = new(0);

    /// <summary>Whether the line is broken to the width; if not, it stays one line for grep and the like.</summary>
    public bool IsWrapped { get; init; } = true;

    /// <summary>The line without tones.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));
}
