using System.CommandLine.Parsing;
using System.Globalization;
using AntiTraffickingDiff.Pdf;
using AntiTraffickingDiff.Reading.Pdf;
using AntiTraffickingDiff.Reporting;

namespace AntiTraffickingDiff.Cli;

/// <summary>Reads limits such as MaxPages=20000.</summary>
internal static class PdfLimitArgument
{
    /// <summary>Reads the limits.</summary>
    /// <param name="result">The option's arguments; gets an error for each that is no limit with a number.</param>
    /// <param name="help">The texts.</param>
    /// <returns>The default limits with those given in their place.</returns>
    public static PdfLimits Parse(ArgumentResult result, MessageCatalog help)
    {
        var limits = PdfLimits.Default;
        foreach (var token in result.Tokens)
        {
            if (With(limits, token.Value) is { } changed)
                limits = changed;
            else
                result.AddError(help.Format("error-pdf-limit", token.Value, string.Join(", ", PdfLimitTable.Names)));
        }

        return limits;
    }

    private static PdfLimits? With(PdfLimits limits, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var isNumber = long.TryParse(text.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        return equals > 0 && isNumber && value > 0 ? PdfLimitTable.With(limits, text[..equals], value) : null;
    }
}
