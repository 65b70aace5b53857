using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>The words of deadlines and yearly targets: 2025年底前, 从2022年开始, 2024年6月底前.</summary>
internal static partial class Deadline
{
    /// <summary>Whether a text has a deadline.</summary>
    /// <param name="text">Normalized text.</param>
    /// <returns>True if a year or month of it is one by which, or from which on, something is done.</returns>
    public static bool IsIn(string text) => Words().IsMatch(text);

    /// <summary>Takes the deadlines out of a text.</summary>
    /// <param name="text">Normalized or canonical text.</param>
    /// <returns>The text without them.</returns>
    public static string Remove(string text) => Words().Replace(text, string.Empty);

    [GeneratedRegex("(?:从|自|到|至|力争|确保)?[0-9]+ ?(?:年(?:[0-9]+月)?|月)(?:底前|底|前|起|开始|内|末|上旬前|中旬前|下旬前)", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
