using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Page;
using AntiTraffickingDiff.Cli.Reporting;
using Microsoft.Playwright;

namespace AntiTraffickingDiff.Page.Tests;

/// <summary>The file itself: its bundle, its words, hostile plans, details beside it, many plans.</summary>
[Collection(nameof(Browser))]
public sealed partial class PageFileTests(Browser browser)
{
    private static readonly string App = Path.Combine(Browser.Repository, "src", "AntiTraffickingDiff.Cli", "Page", "App");

    [Fact]
    public void Modules_are_bundled_after_those_they_import_and_once()
    {
        var modules = new Dictionary<string, string>
        {
            ["a.js"] = "import { b } from './b.js';\nimport { c, d } from './c.js';\nexport const a = b + c + d;\n",
            ["b.js"] = "import { c } from './c.js';\nexport function b() { return c; }\n",
            ["c.js"] = "export const c = 'export const';\nexport let d = 2;\n",
        };
        Assert.Equal(
            "// c.js\nconst c = 'export const';\nlet d = 2;\n\n// b.js\nfunction b() { return c; }\n\n// a.js\nconst a = b + c + d;\n\n",
            PageFile.Bundle("a.js", name => modules[name]));
    }

    [Theory]
    [InlineData("import { x } from './b.js';\nconst y = 1;\n", "const y = 2;\n")]
    [InlineData("const s = '</SCRIPT>';\n", "")]
    [InlineData("import { x } from './b.js';\n", "const s = '<!--';\n")]
    public void Modules_that_cannot_be_bundled_are_refused(string a, string b) =>
        Assert.Throws<InvalidOperationException>(() => PageFile.Bundle("a.js", name => name == "a.js" ? a : b));

    [Fact]
    public void Every_word_that_is_asked_for_is_there_in_both_languages()
    {
        var words = Word().Matches(File.ReadAllText(Path.Combine(App, "strings.js"))).ToDictionary(match => match.Groups["key"].Value.Trim('\''), match => match);
        Assert.All(words.Values, word => Assert.Equal(Holes(word.Groups["en"].Value), Holes(word.Groups["zh"].Value)));
        Assert.All(words.Where(word => word.Key is not ("page-title" or "quoted")), word => Assert.Matches(Han(), word.Value.Groups["zh"].Value));
        Assert.All(words.Values, word => Assert.DoesNotMatch(Han(), word.Groups["en"].Value));
        var asked = Directory.GetFiles(App, "*.js").SelectMany(file => Asked().Matches(File.ReadAllText(file))).Select(match => match.Groups["key"].Value).Distinct().ToList();
        Assert.True(asked.Count > 100);
        Assert.Empty(asked.Except(words.Keys));
        // One name for one thing: what reports in the terminal call it.
        var english = MessageCatalog.ForReports(ReportLanguage.English);
        var chinese = MessageCatalog.ForReports(ReportLanguage.Chinese);
        Assert.All(words.Where(word => Shared().IsMatch(word.Key)), word => Assert.Equal((english[word.Key], chinese[word.Key]), (word.Value.Groups["en"].Value, word.Value.Groups["zh"].Value)));
        Assert.All(Enum.GetValues<RelationKind>(), kind => Assert.Contains("relation-" + Kebab(kind.ToString()), words.Keys));
        Assert.All(Enum.GetValues<UnitChangeKind>(), kind => Assert.Contains("change-" + Kebab(kind.ToString()), words.Keys));
        Assert.All(Enum.GetValues<RoleForm>(), kind => Assert.Contains("form-" + Kebab(kind.ToString()), words.Keys));
        Assert.All(Enum.GetValues<PlanNature>().Skip(1), kind => Assert.Contains("nature-" + Kebab(kind.ToString()), words.Keys));
        Assert.All(Enum.GetValues<AdministrativeLevel>(), kind => Assert.Contains("level-" + Kebab(kind.ToString()), words.Keys));
    }

