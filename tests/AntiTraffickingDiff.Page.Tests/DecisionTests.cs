using AntiTraffickingDiff.Cli.Policies;
using Microsoft.Playwright;

namespace AntiTraffickingDiff.Page.Tests;

/// <summary>A decision's way: made in the page, kept, saved as CSV, read by the tool, shown in the next page, saved again.</summary>
[Collection(nameof(Browser))]
public sealed class DecisionTests(Browser browser)
{
    private const string Note = "called \"学校\", not 幼儿园;\nsee p. 3";

    [BrowserFact]
    public async Task A_decision_goes_from_page_to_file_to_tool_to_page()
    {
        await using var page = await browser.Open(browser.Samples, "cell/0/2.1.2.2.4");
        Assert.DoesNotContain("missing", await page[".cell-head .badge"].InnerTextAsync(), StringComparison.Ordinal);
        await page[".cell-decide input[type=text]"].FillAsync("anna");
        await page[".cell-decide label:has(input[value=reject])"].ClickAsync();
        await page[".cell-decide textarea"].FillAsync(Note);
        await page[".cell-decide button[type=submit]"].ClickAsync();
        await page.Page.WaitForSelectorAsync(".cell-head .badge.s-missing");
        await page.Page.ReloadAsync();
        await page.Page.WaitForSelectorAsync(".cell-head .badge.s-missing");
        await page.Follow("deciding", "#save-csv");
        var first = await Save(page, "first.csv");
        Assert.Contains("reject", await File.ReadAllTextAsync(first), StringComparison.Ordinal);
        Assert.Empty(page.Faults);

        var second = Path.Combine(browser.Folder, "decided.html");
        Assert.Equal(0, Browser.Run(["report", .. Browser.SamplePlans, "-o", second, "--decisions", first, "--lang", "en"]));
        await using var after = await browser.Open(second, "cell/0/2.1.2.2.4");
        await after.Page.WaitForSelectorAsync(".cell-head .badge.s-missing");
        var words = await after[".decided-words"].First.InnerTextAsync();
        Assert.Contains("anna", words, StringComparison.Ordinal);
        Assert.Contains("called \"学校\", not 幼儿园;", words, StringComparison.Ordinal);
        await after.Follow("deciding", "#save-csv");
        Assert.Equal(await File.ReadAllTextAsync(first), await File.ReadAllTextAsync(await Save(after, "again.csv")));
        Assert.Empty(after.Faults);
    }

