using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Help as System.CommandLine writes it, with examples and exit codes after it.</summary>
/// <param name="inner">Writes the help.</param>
/// <param name="help">The texts.</param>
internal sealed partial class HelpWithExamples(SynchronousCommandLineAction inner, MessageCatalog help) : SynchronousCommandLineAction
{
    /// <summary>Puts this help in the place of the root command's own.</summary>
    /// <param name="root">The root command.</param>
    /// <param name="help">The texts.</param>
    public static void AddTo(RootCommand root, MessageCatalog help)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            if (option.Action is SynchronousCommandLineAction inner)
                option.Action = new HelpWithExamples(inner, help);
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var code = WriteOptions(parseResult, output);
        var command = parseResult.CommandResult.Command;
        var examples = "examples-" + (command is RootCommand ? "root" : string.Join('-', CommandPath.Of(command)));
        foreach (var part in new[] { examples, "exit-codes" })
            output.WriteLine(help[part].Replace("\\n", Environment.NewLine, StringComparison.Ordinal));
        return code;
    }

    // System.CommandLine has no Chinese for some of its words.
    private int WriteOptions(ParseResult parseResult, TextWriter output)
    {
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var code = inner.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(Default().Replace(text.ToString(), found => help.Format("help-default", found.Groups[1].Value))
            .Replace("Description:", help["help-description"], StringComparison.Ordinal)
            .Replace("[command] [options]", help["help-commands"], StringComparison.Ordinal)
            .Replace("[options]", help["help-options"], StringComparison.Ordinal));
        return code;
    }

    [GeneratedRegex(@"\[default: ([^\]]*)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Default();
}
