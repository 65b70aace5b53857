using System.Xml.Linq;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Findings.Rules;

public sealed class RulePageTests
{
    private static readonly IReadOnlyDictionary<string, string> Made =
        RulePageWriter.Write(XDocument.Load(Path.Combine(AppContext.BaseDirectory, "atdiff.xml")));

    [Fact]
    public void Pages_are_as_the_doc_comments_have_them()
    {
        var folder = Path.Combine(Root(), "docs", "rules");
        Assert.Equal(Made.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.All(Made, page => Assert.Equal(page.Value, File.ReadAllText(Path.Combine(folder, page.Key + ".md"))));
    }

    [Fact]
    public void Embedded_pages_are_the_same() =>
        Assert.All(FindingRules.All, rule => Assert.Equal(Made[rule.Kind.Code], RulePages.Find(rule.Kind.Name)));

    [Fact]
    public void Every_page_says_what_to_do() => Assert.All(
        FindingRules.All, rule => Assert.Matches("To put it right|put right|atdiff\\.json", Made[rule.Kind.Code]));

    [Fact]
    public void An_unknown_rule_has_no_page() => Assert.Null(RulePages.Find("AT0199"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
