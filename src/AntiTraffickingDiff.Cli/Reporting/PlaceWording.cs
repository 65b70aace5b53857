using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Says where a passage stands in its file.</summary>
internal static class PlaceWording
{
    /// <summary>The place in words.</summary>
    /// <param name="evidence">The passage.</param>
    /// <param name="messages">The language.</param>
    /// <returns>Such as <c>三（一）1（2）, line 40</c>, with the page before the line where there is one.</returns>
    public static string Of(Evidence evidence, MessageCatalog messages) => messages.Format(
        "place", PrintableText.Of(evidence.Locator), Of(evidence.Line, evidence.Page, messages));

    /// <summary>A line with its page in words.</summary>
    /// <param name="line">The line or paragraph, from 1.</param>
    /// <param name="page">The page, or null.</param>
    /// <param name="messages">The language.</param>
    /// <returns>Such as <c>page 3, line 12</c>.</returns>
    public static string Of(int line, int? page, MessageCatalog messages) =>
        page is null ? messages.Format("line", line) : messages.Format("page-line", page, line);
}
