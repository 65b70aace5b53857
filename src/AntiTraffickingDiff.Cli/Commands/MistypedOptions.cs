using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Keeps a mistyped option from being taken for a file.</summary>
internal static class MistypedOptions
{
    /// <summary>Makes an argument refuse what looks like an option, unless a file has that name.</summary>
    /// <param name="argument">The argument for files.</param>
    /// <param name="help">The texts.</param>
    public static void Refuse(Argument argument, MessageCatalog help) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
            if (token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value))
                result.AddError(help.Format("error-option", token.Value));
    });
}
