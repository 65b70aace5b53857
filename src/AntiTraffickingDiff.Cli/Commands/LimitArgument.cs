using System.CommandLine.Parsing;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Reads limits written as NAME=VALUE, such as pdf-pages=20000 or memory-per-file=2G.</summary>
internal static class LimitArgument
{
    /// <summary>Reads the limits.</summary>
    /// <param name="result">The option's arguments; gets an error for each that names no limit or has a value out of range.</param>
    /// <param name="help">The texts.</param>
    /// <returns>The limits with their values.</returns>
    public static (Limit Limit, long Value)[] Parse(ArgumentResult result, MessageCatalog help) =>
        [.. result.Tokens.Select(token => Parse(token.Value, result, help)).OfType<(Limit, long)>()];

    private static (Limit, long)? Parse(string text, ArgumentResult result, MessageCatalog help)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 0 || LimitTable.Find(text[..at]) is not { } limit)
            result.AddError(help.Format("error-limit-name", text, string.Join(", ", LimitTable.All.Select(known => known.Name))));
        else if (SizeArgument.TryParse(text[(at + 1)..], out var value) && value <= limit.Largest)
            return (limit, value);
        else
            result.AddError(help.Format("error-limit-value", text, limit.Largest, limit.Default));
        return null;
    }
}
