using System.CommandLine;
using System.Text;
using AntiTraffickingDiff.Text;

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

    public static Command Build(CommandContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = context.Help["argument-shell"] };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", context.Help["command-completion"]) { shell };
        command.SetAction(result =>
        {
            var script = EmbeddedText.Bytes("Completions/" + Scripts[result.GetValue(shell)!], typeof(CompletionCommand).Assembly);
            new OutputTarget("text", "-", context).WriteText(writer => writer.Write(Encoding.UTF8.GetString(script)));
            return ExitCode.Done;
        });
        return command;
    }
}
