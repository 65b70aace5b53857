using AntiTraffickingDiff.Cli.Across;

namespace AntiTraffickingDiff.Cli.Tests.Across;

/// <summary>Filters give the rows that one would pick by hand from the whole table, in every form.</summary>
public sealed class FilterTests : IDisposable
{
    private static readonly string[] CivilAffairsDropped = ["--level", "district", "--unit", "民政", "--status", "lead-dropped"];

    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-filter-").FullName;
    private readonly string _plans;

    public FilterTests()
    {
        Directory.CreateDirectory(_plans = Path.Combine(_folder, "plans"));
        foreach (var sample in Directory.GetFiles(Path.Combine(Root(), "samples"), "*.txt"))
            File.Copy(sample, Path.Combine(_plans, Path.GetFileName(sample)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Which_districts_dropped_a_lead_is_one_command()
    {
        var all = Lines("coverage", _plans, "-f", "csv");
        string[] byHand = [.. all.Where(line => line.Contains(",district,", StringComparison.Ordinal) && line.Contains("lead-dropped:civil-affairs", StringComparison.Ordinal))];
        Assert.All(byHand, line => Assert.Contains("district-", line, StringComparison.Ordinal));
        Assert.InRange(byHand.Length, 1, all.Length - 2);
        Assert.Equal([all[0], .. byHand], Lines(["coverage", _plans, .. CivilAffairsDropped, "-f", "csv"]));
    }

    [Fact]
    public void Counts_of_a_plan_stay_those_of_the_whole_plan()
    {
        var all = Lines("coverage", _plans, "--summary", "-f", "csv");
        var some = Lines(["coverage", _plans, .. CivilAffairsDropped, "--summary", "-f", "csv"]);
        Assert.True(some.Length is > 1 && some.Length < all.Length);
        Assert.All(some, line => Assert.Contains(line, all));
    }

    [Fact]
    public void The_matrix_has_the_measures_and_plans_that_pass()
    {
        var matrix = Lines(["coverage", _plans, .. CivilAffairsDropped, "--matrix", "-f", "csv"]);
        Assert.DoesNotContain("province-yunling", matrix[0], StringComparison.Ordinal);
        var measures = Lines(["coverage", _plans, .. CivilAffairsDropped, "-f", "csv"]).Skip(1).Select(line => line.Split(',')[5]).Distinct().Count();
        Assert.Equal(measures, matrix.Length - 1);
    }

    [Theory]
    [InlineData("en", "lead dropped: ")]
    [InlineData("zh", "牵头单位未列入：")]
    public void The_text_tells_who_was_replaced_by_whom(string language, string words)
    {
        var run = CommandRun.Real(["coverage", _plans, .. CivilAffairsDropped, "-f", "text", "--lang", language]);
        Assert.Contains(words + "民政部", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("云岭省", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Fault: where nothing passed, the text was an empty table.</summary>
    [Theory]
    [InlineData("en", "Nothing passes the filters (--level district --unit 民政 --status missing --status lead-dropped).", "measures that --unit 民政 alone fits: ")]
    [InlineData("zh", "没有内容符合筛选条件（--level district --unit 民政 --status missing --status lead-dropped）。", "仅按 --unit 民政 筛选有")]
    public void Where_nothing_passes_the_text_says_so_and_which_part_of_the_filter_it_is(string language, string first, string why)
    {
        string[] filter = ["--level", "district", "--unit", "民政", "--status", "missing", "--status", "lead-dropped", "--section", "2.1.2.2.3", "--lang", language];
        var text = CommandRun.Real(["coverage", _plans, .. filter, "-f", "text"]).Output;
        Assert.StartsWith(first.Replace("--unit", "--section 2.1.2.2.3 --unit", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains(why, text, StringComparison.Ordinal);
        var part = Path.Combine(_folder, "1.part");
        Assert.Equal(0, CommandRun.Real("coverage", _plans, "--shard", "1/1", "-o", part).ExitCode);
        Assert.Equal(text, CommandRun.Real(["merge", part, .. filter, "-f", "text"]).Output);
    }

    /// <summary>Fault: diff was silent where nothing passed.</summary>
    [Theory]
    [InlineData("Nothing passes the filters (--level township).", "of these by level and region: 0", "--level", "township")]
    [InlineData("Nothing passes the filters (--section 2.1.2.2.3 --status covered --only missing).", "measures that --only missing alone fits: ", "--section", "2.1.2.2.3", "--status", "covered", "--only", "missing")]
    public void Where_nothing_passes_diff_says_so_too(string first, string why, params string[] filter)
    {
        var run = CommandRun.Real(["diff", _plans, .. filter, "--lang", "en"]);
        Assert.Contains(first, run.Output, StringComparison.Ordinal);
        Assert.Contains(why, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing passes", CommandRun.Real("diff", _plans, "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_plan_passes_the_text_says_which_there_are()
    {
        var text = CommandRun.Real("coverage", _plans, "--level", "township", "-f", "text", "--lang", "en").Output;
        Assert.Contains("of these by level and region: 0", text, StringComparison.Ordinal);
        Assert.Contains("district 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_keep_everything_and_merge_filters()
    {
        var part = Path.Combine(_folder, "1.part");
        Assert.Equal(2, CommandRun.Real(["coverage", _plans, "--shard", "1/1", "-o", part, .. CivilAffairsDropped]).ExitCode);
        Assert.Equal(0, CommandRun.Real("coverage", _plans, "--shard", "1/1", "-o", part).ExitCode);
        Assert.Equal(Lines(["coverage", _plans, .. CivilAffairsDropped, "-f", "csv"]), Lines(["merge", part, .. CivilAffairsDropped, "-f", "csv"]));
    }

    [Fact]
    public void A_unit_and_a_change_must_be_of_one_another()
    {
        // Civil affairs stands beside somebody else who was dropped: that is not what was asked.
        var row = new ListRow("1.1", "一", ["partial", "lead-dropped"], [("lead-dropped", "finance", ["财政部"])], ["civil-affairs", "finance"], ["民政局"]);
        var filter = ListFilter.None with { Units = ["民政"], Statuses = ["lead-dropped"] };
        Assert.False(filter.Has(row));
        Assert.True((filter with { Statuses = ["partial"] }).Has(row));
        Assert.True((filter with { Units = ["财政"] }).Has(row));
    }

    /// <summary>Fault: an unknown measure was refused, an unknown section or unit a warning and exit code 0 with an empty answer.</summary>
    [Theory]
    [InlineData("diff")]
    [InlineData("coverage")]
    [InlineData("review")]
    [InlineData("targets")]
    [InlineData("gaps")]
    [InlineData("cascade")]
    [InlineData("compare", "-m", "2.1")]
    public void What_neither_baseline_nor_registry_nor_plan_knows_is_refused_everywhere(params string[] command)
    {
        string[] line = [command[0], Path.Combine(_plans, "district-hewan.txt"), .. command[1..]];
        var output = Path.Combine(_folder, "out.csv");
        foreach (var (option, value, code) in new[] { ("--section", "9.9", "AT7006"), ("--unit", "守灯局", "AT7007") })
        {
            var run = CommandRun.Real([.. line, option, value, "-o", output]);
            Assert.Equal((2, 0), (run.ExitCode, run.Bytes.Length));
            Assert.Contains($"{code}: '{value}'", run.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(output));
        }

        // Known, and not in what was asked for: an answer, and a word on why it is empty.
        Assert.Equal(0, CommandRun.Real([.. line, "--unit", "海关"]).ExitCode);
        Assert.Equal(0, CommandRun.Real([.. line, "--section", "二（一）"]).ExitCode);
    }

    /// <summary>A unit is asked for by whatever name it has: what the name means counts, not only the words that the plan prints.</summary>
    [Fact]
    public void A_unit_is_found_by_a_name_that_no_plan_prints()
    {
        var text = File.ReadAllText(Path.Combine(_plans, "district-hewan.txt"));
        Assert.DoesNotContain("县教体局", text, StringComparison.Ordinal);
        Assert.Equal(Lines("coverage", _plans, "--unit", "教育", "-f", "csv"), Lines("coverage", _plans, "--unit", "县教育局", "-f", "csv"));
        Assert.True(Lines("coverage", _plans, "--unit", "县教体局", "-f", "csv").Length > 1);
    }

    /// <summary>Fault: titles of measures without a short one were cut after 24 characters in forms for programs.</summary>
    [Theory]
    [InlineData("diff")]
    [InlineData("coverage")]
    [InlineData("gaps")]
    [InlineData("cascade")]
    [InlineData("compare", "-m", "2")]
    public void Titles_are_whole_in_forms_for_programs(params string[] command)
    {
        foreach (var form in new[] { "csv", "json" })
        {
            var text = CommandRun.Real([command[0], Path.Combine(_plans, "district-hewan.txt"), .. command[1..], "-f", form]).Output;
            Assert.Contains("各级政府及相关部门、单位加大打拐工作力度，完善拐卖人口犯罪线索发现和移送机制，保障打拐工作经费", text, StringComparison.Ordinal);
            Assert.DoesNotContain("完善拐…", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Every command across plans has every filter, or says why it has not.</summary>
    [Theory]
    [InlineData("targets", "2", "--status", "frequency")]
    [InlineData("gaps", "2.1", "--status", "some")]
    [InlineData("cascade", "2.1", "--status", "introduced")]
    [InlineData("compare", "2.1.2.2", "--status", "partial", "-m", "2.1")]
    public void Filters_go_with_every_question(string command, string section, params string[] more)
    {
        // Two plans are enough, and three are slow.
        foreach (var file in Directory.GetFiles(_plans).Where(file => !file.Contains("hewan", StringComparison.Ordinal) && !file.Contains("yuning", StringComparison.Ordinal)))
            File.Delete(file);
        var all = Lines([command, _plans, .. more.Skip(2), "-f", "csv"]);
        foreach (var filter in new[] { ["--unit", "民政"], ["--section", section], ["--level", "district"], ["--region", "河湾"], more[..2] })
        {
            var some = Lines([command, _plans, .. more.Skip(2), .. filter, "-f", "csv"]);
            Assert.Equal(all[0], some[0]);
            Assert.True(some.Length > 1, $"{command} {filter[0]}");
            if (command != "gaps" || filter[0] is not ("--level" or "--region"))
                Assert.True(some.Length < all.Length, $"{command} {filter[0]}");
        }
    }

    /// <summary>Bug: what stands under a section, and how much a whole per cent is, was said twice, in two ways.</summary>
    [Fact]
    public void Sections_and_shares_follow_the_rules_of_reports()
    {
        Assert.True((ListFilter.None with { Sections = ["*"] }).HasMeasure("2.1"));
        Assert.True((ListFilter.None with { Sections = ["2.1"] }).HasMeasure("2.1.3"));
        Assert.False((ListFilter.None with { Sections = ["2.1"] }).HasMeasure("2.10"));
        Assert.Equal(["0", "1", "43", "99", "100"], new[] { 0, 0.001, 0.4285, 0.996, 1 }.Select(Wording.Percent));
    }

    private static string[] Lines(params string[] args)
    {
        var run = CommandRun.Real(args);
        Assert.Equal(0, run.ExitCode);
        return run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
            at = at.Parent!;
        return at.FullName;
    }
}
