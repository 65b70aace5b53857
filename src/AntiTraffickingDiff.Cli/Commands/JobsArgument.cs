using System.CommandLine.Parsing;
using System.Globalization;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Reads how many plans are worked on at once.</summary>
internal static class JobsArgument
{
    private const int Most = 256;

    /// <summary>Reads the number.</summary>
    /// <param name="result">The option's argument; gets an error if it is not a number from 1 to 256.</param>
    /// <param name="help">The texts.</param>
    /// <returns>The number, or 1 with an error.</returns>
    public static int Parse(ArgumentResult result, MessageCatalog help)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= Most)
            return jobs;
        result.AddError(help.Format("error-jobs", text, Most));
        return 1;
    }
}
