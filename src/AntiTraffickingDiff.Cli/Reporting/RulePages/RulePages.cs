using System.Text;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The help pages of rules, as they are embedded.</summary>
public static class RulePages
{
    /// <summary>All rules.</summary>
    /// <param name="language">The language of the titles.</param>
    /// <returns>A table with code, name, level and title.</returns>
    public static DataTable All(ReportLanguage language) => new(
        "atdiff-rules/1", "rules", ["code", "rule", "severity", "title"],
        [.. FindingRules.All.Select(rule => (object?[])
            [rule.Kind.Code, rule.Kind.Name, KebabCase.Of(rule.Kind.Level), rule.Kind.Title(language == ReportLanguage.Chinese)])]);

    /// <summary>The page of a rule.</summary>
    /// <param name="word">The rule's code or name.</param>
    /// <returns>Markdown; null if there is no such rule.</returns>
    public static string? Find(string word) =>
        FindingRules.Find(word) is { } kind ? Encoding.UTF8.GetString(EmbeddedText.Bytes($"Rules/{kind.Code}.md", typeof(RulePages).Assembly)) : null;

    /// <summary>The words that name rules: all codes, then all names.</summary>
    public static IReadOnlyList<string> Words => FindingRules.Words;
}
