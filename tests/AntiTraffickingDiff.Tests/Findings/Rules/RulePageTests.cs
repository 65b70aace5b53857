using System.Reflection;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Tests.Findings.Rules;

public sealed class RulePageTests
{
    [Fact]
    public void The_files_in_docs_are_the_pages()
    {
        var docs = Path.Combine(Root(), "docs");
        var files = RulePages.Files().ToDictionary(file => file.Name, file => file.Text);
        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(docs, file.Key))));
        Assert.Equal(
            files.Keys.Where(name => name.StartsWith("rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(docs, "rules"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(docs, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_says_in_both_languages_what_to_do() => Assert.All(FindingRules.All, rule =>
    {
        Assert.Matches("put it right|put right|atdiff\\.json", rule.Kind.EnglishPage);
        Assert.Matches("整改|atdiff\\.json", rule.Kind.ChinesePage);
        Assert.Equal(rule.Kind.EnglishPage.Split("\n\n").Length, rule.Kind.ChinesePage.Split("\n\n").Length);
    });

    [Fact]
    public void Every_code_has_a_page_in_both_languages() => Assert.All(RulePages.Words, word =>
    {
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}{5,}", ProblemKind.All.Any(kind => kind.Code == word) ? RulePages.Find(word, ReportLanguage.English)! : string.Empty);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}{4,}", RulePages.Find(word, ReportLanguage.Chinese)!);
    });

    [Fact]
    public void No_class_of_kinds_is_forgotten_where_they_are_listed() => Assert.Equal(
        typeof(ProblemKind).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(ProblemKind)).Select(field => ((ProblemKind)field.GetValue(null)!).Code).Order(StringComparer.Ordinal),
        ProblemKind.All.Select(kind => kind.Code));

    /// <summary>Fault: pages said {0} where a message has a name or number of the case at hand.</summary>
    [Fact]
    public void No_page_has_a_placeholder() => Assert.All(RulePages.Files(), file => Assert.DoesNotMatch(@"\{\d", file.Text));

    [Theory]
    [InlineData("diagnostics.md")]
    [InlineData("diagnostics.zh-CN.md")]
    public void One_page_has_every_code(string name)
    {
        var page = RulePages.Files().Single(file => file.Name == name).Text;
        Assert.All(RulePages.Words.Where(word => word.StartsWith("AT", StringComparison.Ordinal)), code => Assert.Contains(code, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_are_unique() => Assert.Equal(RulePages.Words.Count, RulePages.Words.Distinct().Count());

    [Fact]
    public void An_unknown_code_has_no_page() => Assert.Null(RulePages.Find("AT0199", ReportLanguage.English));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
