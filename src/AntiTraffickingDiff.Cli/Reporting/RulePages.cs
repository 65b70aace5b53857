using System.Text;
using System.Xml.Linq;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The help pages of rules, as they are embedded.</summary>
internal static class RulePages
{
    public static DataTable All(ReportLanguage language) => new(
        "atdiff-rules/1", "rules", ["code", "rule", "severity", "title"],
        [.. FindingRules.All.Select(rule => (object?[])
            [rule.Kind.Code, rule.Kind.Name, KebabCase.Of(rule.Kind.Level), rule.Kind.Title(language == ReportLanguage.Chinese)])]);

    // The page of a rule.
    public static string? Find(string word) =>
        FindingRules.Find(word) is { } kind ? Encoding.UTF8.GetString(EmbeddedText.Bytes($"Rules/{kind.Code}.md", typeof(RulePages).Assembly)) : null;

    // The words that name rules: all codes, then all names.
    public static IReadOnlyList<string> Words => FindingRules.Words;
}

/// <summary>
/// Makes the help pages of rules out of their doc comments: the compiler's XML documentation file goes in, Markdown
/// comes out.
/// </summary>
internal static class RulePageWriter
{
    public static IReadOnlyDictionary<string, string> Write(XDocument documentation)
    {
        var comments = documentation.Descendants("member").ToDictionary(member => (string)member.Attribute("name")!);
        var pages = FindingRules.All.ToDictionary(rule => rule.Kind.Code, rule => Page(rule.Kind, comments[$"T:{rule.GetType().FullName}"]));
        pages["README"] = Index();
        return pages;
    }

    private static string Page(FindingKind kind, XElement comment)
    {
        var paragraphs = new[] { comment.Element("summary")! }.Concat(comment.Element("remarks")!.Elements("para"));
        return $"""
            # {kind.Code} {kind.Name}

            **{kind.EnglishTitle}** · {kind.ChineseTitle} · level: `{KebabCase.Of(kind.Level)}`

            {string.Join("\n\n", paragraphs.Select(Text))}

            Message:

            - {kind.English}
            - {kind.Chinese}

            """.ReplaceLineEndings("\n");
    }

    private static string Index() =>
        "# Rules\n\nWhat `atdiff check` reports. The pages are made from the rules' doc comments.\n\n| code | name | level | | |\n|---|---|---|---|---|\n"
        + string.Concat(FindingRules.All.Select(rule => rule.Kind).Select(kind =>
            $"| [{kind.Code}]({kind.Code}.md) | `{kind.Name}` | {KebabCase.Of(kind.Level)} | {kind.EnglishTitle} | {kind.ChineseTitle} |\n"));

    private static string Text(XElement element) => string.Join(' ', string.Concat(element.Nodes().Select(Inline))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Inline(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{((string)see.Attribute("cref")!).Split('.')[^1]}`",
        XElement other => other.Value,
        XText text => text.Value,
        _ => string.Empty,
    };
}
