using System.CommandLine.Parsing;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Reads the name of an encoding.</summary>
internal static class EncodingArgument
{
    /// <summary>Reads the name.</summary>
    /// <param name="result">The option's argument; gets an error if no encoding has the name.</param>
    /// <param name="chinese">Whether messages are Chinese.</param>
    /// <returns>The encoding, or null with an error.</returns>
    public static Encoding? Parse(ArgumentResult result, bool chinese)
    {
        try
        {
            return EncodingNames.Find(result.Tokens[0].Value);
        }
        catch (UnusableInputException reason)
        {
            result.AddError(reason.Problem.Message(chinese));
            return null;
        }
    }
}
