namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A run of characters of one tone in a report line.</summary>
/// <param name="Text">The characters, already printable.</param>
/// <param name="Tone">What they are.</param>
internal readonly record struct ReportPart(string Text, Tone Tone = Tone.Plain);
