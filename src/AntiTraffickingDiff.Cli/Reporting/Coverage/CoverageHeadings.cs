using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The headings of a workbook's columns: the stable names, or Chinese ones from <c>coverage-columns.tsv</c>.</summary>
internal static class CoverageHeadings
{
    private static readonly Lazy<Dictionary<string, string>> Chinese = new(() =>
        EmbeddedText.Rows("coverage-columns.tsv", typeof(CoverageHeadings).Assembly).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The heading of a column.</summary>
    /// <param name="column">The column's stable name.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name itself in English, the Chinese heading in Chinese.</returns>
    public static string Of(string column, ReportLanguage language) =>
        language == ReportLanguage.Chinese ? Chinese.Value[column] : column;
}
