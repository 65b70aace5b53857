using System.Globalization;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Chooses a report's language.</summary>
public static class ReportLanguages
{
    /// <summary>The language for a culture: Chinese for zh and every culture under it, English for all others.</summary>
    /// <param name="culture">The culture, such as the current UI culture.</param>
    /// <returns>The language.</returns>
    public static ReportLanguage ForCulture(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "zh" ? ReportLanguage.Chinese : ReportLanguage.English;

    /// <summary>The language with a name.</summary>
    /// <param name="name"><c>en</c> or <c>zh</c>.</param>
    /// <returns>The language, or null for any other name.</returns>
    public static ReportLanguage? ForName(string? name) => name switch
    {
        "en" => ReportLanguage.English,
        "zh" => ReportLanguage.Chinese,
        _ => null,
    };
}
