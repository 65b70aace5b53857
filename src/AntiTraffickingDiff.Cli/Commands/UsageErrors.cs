using System.CommandLine;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>What is wrong with a command line, each thing once.</summary>
internal static class UsageErrors
{
    /// <summary>The messages, without full stops, so that a hint can follow.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>The messages; where words are not understood, only those that name them, for the others follow from them.</returns>
    public static IReadOnlyList<string> Of(ParseResult result)
    {
        var messages = result.Errors.Select(error => error.Message.TrimEnd('.', '。', ' ')).Distinct().ToList();
        var named = messages.FindAll(message => result.UnmatchedTokens.Any(word => message.Contains(word, StringComparison.Ordinal)));
        return named.Count > 0 ? named : messages;
    }
}
