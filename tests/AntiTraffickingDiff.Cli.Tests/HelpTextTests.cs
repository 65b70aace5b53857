using AntiTraffickingDiff.Cli.Commands;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Tests;

public sealed class HelpTextTests
{
    [Fact]
    public void Both_languages_have_every_text_with_the_same_placeholders()
    {
        var english = MessageCatalog.Load(typeof(CliHost).Assembly, "Data/help.tsv", ReportLanguage.English);
        var chinese = MessageCatalog.Load(typeof(CliHost).Assembly, "Data/help.tsv", ReportLanguage.Chinese);
        Assert.All(english.Keys, key =>
        {
            Assert.Matches(@"\p{L}|\{", english[key]);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}|\{", chinese[key]);
            Assert.Equal(Placeholders(english[key]), Placeholders(chinese[key]));
        });
    }

    private static string Placeholders(string text) => string.Concat(Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Order());
}
