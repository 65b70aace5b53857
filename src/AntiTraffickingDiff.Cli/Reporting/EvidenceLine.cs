using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A passage of the plan under a finding.</summary>
internal static class EvidenceLine
{
    /// <summary>Makes the line.</summary>
    /// <param name="evidence">The passage.</param>
    /// <param name="options">Language and width.</param>
    /// <returns>The place and the shortened passage.</returns>
    public static ReportLine Of(Evidence evidence, ReportOptions options) => new(
        6,
        new ReportPart(PlaceWording.Of(evidence, options.Messages), Tone.Place),
        new ReportPart(options.Messages.Format("quoted", Shortened.To(evidence.Text, options.Width)), Tone.Quiet));
}
