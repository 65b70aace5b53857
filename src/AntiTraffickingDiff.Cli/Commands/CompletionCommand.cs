using System.CommandLine;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// <c>atdiff completion SHELL</c>: the script that makes a shell complete atdiff's commands and options. The scripts ask
/// the tool itself (System.CommandLine's <c>[suggest]</c> directive), so that they never fall behind it.
/// </summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = "atdiff.bash", ["zsh"] = "atdiff.zsh", ["fish"] = "atdiff.fish", ["powershell"] = "atdiff.ps1",
    };

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = context.Help["argument-shell"] };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", context.Help["command-completion"]) { shell };
        command.SetAction(result => Run(context, result.GetValue(shell)!));
        return command;
    }

    private static int Run(CommandContext context, string shell)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream("Completions/" + Scripts[shell])!;
        using var script = new StreamReader(stream);
        using var target = OutputTarget.Open(null, context.Host);
        target.WriteText(writer => writer.Write(script.ReadToEnd()));
        return ExitCode.Done;
    }
}
