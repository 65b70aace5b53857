using System.CommandLine.Parsing;
using System.Text;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli;

/// <summary>Reads the name of an encoding.</summary>
internal static class EncodingArgument
{
    /// <summary>Reads the name.</summary>
    /// <param name="result">The option's argument; gets an error if the name is not one of the five.</param>
    /// <param name="chinese">Whether messages are Chinese.</param>
    /// <returns>The encoding, or null with an error.</returns>
    public static Encoding? Parse(ArgumentResult result, bool chinese)
    {
        var name = result.Tokens[0].Value;
        var encoding = ForName(name.ToLowerInvariant());
        if (encoding is null)
            result.AddError(new Problem(ReadingProblems.UnknownEncoding, name).Message(chinese));
        return encoding;
    }

    private static Encoding? ForName(string name) => name switch
    {
        "utf-8" or "utf8" => Encoding.UTF8,
        "utf-16le" or "utf-16" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030"),
        "gbk" or "gb2312" => CodePagesEncodingProvider.Instance.GetEncoding(936),
        _ => null,
    };
}
