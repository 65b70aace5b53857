namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The languages of headings and messages. Texts taken from plans are never translated.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
