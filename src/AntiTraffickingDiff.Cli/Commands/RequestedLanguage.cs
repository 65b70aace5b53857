using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Finds the language asked for before the command line is parsed, because help and parse errors need it too.</summary>
internal static class RequestedLanguage
{
    /// <summary>Looks for <c>--lang</c>.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>The language, or null if none or an unknown one is asked for.</returns>
    public static ReportLanguage? Of(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == LanguageOption.Name && i + 1 < args.Count)
                return ReportLanguages.ForName(args[i + 1]);
            if (args[i].StartsWith(LanguageOption.Name + "=", StringComparison.Ordinal)
                || args[i].StartsWith(LanguageOption.Name + ":", StringComparison.Ordinal))
                return ReportLanguages.ForName(args[i][(LanguageOption.Name.Length + 1)..]);
        }

        return null;
    }
}
