using System.CommandLine.Parsing;
using System.Globalization;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Reads a size such as 500K, 64M or 1G (powers of 1024; no letter for bytes).</summary>
internal static class SizeArgument
{
    private const string Letters = "KMG";

    /// <summary>Reads the size.</summary>
    /// <param name="result">The option's argument; gets an error if it is not a size of at least one byte.</param>
    /// <param name="help">The texts.</param>
    /// <returns>The size in bytes, or 0 with an error.</returns>
    public static long Parse(ArgumentResult result, MessageCatalog help)
    {
        var text = result.Tokens[0].Value;
        if (!TryParse(text, out var size))
            result.AddError(help.Format("error-size", text));
        return size;
    }

    /// <summary>Reads a size.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size, at least 1; 0 if the text is no size.</param>
    /// <returns>Whether the text is a size.</returns>
    public static bool TryParse(string text, out long size)
    {
        size = 0;
        var power = text.Length > 0 ? Letters.IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) + 1 : 0;
        var digits = power > 0 ? text[..^1] : text;
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= long.MaxValue >> (10 * power))
            size = number << (10 * power);
        return size > 0;
    }
}
