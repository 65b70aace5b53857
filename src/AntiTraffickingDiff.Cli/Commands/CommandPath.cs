using System.CommandLine;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Names commands as they are called.</summary>
internal static class CommandPath
{
    /// <summary>The words that call a command.</summary>
    /// <param name="command">The command.</param>
    /// <returns>Such as <c>units</c>, <c>resolve</c>; none for the root.</returns>
    public static IReadOnlyList<string> Of(Command command) =>
        command is RootCommand ? [] : [.. command.Parents.OfType<Command>().Take(1).SelectMany(Of), command.Name];
}
