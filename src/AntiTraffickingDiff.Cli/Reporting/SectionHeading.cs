namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The heading of a section of a plan's report.</summary>
internal static class SectionHeading
{
    /// <summary>Makes the heading.</summary>
    /// <param name="key">The message with its wording.</param>
    /// <param name="count">How many findings follow.</param>
    /// <param name="messages">The language.</param>
    /// <returns>The heading.</returns>
    public static ReportLine Of(string key, int count, MessageCatalog messages) =>
        new(0, new ReportPart(messages.Format(key, count), Tone.Heading));
}
