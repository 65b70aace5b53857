using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;
using Spectre.Console;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class ConsoleReportWriterTests
{
    [Fact]
    public void Report_names_the_baseline_as_a_working_edition()
    {
        var lines = Lines(SampleFindings.Comparison);
        Assert.Equal("Baseline: 守望行动计划 (national-test, measures: 3)", lines[0]);
        Assert.Contains("working edition", lines[1], StringComparison.Ordinal);
        Assert.Contains("not the official", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_baseline_is_not_called_a_working_edition()
    {
        var comparison = SampleFindings.Comparison with { Baseline = new BaselineSummary("市方案.txt", "市方案", 9, false) };
        Assert.DoesNotContain("working edition", Text(comparison), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        ReportLanguage.English,
        "云溪区守望行动方案 (district, 云溪区): coverage 42%; covered 1, partial 1, missing 1, reassigned 1, added 1")]
    [InlineData(ReportLanguage.Chinese, "云溪区守望行动方案（区级，云溪区）：覆盖率 42%；落实 1，部分落实 1，缺失 1，责任变更 1，新增 1")]
    public void Plan_is_summed_up_on_one_line(object language, string expected) =>
        Assert.Contains(expected, Lines(SampleFindings.Comparison, (ReportLanguage)language));

    [Fact]
    public void Sections_come_in_order()
    {
        var headings = Lines(SampleFindings.Comparison).Where(line => line is ['M' or 'P' or 'R' or 'A', ..]);
        Assert.Equal(["Missing (1)", "Partial (1)", "Reassigned (1)", "Added (1)"], headings);
    }

    [Theory]
    [InlineData("  一（三） [1.3] 修缮驿路")]
    [InlineData("    修缮通往驿站的道路")]
    [InlineData("  一（二） [1.2] 登记旅人 · coverage 25%")]
    [InlineData("    in the plan: 第四条（二）, 第五条, 第六条, 第七条, 第八条 and 1 more")]
    [InlineData("    partial: 登记过往旅人")]
    [InlineData("      lacks: 过往")]
    [InlineData("      第四条（二）, page 3, line 20: “旅店登记旅人。”")]
    [InlineData("    absent: 定期通报登记结果")]
    [InlineData("    lead dropped: 民政部; now led by 区残联, 区司法局")]
    [InlineData("    new in the lead: 区残联")]
    [InlineData("    new in support: 区公安分局")]
    [InlineData("  第九条, line 40 new measure: 每年秋季举办灯会。")]
    [InlineData("    lead: Culture and tourism")]
    [InlineData("plans/damaged.txt: could not be read (AT1999): cannot be read")]
    public void Report_has_the_line(string expected) => Assert.Contains(expected, Lines(SampleFindings.Comparison));

    [Theory]
    [InlineData(80, ReportLanguage.English)]
    [InlineData(80, ReportLanguage.Chinese)]
    [InlineData(70, ReportLanguage.English)]
    [InlineData(100, ReportLanguage.English)]
    // Fault: below some 68 columns the English headings alone were wider than the terminal.
    [InlineData(64, ReportLanguage.English)]
    [InlineData(64, ReportLanguage.Chinese)]
    [InlineData(40, ReportLanguage.English)]
    [InlineData(40, ReportLanguage.Chinese)]
    public void The_table_over_plans_fits_the_terminal(int width, object language)
    {
        List<OverviewRow> plans =
        [
            new("渝宁市", AdministrativeLevel.Municipality, 0.81, 58, 17, 6, 14, 84, 40, null),
            new("云陵省泽原市反对拐卖人口行动计划实施方案", AdministrativeLevel.Prefecture, 0.5, 58, 17, 6, 14, 84, 40, null),
            new("云陵省泽原市反对拐卖人口行动计划实施方案", AdministrativeLevel.Prefecture, 0.4, 58, 17, 6, 14, 84, 40, null),
            new("mountains.txt", AdministrativeLevel.Unknown, 0, 0, 0, 0, 0, 0, 0, "OTHER LANGUAGE: " + new string('x', 200)),
        ];
        List<string> lines = [.. Overview.Lines(plans, new ReportOptions { Language = (ReportLanguage)language, Width = width }).Select(line => line.Text)];
        Assert.Equal(6, lines.Count);
        Assert.All(lines, line => Assert.InRange(Shortened.Cells(line), 1, width));
        // What makes room is left out, not what is counted.
        Assert.Contains(lines, line => line.StartsWith(width > 43 ? "渝宁市" : "渝", StringComparison.Ordinal) && line.Contains("81%", StringComparison.Ordinal) && line.EndsWith(" 40", StringComparison.Ordinal));
    }

    /// <summary>Fault: a title and its file together ran over the terminal's edge and broke in mid-word.</summary>
    [Fact]
    public void A_title_makes_room_for_its_file()
    {
        var plan = SampleFindings.Comparison.Plans[0] with { Title = string.Concat(Enumerable.Repeat("反对拐卖人口", 20)) };
        string Heading(ReportOptions options) => TopFindings.Lines(plan, 8, options).First().Text;
        Assert.EndsWith($"… ({plan.Path})", Heading(new ReportOptions { Width = 80 }), StringComparison.Ordinal);
        Assert.InRange(Shortened.Cells(Heading(new ReportOptions { Width = 80 })), 70, 80);
        Assert.Contains(plan.Title, Heading(new ReportOptions { IsWrapped = false }), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_of_a_top_finding_have_the_room_there_is()
    {
        var plan = SampleFindings.Comparison.Plans[0];
        var lines = TopFindings.Lines(plan, 8, new ReportOptions { Width = 80 }).Select(line => line.Text).ToList();
        Assert.Contains(lines, line => line.EndsWith("lead dropped: 民政部; now led by 区残联, 区司法局", StringComparison.Ordinal));
        Assert.All(lines.Skip(1), line => Assert.InRange(Shortened.Cells(line), 1, 78));
    }

    [Fact]
    public void Covered_measures_are_counted_but_not_listed() =>
        Assert.DoesNotContain("设立守望亭", Text(SampleFindings.Comparison), StringComparison.Ordinal);

    [Fact]
    public void Piped_report_has_no_colour_and_no_box_art()
    {
        var text = Text(SampleFindings.Comparison);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain(text, unit => unit is >= '\u2500' and <= '\u259F');
    }

    [Fact]
    public void Terminal_report_has_colour() =>
        Assert.Contains("\u001b[", Text(SampleFindings.Comparison, new ReportOptions { Colour = true }), StringComparison.Ordinal);

    [Theory]
    [InlineData(40)]
    [InlineData(63)]
    [InlineData(100)]
    public void No_line_but_the_summary_is_wider_than_asked_for(int width)
    {
        var plan = SampleFindings.Plan with { Path = string.Concat(Enumerable.Repeat("很长的路径，", 40)) };
        var text = Text(SampleFindings.Comparison with { Plans = [plan] }, new ReportOptions { Width = width });
        var lines = text.Split('\n').Where(line => !line.StartsWith(plan.Title, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.GetCellWidth(), 0, width));
    }

    [Fact]
    public void Text_of_documents_cannot_command_the_terminal_or_the_markup()
    {
        var plan = SampleFindings.Plan with { Title = "[red]\u001b[2J[/]\u202e\u0007", Path = "\u001b]0;x\u0007.txt" };
        var text = Text(SampleFindings.Comparison with { Plans = [plan] });
        Assert.Contains("[red]<U+001B>[2J[/]<U+202E><U+0007> (district", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, unit => char.IsControl(unit) && unit != '\n');
    }

    [Fact]
    public void Lead_without_a_successor_is_said_so()
    {
        var measure = SampleFindings.Partial with { Leads = SampleFindings.Partial.Leads with { Plan = [], PlanNames = [] } };
        Assert.Contains("    lead dropped: 民政部; now nobody is named", Lines(With(measure)));
    }

    [Fact]
    public void Undivided_list_is_not_called_a_lead() => Assert.Contains(
        "    lead dropped: 民政部; now responsible, without a lead: 区残联, 区司法局",
        Lines(With(SampleFindings.Partial with { RoleForm = RoleForm.Undivided })));

    [Fact]
    public void Demoted_lead_is_named_in_both_documents()
    {
        var change = new UnitChange(UnitChangeKind.LeadDemoted, "civil-affairs", "民政部", "区民政局");
        Assert.Contains(
            "    lead now only supports: 民政部 (here 区民政局); now led by 区残联, 区司法局",
            Lines(With(SampleFindings.Partial with { UnitChanges = [change] })));
    }

    [Fact]
    public void Every_kind_of_change_has_a_wording()
    {
        foreach (var language in Enum.GetValues<ReportLanguage>())
            foreach (var kind in Enum.GetValues<UnitChangeKind>())
                Assert.Contains("某单位", Text(
                    With(SampleFindings.Partial with { UnitChanges = [new UnitChange(kind, "x", "某单位", null)] }),
                    new ReportOptions { Language = language }), StringComparison.Ordinal);
    }

    [Fact]
    public void Title_that_only_repeats_the_duty_is_not_printed_twice()
    {
        var measure = SampleFindings.Missing with { Title = "修缮通往驿站的道路。（交通部负责）" };
        var lines = Lines(With(measure));
        Assert.Contains("  一（三） [1.3] 修缮通往驿站的道路", lines);
        Assert.Single(lines, line => line.Contains("修缮", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_without_a_title_is_named_by_its_file() => Assert.Contains(
        Lines(SampleFindings.Comparison with { Plans = [SampleFindings.Plan with { Title = "" }] }),
        line => line.StartsWith("云溪区.txt (district", StringComparison.Ordinal));

    [Fact]
    public void Warnings_and_notes_are_counted()
    {
        var warning = new Problem(new ProblemKind("AT2998", Severity.Warning, "w", "w"));
        var plan = SampleFindings.Plan with { Diagnostics = [.. SampleFindings.Plan.Diagnostics, warning] };
        Assert.Contains("plans/云溪区.txt; warnings: 1, notes: 1", Lines(SampleFindings.Comparison with { Plans = [plan] }));
    }

    [Fact]
    public void The_first_report_is_a_table_and_what_matters_most()
    {
        var lines = Text(SampleFindings.Comparison, scope: new ReportScope()).Split('\n');
        Assert.Contains(lines, line => line.StartsWith("云溪区       district  ████░░░░░░  42%        1        1        1           1      1", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("could not be read: cannot be read", StringComparison.Ordinal));
        Assert.Contains("  - missing 1.3 修缮驿路 · duties: 1", lines);
        Assert.Contains(lines, line => line.StartsWith("  > reassigned 1.2 登记旅人 · lead dropped: 民政部", StringComparison.Ordinal));
        Assert.Contains("  ~ partial 1.2 登记旅人 · coverage 25%", lines);
        Assert.Contains("  + added 第九条 每年秋季举办灯会。", lines);
        Assert.Contains(lines, line => line.Contains("--full", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_told_is_counted()
    {
        var many = Enumerable.Range(0, 40).Select(i => SampleFindings.Missing with { Id = $"1.{i}" });
        Assert.Contains("and more: missing 29", Text(With(SampleFindings.Missing) with { Plans = [SampleFindings.Plan with { Measures = [.. many], Added = [] }] }, scope: new ReportScope()), StringComparison.Ordinal);
    }

    /// <summary>Fault: that a plan's text was recognised stood on standard error alone; the report looked as sure as that of a text.</summary>
    [Theory]
    [InlineData(false, ReportLanguage.English, "mean confidence 89 %")]
    [InlineData(true, ReportLanguage.English, "mean confidence 89 %")]
    [InlineData(false, ReportLanguage.Chinese, "平均置信度 89%")]
    public void What_was_recognised_is_said_near_the_plans_name(bool full, object language, string told)
    {
        var plan = SampleFindings.Plan with { Diagnostics = [new Problem(PdfProblems.TextRecognised, "1–3", "89") { Page = 1 }] };
        string[] Of(PlanComparison shown) => Text(SampleFindings.Comparison with { Plans = [shown] }, new ReportOptions { Language = (ReportLanguage)language, IsWrapped = false }, new ReportScope(full)).Split('\n');
        var lines = Of(plan);
        var at = Array.FindLastIndex(lines, line => line.Contains(plan.Title, StringComparison.Ordinal));
        Assert.Contains(lines[(at + 1)..(at + 3)], line => line.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(Of(SampleFindings.Plan), line => line.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_plans_the_table_says_which_were_recognised()
    {
        var plan = SampleFindings.Plan with { Diagnostics = [new Problem(PdfProblems.TextRecognised, "1–3", "89") { Page = 1 }] };
        var text = Text(SampleFindings.Comparison with { Plans = [.. Enumerable.Repeat(SampleFindings.Plan, 20), .. Enumerable.Repeat(plan, 8)] }, new ReportOptions { IsWrapped = false }, new ReportScope());
        Assert.Equal(5, text.Split("mean confidence 89 %").Length - 1);
        Assert.Contains("Further plans whose text was recognised on scanned pages: 3.", text, StringComparison.Ordinal);
    }

    /// <summary>Fault: nothing said what the column "uncertain" counts.</summary>
    [Fact]
    public void Uncertain_is_explained_where_something_is()
    {
        Assert.Contains("\nuncertain: confidence below 90%", Text(SampleFindings.Comparison, scope: new ReportScope()), StringComparison.Ordinal);
        Assert.DoesNotContain("\nuncertain: ", Text(With(SampleFindings.Covered), scope: new ReportScope()), StringComparison.Ordinal);
    }

    /// <summary>Fault: a partial measure of which one duty of two is there told only the other one, so that nobody saw why it is no missing one.</summary>
    [Fact]
    public void Of_a_partial_measure_the_duties_that_are_there_are_told_too()
    {
        var measure = SampleFindings.Partial with { Duties = [SampleFindings.Covered.Duties[0], .. SampleFindings.Partial.Duties] };
        var lines = Lines(With(measure));
        Assert.Contains("    present: 设立守望亭", lines);
        Assert.Contains("    partial: 登记过往旅人", lines);
        Assert.Contains("    absent: 定期通报登记结果", lines);
    }

    /// <summary>Fault: with all that the first report says of a plan, its table had left the screen when the report was done.</summary>
    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void One_plan_fits_a_screen(object language)
    {
        var many = Enumerable.Range(0, 40).SelectMany(i => new[] { SampleFindings.Missing with { Id = $"1.{i}" }, SampleFindings.Partial with { Id = $"2.{i}" } });
        var comparison = new Comparison(SampleFindings.Comparison.Baseline with { Title = string.Concat(Enumerable.Repeat("守望行动", 12)) }, [SampleFindings.Plan with { Measures = [.. many] }]);
        var lines = Text(comparison, new ReportOptions { Language = (ReportLanguage)language, Width = 80 }, new ReportScope()).TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length, 20, 23);
        Assert.All(lines, line => Assert.InRange(Shortened.Cells(line), 0, 80));
    }

    [Fact]
    public void Lines_are_shared_out_among_kinds_in_turn()
    {
        Assert.Equal([3, 1, 0, 4], FairShares.Of([3, 1, 0, 9], 8));
        Assert.Equal([1, 1, 0, 1], FairShares.Of([3, 1, 0, 9], 3));
        Assert.Equal([3, 1, 0], FairShares.Of([3, 1, 0], 100));
    }

    [Fact]
    public void Lines_are_whole_in_a_pipe_and_a_command_of_a_CI_system_is_none()
    {
        var plan = SampleFindings.Plan with { Title = "::error::" + new string('长', 200), Path = "##vso[task.x]y.txt" };
        var text = Text(SampleFindings.Comparison with { Plans = [plan] }, new ReportOptions { IsWrapped = false });
        Assert.Contains(": :error::" + new string('长', 200), text, StringComparison.Ordinal);
        Assert.Contains("\n# #vso[task.x]y.txt", text, StringComparison.Ordinal);
    }

    private static Comparison With(MeasureFinding measure) =>
        SampleFindings.Comparison with { Plans = [SampleFindings.Plan with { Measures = [measure] }] };

    private static string[] Lines(Comparison comparison, ReportLanguage language = ReportLanguage.English) =>
        Text(comparison, new ReportOptions { Language = language }).Split('\n');

    private static string Text(Comparison comparison, ReportOptions? options = null, ReportScope? scope = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ConsoleReportWriter.Write(comparison, writer, options ?? new ReportOptions(), scope ?? new ReportScope(Full: true));
        return writer.ToString();
    }
}
