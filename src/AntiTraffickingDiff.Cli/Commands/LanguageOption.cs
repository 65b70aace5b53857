using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The option <c>--lang</c>; read by <see cref="RequestedLanguage"/>, declared for help and checking.</summary>
internal static class LanguageOption
{
    /// <summary>The option's name.</summary>
    public const string Name = "--lang";

    /// <summary>Makes the option.</summary>
    /// <param name="help">The help texts.</param>
    /// <returns>The option, for all commands.</returns>
    public static Option<string> Create(MessageCatalog help)
    {
        var option = new Option<string>(Name) { Description = help["option-lang"], Recursive = true };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }
}