    [BrowserFact]
    public async Task A_file_can_be_loaded_and_says_what_it_has_nothing_to_do_with()
    {
        var file = Path.Combine(browser.Folder, "load.csv");
        var name = Path.GetFileName(Browser.SamplePlans[1]);
        await File.WriteAllTextAsync(file, $"plan,measure,duty,decision,status,note\r\n{name},2.1.2.2.4,1,status,absent,\"a, b\"\r\nother.txt,2.1.2.2.4,1,confirm,,\r\n{name},9.9,,confirm,,\r\n");
        await using var page = await browser.Open(browser.Samples, "deciding");
        await page["input[type=file]"].SetInputFilesAsync(file);
        await page.Until("document.querySelector('main [role=status]').textContent.includes('1 decision loaded; 2 lines are')");
        await page.Follow("cell/1/2.1.2.2.4", ".duty");
        Assert.Contains("status set", await page[".duty .decided-words"].First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("absent", await page[".duty .badge"].First.InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Fault: of an absent duty the page showed nothing, where the list of review has the three passages that come nearest.</summary>
    [BrowserFact]
    public async Task What_comes_nearest_to_an_absent_duty_stands_beside_it()
    {
        var row = CsvTable.Read(await Listed(browser.Folder), ',', badQuotes: null).Rows.First(row => row["judged"] == "absent" && row["passage_3"].Length > 0);
        var plan = Browser.SamplePlans.ToList().FindIndex(path => Path.GetFileName(path) == row["plan"]);
        await using var page = await browser.Open(browser.Samples, $"cell/{plan}/{row["measure"]}");
        var near = page.Page.Locator($".duty[data-d='{int.Parse(row["duty"], System.Globalization.CultureInfo.InvariantCulture) - 1}'] .near");
        // Closed beside a finding, open where one decides.
        Assert.False(await near.EvaluateAsync<bool>("details => details.open"));
        await near.Locator("summary").ClickAsync();
        var told = await near.Locator(".passage .quote").AllInnerTextsAsync();
        Assert.Equal(3, told.Count);
        for (var i = 0; i < 3; i++)
            Assert.Contains(told[i], row[$"passage_{i + 1}"].Replace("\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        await page.Follow("deciding", "#save-csv");
        await page["select >> nth=1"].SelectOptionAsync("all");
        await page[".queue li button:has(.s-missing)"].First.ClickAsync();
        await page.Page.WaitForSelectorAsync(".queue-item .near[open] .passage");
        Assert.Empty(page.Faults);
    }

    /// <summary>Fault: one decided duty made a measure certain in the page, and not in the page made with the saved decisions.</summary>
    [BrowserFact]
    public async Task What_stays_uncertain_is_the_same_here_and_in_the_next_page()
    {
        var file = Path.Combine(browser.Folder, "first-duties.csv");
        var name = Path.GetFileName(Browser.SamplePlans[1]);
        await using var page = await browser.Open(browser.Samples, "plan/1");
        var before = await Uncertain(page);
        await page.Follow("deciding", "#save-csv");
        var measures = CsvTable.Read(await Listed(browser.Folder), ',', badQuotes: null).Rows.Select(row => row["measure"]).Distinct();
        await File.WriteAllTextAsync(file, "plan,measure,duty,decision\r\n" + string.Concat(measures.Select(measure => $"{name},{measure},1,confirm\r\n")));
        await page["input[type=file]"].SetInputFilesAsync(file);
        await page.Until("document.querySelector('main [role=status]').textContent.includes('decisions loaded')");
        await page.Follow("plan/1", ".clause");
        var here = await Uncertain(page);
        var made = Path.Combine(browser.Folder, "first-duties.html");
        Assert.Equal(0, Browser.Run(["report", .. Browser.SamplePlans, "-o", made, "--decisions", file, "--lang", "en"]));
        await using var next = await browser.Open(made, "plan/1");
        Assert.Equal(await Uncertain(next), here);
        Assert.InRange(here, 1, before - 1);
    }

    [BrowserFact]
    public async Task The_queue_has_the_order_of_review_and_a_key_decides_and_goes_on()
    {
        await using var page = await browser.Open(browser.Samples, "deciding");
        var sure = await page.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('.queue .num')].map(e => parseFloat(e.textContent) / 100)");
        var listed = Path.Combine(browser.Folder, "review.csv");
        Assert.Equal(0, Browser.Run(["review", .. Browser.SamplePlans, "-o", listed]));
        // What is below the limit is in the queue, whatever the page's steps of .005 make of it.
        var review = CsvTable.Read((await File.ReadAllTextAsync(listed)).TrimStart('\uFEFF'), ',', badQuotes: null).Rows
            .Select(row => double.Parse(row["confidence"], System.Globalization.CultureInfo.InvariantCulture)).Where(value => value < 0.9).Take(sure.Length).ToList();
        Assert.Equal(review.Count, sure.Length);
        Assert.All(review.Zip(sure), pair => Assert.InRange(pair.First - pair.Second, -0.01, 0.01));
        // Fault: with nothing kept the button did nothing when it was pressed.
        Assert.True(await page["#forget-all"].IsDisabledAsync());
        await page.Page.EvaluateAsync("document.activeElement.blur()");
        await page.Page.Keyboard.PressAsync("c");
        await page.Page.WaitForSelectorAsync(".queue li.done");
        Assert.Equal("1", await page["[role=progressbar]"].GetAttributeAsync("aria-valuenow"));
        Assert.False(await page["#forget-all"].IsDisabledAsync());
        Assert.Equal(0, await page[".queue li.here.done"].CountAsync());
        await page.Page.Keyboard.PressAsync("p");
        await page.Page.WaitForSelectorAsync(".queue li.here.done");
        Assert.Contains("confirmed", await page[".queue-item .decided-words"].InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_redirection_and_a_duty_status_survive_the_way_too()
    {
        await using var page = await browser.Open(browser.Samples, "cell/2/2.1.2.2.1");
        await page[".duty .duty-decision button"].First.ClickAsync();
        await page[".duty label:has(input[value=redirect])"].First.ClickAsync();
        var locator = await page.Page.EvaluateAsync<string>("document.querySelector('.duty datalist option:nth-child(9)').value");
        await page[".duty input[list]"].FillAsync(locator);
        await page[".duty label:has(input[value=partial])"].ClickAsync();
        await page[".duty button[type=submit]"].ClickAsync();
        await page.Page.WaitForSelectorAsync(".duty .decided-words");
        Assert.Contains("partial", await page[".duty .badge"].First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Follow("deciding", "#save-csv");
        var saved = await Save(page, "redirect.csv");
        var next = Path.Combine(browser.Folder, "redirected.html");
        Assert.Equal(0, Browser.Run(["report", .. Browser.SamplePlans, "-o", next, "--decisions", saved, "--lang", "en"]));
        await using var after = await browser.Open(next, "cell/2/2.1.2.2.1");
        Assert.Contains("redirected", await after[".duty .decided-words"].First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("partial", await after[".duty .badge"].First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(locator, await after[".duty a.place"].First.InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Faults: what was chosen lost the focus, so that the next arrow key led to the neighbour; what was written and not saved was gone then.</summary>
    [BrowserFact]
    public async Task Arrow_keys_choose_in_the_form_and_a_draft_waits_for_who_comes_back()
    {
        await using var page = await browser.Open(browser.Samples, "cell/0/2.1.2.2.4");
        await page[".duty .duty-decision button"].First.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        foreach (var (key, chosen) in new[] { ("ArrowRight", "reject"), ("ArrowDown", "redirect"), ("ArrowRight", "status"), ("Tab", "present"), ("ArrowRight", "partial"), ("ArrowLeft", "present"), ("ArrowUp", "absent") })
        {
            await page.Page.Keyboard.PressAsync(key);
            Assert.Equal(chosen, await page.Page.EvaluateAsync<string>("document.activeElement.value"));
        }

        Assert.EndsWith("cell/0/2.1.2.2.4", await page.Page.EvaluateAsync<string>("location.hash"), StringComparison.Ordinal);
        await page[".duty textarea"].FillAsync("half a note");
        await page.Follow("cell/1/2.1.2.2.4", ".duty");
        Assert.Equal(0, await page[".duty form"].CountAsync());
        await page.Follow("cell/0/2.1.2.2.4", ".duty form");
        Assert.Equal("half a note", await page[".duty textarea"].InputValueAsync());
        Assert.Equal(["status", "absent"], await page.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.duty input:checked')].map(input => input.value)"));
        await page[".duty .cancel"].ClickAsync();
        Assert.Equal(0, await page[".duty form"].CountAsync());
        Assert.Equal(0, await page[".decided-words"].CountAsync());
        await page[".duty .duty-decision button"].First.ClickAsync();
        Assert.Equal(string.Empty, await page[".duty textarea"].InputValueAsync());
    }

    /// <summary>Faults: a redirection was saved with the status that the tool had found (absent), and with clauses that the plan has not.</summary>
    [BrowserFact]
    public async Task A_redirection_means_present_and_takes_clauses_of_the_plan_only()
    {
        await using var page = await browser.Open(browser.Samples, "deciding");
        await page["select >> nth=1"].SelectOptionAsync("all");
        await page[".queue li button:has(.s-missing)"].First.ClickAsync();
        await page.Page.WaitForSelectorAsync(".queue-item .badge.s-missing");
        await page[".queue-item details:has(form) > summary"].ClickAsync();
        await page[".queue-item form label:has([value=redirect])"].ClickAsync();
        Assert.Equal("present", await page[".queue-item input[name$=status]:checked"].InputValueAsync());
        await page[".queue-item input[list]"].FillAsync("第九十九条");
        await page[".queue-item [type=submit]"].ClickAsync();
        Assert.StartsWith("The plan has no clause of this name", await page[".queue-item input[list]"].EvaluateAsync<string>("input => input.validationMessage"), StringComparison.Ordinal);
        Assert.Equal("0", await page["[role=progressbar]"].GetAttributeAsync("aria-valuenow"));
        await page[".queue-item input[list]"].FillAsync(await page[".queue-item datalist option"].First.EvaluateAsync<string>("option => option.value"));
        await page[".queue-item [type=submit]"].ClickAsync();
        await page.Page.WaitForSelectorAsync("[role=progressbar][aria-valuenow='1']");
        Assert.Contains(",redirect,", await File.ReadAllTextAsync(await Save(page, "present.csv")), StringComparison.Ordinal);
        Assert.Contains(",present,", await File.ReadAllTextAsync(Path.Combine(browser.Folder, "present.csv")), StringComparison.Ordinal);
        await page.Follow("cell/0/2.1.2.2.1", ".duty");
        await page[".cell-decide label:has([value=redirect])"].ClickAsync();
        Assert.Equal("covered", await page[".cell-decide input[name$=status]:checked"].InputValueAsync());
        Assert.Empty(page.Faults);
    }

    /// <summary>Fault: what was pressed was drawn anew, and the focus fell to the page.</summary>
    [BrowserFact]
    public async Task The_focus_stays_where_something_was_pressed()
    {
        await using var page = await browser.Open(browser.Samples, "plans");
        Task Focused(string selector) => page.Until("selector => document.activeElement.matches(selector)", selector);
        await page["[data-column=missing]"].ClickAsync();
        await Focused("[data-column=missing]");
        await page.Follow("units", "table.list");
        await page["[data-column=gained]"].ClickAsync();
        await Focused("[data-column=gained]");
        await page.Follow("?", ".hm-cell");
        await page[".filters select"].First.SelectOptionAsync("missing");
        await page[".filters .clear"].ClickAsync();
        await Focused("[type=search]");
        await page.Follow("cell/0/2.1.2.2.4", ".duty");
        await page[".duty .duty-decision button"].First.ClickAsync();
        await Focused(".duty form input:checked");
        await page[".duty form [type=submit]"].ClickAsync();
        await Focused(".duty-decision button");
        await page[".cell-decide [type=submit]"].ClickAsync();
        await Focused(".cell-decide [type=submit]");
        await page.Follow("deciding", ".queue-item h2");
        await page[".queue-item [data-quick=confirm]"].ClickAsync();
        await Focused("[data-quick=confirm]");
        await page[".queue li:nth-child(5) button"].ClickAsync();
        await Focused(".queue li.here button");
        await page[".queue-item details:has(form) > summary"].ClickAsync();
        await page[".queue-item form [type=submit]"].ClickAsync();
        await Focused(".queue-item h2");
    }

    private async Task<string> Save(OpenPage page, string name)
    {
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page["#save-csv"].ClickAsync());
        Assert.Equal("decisions.csv", download.SuggestedFilename);
        var path = Path.Combine(browser.Folder, name);
        await download.SaveAsAsync(path);
        return path;
    }

    private static async Task<int> Uncertain(OpenPage page)
    {
        await page.Page.WaitForSelectorAsync(".f-uncertain dd");
        return int.Parse(await page[".f-uncertain dd"].InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    // The duties of the second sample plan, as `atdiff review` lists them.
    private static async Task<string> Listed(string folder)
    {
        var listed = Path.Combine(folder, "second.csv");
        Assert.Equal(0, Browser.Run("review", Browser.SamplePlans[1], "-o", listed));
        return (await File.ReadAllTextAsync(listed)).TrimStart('\uFEFF');
    }
}