    [BrowserFact]
    public async Task Hostile_text_stays_text()
    {
        var folder = Directory.CreateDirectory(Path.Combine(browser.Folder, "hostile"));
        var plan = Path.Combine(folder.FullName, "<img src=x onerror=alert(1)>\u202Etxt.exe.txt");
        var text = await File.ReadAllTextAsync(Browser.SamplePlans.First(file => file.Contains("prefecture", StringComparison.Ordinal)));
        var hostile = "</script><script>alert('title')</script><!--<script>\u202Eمرحبا ]]>{{ 7 | times: 7 }}";
        text = SentenceEnd().Replace(text, match => hostile + match.Value, 8).Replace("实施方案", "实施方案" + hostile, StringComparison.Ordinal);
        await File.WriteAllTextAsync(plan, text);
        var output = Path.Combine(folder.FullName, "hostile.html");
        Assert.Equal(0, Browser.Run("report", plan, Browser.SamplePlans[1], "-o", output, "--lang", "en"));
        var index = string.CompareOrdinal(Path.GetFullPath(plan), Path.GetFullPath(Browser.SamplePlans[1])) < 0 ? 0 : 1;
        await using (var page = await browser.Open(output))
            foreach (var route in new[] { "plans", $"plan/{index}", $"cell/{index}/2.1.2.2.1", "measure/2.1.2.2.1", "deciding", "units", $"cell/{index}/%3Cscript%3E", "nonsense/%E2%80%AE" })
            {
                await page.Follow(route, "h1");
                Assert.Empty(page.Faults);
                Assert.Equal(0, await page["main script, main img, main iframe"].CountAsync());
                Assert.DoesNotContain("\u202E", await page["body"].InnerTextAsync(), StringComparison.Ordinal);
            }

        await using var shown = await browser.Open(output, $"plan/{index}");
        Assert.Contains("<U+202E>", await shown[".path"].InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)>", await shown[".path"].InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("alert('title')", await shown[".tree"].InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_script_that_is_put_in_does_not_run()
    {
        var tampered = Path.Combine(browser.Folder, "tampered.html");
        var text = await File.ReadAllTextAsync(browser.Samples);
        await File.WriteAllTextAsync(tampered, text.Replace("</body>", "<script>window.ran = true</script><img src=x onerror='window.ran = true'></body>", StringComparison.Ordinal));
        await using var page = await browser.Open(tampered);
        Assert.False(await page.Page.EvaluateAsync<bool>("window.ran === true"));
        Assert.Contains(page.Faults, fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Beyond_a_size_the_details_stand_beside_the_page()
    {
        var output = Path.Combine(browser.Folder, "large", "report.html");
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        Assert.Equal(0, Browser.Run(["report", .. Browser.SamplePlans, "-o", output, "--max-page-size", "1K"]));
        Assert.Equal(Browser.SamplePlans.Count, Directory.GetFiles(Path.Combine(browser.Folder, "large", "report.files")).Length);
        await using var page = await browser.Open(output, "measure/2.1.2.2.4/0,1,2");
        await page.Page.WaitForSelectorAsync("table.side .passage");
        await page.Follow("plan/3", ".clause mark");
        Assert.Empty(page.Faults);
    }

    [BrowserFact]
    public async Task A_plan_that_cannot_be_read_has_its_place_and_its_reason()
    {
        var broken = Path.Combine(browser.Folder, "broken.txt");
        await File.WriteAllTextAsync(broken, string.Empty);
        var output = Path.Combine(browser.Folder, "broken.html");
        Assert.Equal(2, Browser.Run(["report", broken, .. Browser.SamplePlans, "-o", output, "--lang", "en"]));
        await using var page = await browser.Open(output);
        // Plans stand in the order of their paths, and which of the two folders comes first differs from machine to machine.
        var link = page["main .card a"].GetByText("broken.txt", new LocatorGetByTextOptions { Exact = true });
        var route = (await link.GetAttributeAsync("href"))!;
        Assert.Matches("^#/plan/\\d+$", route);
        await link.ClickAsync();
        await page.Page.WaitForSelectorAsync(".problems li");
        Assert.Contains("AT", await page[".problems"].InnerTextAsync(), StringComparison.Ordinal);
        await page.Follow(route["#/".Length..].Replace("plan/", "cell/", StringComparison.Ordinal) + "/2.1.2.2.4", ".cell-body ul");
        Assert.Empty(page.Faults);
    }

    private static string Kebab(string name) => Upper().Replace(name, match => (match.Index > 0 ? "-" : "") + char.ToLowerInvariant(match.Value[0]));

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("""^  (?<key>[\w-]+|'[\w-]+'): \['(?<en>[^']*)', '(?<zh>[^']*)'\],$""", RegexOptions.Multiline)]
    private static partial Regex Word();

    [GeneratedRegex("""\bt\('(?<key>[\w-]+)'""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex("^(relation|form|level)-|^change-(lead|support|unit|names)")]
    private static partial Regex Shared();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Upper();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("。")]
    private static partial Regex SentenceEnd();
}
