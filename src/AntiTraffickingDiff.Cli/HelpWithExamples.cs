using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AntiTraffickingDiff.Reporting;

namespace AntiTraffickingDiff.Cli;

/// <summary>Help as System.CommandLine writes it, with examples and exit codes after it.</summary>
/// <param name="inner">Writes the help.</param>
/// <param name="help">The texts.</param>
internal sealed class HelpWithExamples(SynchronousCommandLineAction inner, MessageCatalog help) : SynchronousCommandLineAction
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
        var code = inner.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        var examples = "examples-" + (command is RootCommand ? "root" : string.Join('-', CommandPath.Of(command)));
        foreach (var part in new[] { examples, "exit-codes" })
            output.WriteLine(help[part].Replace("\\n", Environment.NewLine, StringComparison.Ordinal));
        return code;
    }
}
