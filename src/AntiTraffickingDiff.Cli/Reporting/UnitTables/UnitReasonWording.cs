namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Says why a name means what it means: the resolver's reason, a few set words in English, in a reader's language.</summary>
internal static class UnitReasonWording
{
    // Longer words before those they contain; each stands with its translation in messages.tsv.
    private static readonly string[] Words =
    [
        "why-unknown", "why-empty", "why-belongs", "why-shared", "why-brackets", "why-office", "why-suffix", "why-alone",
        "why-stems", "why-stem", "why-name", "why-part",
    ];

    /// <summary>A reason in words.</summary>
    /// <param name="reason">The resolver's reason.</param>
    /// <param name="messages">The language.</param>
    /// <returns>The reason, with … where a pattern has a place or other words.</returns>
    public static string Of(string reason, MessageCatalog messages)
    {
        var english = MessageCatalog.ForReports(ReportLanguage.English);
        var text = reason.Replace("{p}", "…", StringComparison.Ordinal).Replace("{w}", "…", StringComparison.Ordinal);
        return Words.Aggregate(text, (current, key) => current.Replace(english[key], messages[key], StringComparison.Ordinal));
    }
}
