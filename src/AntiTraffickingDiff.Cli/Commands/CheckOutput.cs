using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Writes a check in the form asked for.</summary>
internal static class CheckOutput
{
    /// <summary>Writes a check.</summary>
    /// <param name="report">The check.</param>
    /// <param name="target">Where to.</param>
    /// <param name="format">The form.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="least">The least severity that the text lists.</param>
    public static void Write(CheckReport report, OutputTarget target, string format, ReportLanguage language, Severity least)
    {
        var options = target.ReportOptions(language);
        switch (format)
        {
            case "json":
                target.Write(stream => CheckJsonWriter.Write(report, stream, options));
                break;
            case "sarif":
                target.Write(stream => SarifWriter.Write(report, stream, language));
                break;
            case "junit":
                target.Write(stream => JunitWriter.Write(report, stream, language));
                break;
            case "github":
                target.WriteText(writer => GithubWriter.Write(report, writer, language));
                break;
            case "markdown":
                target.WriteText(writer => MarkdownWriter.Write(report, writer, options));
                break;
            default:
                target.WriteText(writer => CheckTextWriter.Write(report, writer, options, Level(least)));
                break;
        }
    }

    private static FindingLevel Level(Severity least) => least switch
    {
        Severity.Info => FindingLevel.Note,
        Severity.Warning => FindingLevel.Warning,
        _ => FindingLevel.Error,
    };
}
