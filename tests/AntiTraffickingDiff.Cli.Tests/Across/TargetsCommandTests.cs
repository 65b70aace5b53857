using System.Text.Json;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Tests.Across;

public sealed class TargetsCommandTests : IDisposable
{
    private const string Plan = """
        青荷区反对拐卖人口实施方案
        青荷区人民政府办公室
        2022年3月1日
        一、预防犯罪
        1.定期分析发案形势，每季度召开一次例会。（区公安分局负责，区民政局配合）
        2.到2025年底建成街面巡查网络，宣传覆盖率达到95%以上。（区公安分局负责）
        3.为18岁以上的被拐卖受害人提供职业技能培训。（区人社局负责）
        4.每年6月15日前完成走访，3个工作日内反馈结果。
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-targets-").FullName;
    private readonly string _plan;

    public TargetsCommandTests()
    {
        _plan = Path.Combine(_folder, "plan.txt");
        File.WriteAllText(_plan, Plan);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Fault: a filter that nothing passed made every plan one without any deadline.</summary>
    [Theory]
    [InlineData("targets", "--status", "trend")]
    [InlineData("gaps", "--level", "township")]
    [InlineData("gaps", "--unit", "气象局")]
    [InlineData("compare", "--level", "township")]
    public void Where_nothing_passes_the_filters_this_is_said(string command, string option, string value)
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-nothing-").FullName;
        var plan = Path.Combine(folder, "plan.txt");
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案\n一、预防犯罪\n1．加强校园安全工作，2025年底前在校园内外张贴反拐海报。（区教育局负责）\n");
        string[] measure = command == "compare" ? ["--measure", "2.1.2.2.4"] : [];
        var text = CommandRun.Real([command, plan, .. measure, option, value, "--lang", "en"]).Output;
        Directory.Delete(folder, recursive: true);
        Assert.Contains("Nothing passes the filters.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No deadline", text, StringComparison.Ordinal);
    }

    /// <summary>Fault: standard input was looked for as a file with the name -.</summary>
    [Fact]
    public void Standard_input_is_a_plan_here_too()
    {
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("青荷区反对拐卖人口实施方案\n一、预防犯罪\n1．加强校园安全工作，2025年底前在校园内外张贴反拐海报。（区教育局负责）\n"));
        var run = CommandRun.With(host => host with { Input = input }, default, "targets", "-", "-f", "csv");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("deadline,2025-12-31", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Bug: the years of a table's columns held on until a cell had asked for them, so that the next table's were put beside them.</summary>
    [Fact]
    public void The_years_of_columns_end_with_their_table()
    {
        var plan = Path.Combine(_folder, "tables.html");
        File.WriteAllText(plan, """
            <html><body><p>青荷区反对拐卖人口实施方案</p><p>一、预防犯罪</p>
            <table><tr><th>工作任务</th><th>责任单位</th><th>2021年</th><th>2022年</th></tr>
            <tr><td>清理非法中介</td><td>区人社局</td><td>2021年底前完成</td><td></td></tr></table>
            <p>二、打击犯罪</p>
            <table><tr><th>序号</th><th>工作任务</th><th>责任单位</th><th>2023年</th></tr>
            <tr><td>1</td><td>建立街面巡查网络</td><td>区公安分局</td><td>建成巡查网络</td></tr></table></body></html>
            """);
        using var json = JsonDocument.Parse(CommandRun.Real("targets", plan, "-f", "json").Bytes);
        var columns = json.RootElement.GetProperty("plans")[0].GetProperty("targets").EnumerateArray()
            .Where(target => target.GetProperty("kind").GetString() == "year-column").Select(target => (target.GetProperty("words").GetString(), target.GetProperty("value").GetString()));
        Assert.Equal([("建成巡查网络", "2023")], columns);
    }

    /// <summary>Fault: how much is asked for in the column of a year had no year, and how many (建成3所) was a unit; a whole row's years were called uncertain.</summary>
    [Fact]
    public void What_stands_in_the_column_of_a_year_is_for_that_year()
    {
        var plan = Path.Combine(_folder, "years.txt");
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案\n任务分解表\n工作任务\t负责单位\t2022年\t2023—2025年\n建设救助站\t区民政局\t建成3所\t覆盖率达到90%\n巡查街面\t区公安分局\t建成网络\t\n");
        using var json = JsonDocument.Parse(CommandRun.Real("targets", plan, "-f", "json").Bytes);
        var targets = json.RootElement.GetProperty("plans")[0].GetProperty("targets").EnumerateArray().Where(target => target.GetProperty("line").GetInt32() > 0)
            .Select(target => $"{target.GetProperty("value")} {target.GetProperty("from")} {target.GetProperty("until")} {target.GetProperty("isCertain")} {string.Join(',', target.GetProperty("leadNames").EnumerateArray())}{string.Join(',', target.GetProperty("supportNames").EnumerateArray())}");
        Assert.Equal(["=3 所 2022-01-01 2022-12-31 True 区民政局", "=90 % 2023-01-01 2025-12-31 True 区民政局", "2022 2022-01-01 2022-12-31 False 区公安分局"], targets);
        Assert.Contains("in the column of 2023–2025", CommandRun.Real("targets", plan, "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20251231", CommandRun.Real("targets", plan, "-f", "ics").Output, StringComparison.Ordinal);
    }

    /// <summary>Bug: targets had a day of issue of their own, the first date above or below the text, and all else the last one.</summary>
    [Theory]
    [InlineData("青荷区人民政府\n2021年12月30日\n", "青荷区人民政府办公室\n2022年1月5日印发\n", "2022-01-05")]
    [InlineData("青荷区人民政府\n2021年12月30日\n", "", "2021-12-30")]
    [InlineData("青政办发〔2021〕15号\n", "", "2021-01-01")]
    public void A_plan_is_issued_on_one_day_everywhere(string above, string below, string day)
    {
        var plan = Path.Combine(_folder, "issued.txt");
        File.WriteAllText(plan, $"青荷区反对拐卖人口实施方案\n{above}一、预防犯罪\n1.年底前清理非法中介。（区人社局负责）\n{below}");
        using var targets = JsonDocument.Parse(CommandRun.Real("targets", plan, "-f", "json").Bytes);
        using var diff = JsonDocument.Parse(CommandRun.Real("diff", plan, "-f", "json").Bytes);
        var found = targets.RootElement.GetProperty("plans")[0];
        Assert.Equal(day, found.GetProperty("plan").GetProperty("date").GetString());
        Assert.StartsWith(diff.RootElement.GetProperty("plans")[0].GetProperty("date").GetString() ?? string.Empty, day, StringComparison.Ordinal);
        Assert.Equal(day[..4] + "-12-31", found.GetProperty("targets").EnumerateArray().First(target => target.GetProperty("kind").GetString() == "deadline").GetProperty("value").GetString());
    }

    [Fact]
    public void A_repeated_passage_is_found_as_a_search_finds_it()
    {
        var random = new Random(39);
        for (var round = 0; round < 200; round++)
        {
            List<TextSpan> passages = [.. Enumerable.Range(0, round % 7).Select(_ => new TextSpan(random.Next(60), random.Next(20)))];
            var repeated = new RepeatedText(passages);
            for (var i = 0; i < 60; i++)
                if (new TextSpan(random.Next(70), random.Next(10)) is var span)
                    Assert.Equal(passages.Any(passage => passage.Contains(span)), repeated.Contains(span));
        }
    }

    /// <summary>Fault: a target in a table's column of times was told with its own cell alone, so that nobody knew of what.</summary>
    [Fact]
    public void A_time_in_a_table_is_told_with_the_rows_task()
    {
        var plan = Path.Combine(_folder, "table.txt");
        File.WriteAllText(plan, """
            青荷区反对拐卖人口实施方案
            2022年3月1日
            一、重点任务
            加强宣传。
            附件：任务分解表
            序号	工作任务	责任单位	完成时限
            1	在渡口建立寻亲驿站	区民政局	2023年6月底前
            2	给志愿者配发马甲	区妇联	持续推进
            """);
        using var json = JsonDocument.Parse(CommandRun.Real("targets", plan, "-f", "json").Output);
        Assert.Equal(
            ["在渡口建立寻亲驿站：2023年6月底前", "给志愿者配发马甲：持续推进"],
            json.RootElement.GetProperty("plans")[0].GetProperty("targets").EnumerateArray()
                .Where(target => target.GetProperty("change").GetString() != "measure-missing").Select(target => target.GetProperty("statement").GetString()));
    }

    /// <summary>Fault: a bare date in a column 完成时限 was a span of time or nothing at all.</summary>
    [Theory]
    [InlineData("2025年12月", "deadline=2025-12-31")]
    [InlineData("2025.12", "deadline=2025-12-31")]
    [InlineData("2025/6", "deadline=2025-06-30")]
    [InlineData("2025年", "deadline=2025-12-31")]
    [InlineData("2025", "deadline=2025-12-31")]
    [InlineData("2025年上半年", "deadline=2025-06-30")]
    [InlineData("12月底", "deadline=2022-12-31")]
    [InlineData("2023.6-2024.5", "period=2023-06-01/2024-05-31")]
    [InlineData("2023—2025年", "period=2023-01-01/2025-12-31")]
    [InlineData("长期", "ongoing=")]
    [InlineData("持续推进", "ongoing=")]
    [InlineData("立即、长期坚持", "ongoing=")]
    [InlineData("每年12月底前", "frequency=1/P1Y @--12-31")]
    [InlineData("按季度", "frequency=1/P3M")]
    [InlineData("每季度", "frequency=1/P3M")]
    public void A_bare_date_in_a_column_of_deadlines_is_one(string cell, string target)
    {
        var plan = Path.Combine(_folder, "cells.txt");
        File.WriteAllText(plan, $"青荷区反对拐卖人口实施方案\n2022年3月1日\n一、重点任务\n加强宣传。\n附件：任务分解表\n序号\t工作任务\t责任单位\t计划完成时间\n1\t在渡口建立寻亲驿站\t区民政局\t{cell}\n2\t给志愿者配发马甲\t区妇联\t适时\n");
        using var json = JsonDocument.Parse(CommandRun.Real("targets", plan, "-f", "json").Output);
        var found = Assert.Single(json.RootElement.GetProperty("plans")[0].GetProperty("targets").EnumerateArray(), item => item.GetProperty("change").GetString() == "added");
        Assert.Equal((target, "区民政局"), (found.GetProperty("kind").GetString() + "=" + found.GetProperty("value").GetString(), found.GetProperty("leadNames")[0].GetString()));
    }

    [Fact]
    public void A_month_in_the_column_of_a_year_is_of_that_year()
    {
        var plan = Path.Combine(_folder, "year.txt");
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案\n2022年3月1日\n一、重点任务\n加强宣传。\n附件：任务分解表\n序号\t工作任务\t责任单位\t2023年\t2024年\n1\t在渡口建立寻亲驿站\t区民政局\t6月底前选址\t\n");
        using var json = JsonDocument.Parse(CommandRun.Real("targets", plan, "-f", "json").Output);
        Assert.Contains(json.RootElement.GetProperty("plans")[0].GetProperty("targets").EnumerateArray(), item => item.GetProperty("value").GetString() == "2023-06-30");
    }

    /// <summary>Fault: rows without numbers have the locator of their annex, so that a row's deadline was linked to another row's measure.</summary>
    [Fact]
    public void A_rows_deadline_belongs_to_the_measure_of_its_own_task()
    {
        var plan = Path.Combine(_folder, "rows.html");
        File.WriteAllText(plan, """
            <html><body><p>青荷区反对拐卖人口实施方案</p><p>2022年3月1日</p><p>一、重点任务</p><p>附件1：任务分解表</p>
            <table><tr><th>工作任务</th><th>责任单位</th><th>完成时限</th></tr>
            <tr><td>中小学校开展人身安全和反拐教育</td><td>区教育局</td><td>2025年12月</td></tr>
            <tr><td>给渡口装上夜灯</td><td>区交通局</td><td>2024年12月</td></tr>
            <tr><td rowspan="2">为被拐卖受害人提供法律援助</td><td>区司法局</td><td>2023年12月</td></tr>
            <tr><td>区妇联</td><td>2026年12月</td></tr></table></body></html>
            """);
        using var json = JsonDocument.Parse(CommandRun.Real("targets", plan, "-f", "json").Output);
        var found = json.RootElement.GetProperty("plans")[0].GetProperty("targets").EnumerateArray().Where(target => target.GetProperty("kind").GetString() == "deadline")
            .Select(target => (target.GetProperty("value").GetString()![..4], target.GetProperty("measure").GetString(), target.GetProperty("statement").GetString()));
        Assert.Equal(
            [
                ("2025", "2.1.2.2.4", "中小学校开展人身安全和反拐教育：2025年12月"), ("2024", null, "给渡口装上夜灯：2024年12月"),
                ("2023", "2.3.2.3.4", "为被拐卖受害人提供法律援助：2023年12月"), ("2026", "2.3.2.3.4", "为被拐卖受害人提供法律援助：2026年12月"),
            ], found);
    }

    [Theory]
    [InlineData("护渡知晓率达到90%—95%。", ">=90 %")]
    [InlineData("护渡知晓率达到百分之九十至九十五。", ">=90 %")]
    [InlineData("护渡事故下降10%至15%。", "-10 %")]
    [InlineData("护渡站覆盖率由60%提高到80%以上。", ">=80 %")]
    public void A_range_of_percents_is_one_target(string sentence, string value) =>
        Assert.Equal(value, Assert.Single(TargetGrammar.Find(sentence, null)).Value);

    /// <summary>Fault: what recurs without a day was left out of the calendar, though it has to be done by the end of each period.</summary>
    [Theory]
    [InlineData("每季度巡查渡口。", "20220331", "FREQ=MONTHLY;INTERVAL=3;UNTIL=20261231;BYMONTHDAY=-1")]
    [InlineData("每年巡查渡口两次。", "20221231", "FREQ=YEARLY;UNTIL=20261231")]
    [InlineData("每半年巡查渡口。", "20220630", "FREQ=MONTHLY;INTERVAL=6;UNTIL=20261231;BYMONTHDAY=-1")]
    [InlineData("每月巡查渡口。", "20220131", "FREQ=MONTHLY;UNTIL=20261231;BYMONTHDAY=-1")]
    [InlineData("每周五前报送渡口情况。", "20220107", "FREQ=WEEKLY;UNTIL=20261231")]
    public void What_recurs_in_each_period_is_due_on_its_last_day(string sentence, string first, string rule)
    {
        var plan = Path.Combine(_folder, "periods.txt");
        File.WriteAllText(plan, $"青荷区反对拐卖人口实施方案（2022—2026年）\n一、预防犯罪\n1.{sentence}（区公安分局负责）\n");
        var calendar = CommandRun.Real("targets", plan, "-f", "ics").Output;
        Assert.Contains($"DTSTART;VALUE=DATE:{first}", calendar, StringComparison.Ordinal);
        Assert.Contains($"RRULE:{rule}", calendar, StringComparison.Ordinal);
        Assert.Equal(2, calendar.Split("BEGIN:VEVENT").Length);
    }

    /// <summary>Fault: what only the baseline has named nobody, so that a unit's lost targets could not be asked for.</summary>
    [Fact]
    public void A_lost_target_is_of_the_units_that_the_baseline_names()
    {
        var plan = Path.Combine(_folder, "lost.txt");
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案\n2022年3月1日\n一、预防犯罪\n1.在渡口建立寻亲驿站。（区民政局负责）\n");
        using var all = JsonDocument.Parse(CommandRun.Real("targets", plan, "-f", "json", "--status", "measure-missing").Output);
        using var some = JsonDocument.Parse(CommandRun.Real("targets", plan, "-f", "json", "--status", "measure-missing", "--unit", "人力资源").Output);
        Assert.Contains("2.5.2.1.5", Measures(all));
        Assert.Equal(["2.3.2.4.2"], Measures(some));

        static IEnumerable<string?> Measures(JsonDocument json) =>
            json.RootElement.GetProperty("plans")[0].GetProperty("targets").EnumerateArray().Select(target => target.GetProperty("measure").GetString());
    }

    [Fact]
    public void Each_target_has_kind_value_units_and_place()
    {
        using var json = JsonDocument.Parse(CommandRun.Real("targets", _plan, "-f", "json").Output);
        Assert.Equal("atdiff-targets/1", json.RootElement.GetProperty("schema").GetString());
        var targets = json.RootElement.GetProperty("plans")[0].GetProperty("targets").EnumerateArray()
            .Where(target => target.GetProperty("line").GetInt32() > 0).ToList();
        Assert.Equal(
            ["frequency=regular", "frequency=1/P3M", "deadline=2025-12-31", "quantity=>=95 %", "age=>=18", "frequency=1/P1Y @--06-15", "duration=<=P3D working"],
            targets.Select(target => target.GetProperty("kind").GetString() + "=" + target.GetProperty("value").GetString()));
        Assert.Equal("public-security", targets[2].GetProperty("leads")[0].GetString());
        Assert.Equal("宣传覆盖率", targets[3].GetProperty("subject").GetString());
        Assert.True(targets[5].GetProperty("isWithoutUnit").GetBoolean());
        Assert.Equal("一2", targets[2].GetProperty("locator").GetString());
    }

    [Theory]
    [InlineData("走失超过三个月仍无下落的，提级查找。", "")]
    [InlineData("登记簿由渡口保存三年以上。", "Duration=>=P3Y")]
    [InlineData("登记簿保存三年。", "Duration=P3Y")]
    [InlineData("一年内发生两起以上落水事故的渡口，取消评优资格。", "")]
    [InlineData("一年内完成两次以上渡口清查。", "Duration=<=P1Y Quantity=>=2 次")]
    [InlineData("建立护渡队不少于三个。", "Quantity=>=3 个")]
    public void A_condition_is_no_target_and_a_length_of_time_no_count(string sentence, string targets) =>
        Assert.Equal(targets, string.Join(' ', TargetGrammar.Find(sentence, null).Select(target => $"{target.Kind}={target.Value}")));

    /// <summary>Fault: of two halves only the first was told, a day was a last day, and a span its first month.</summary>
    [Theory]
    [InlineData("每年上半年、下半年各开一次护渡会。", "1/P6M", "每半年一次")]
    [InlineData("每年上半年开一次护渡会。", "1/P1Y @H1", "每年一次（上半年）")]
    [InlineData("每年5月25日组织护渡宣传。", "1/P1Y @=--05-25", "每年一次（5月25日）")]
    [InlineData("每年5月25日前组织护渡宣传。", "1/P1Y @--05-25", "每年一次（5月25日前）")]
    [InlineData("每年3月至5月组织护渡宣传。", "1/P1Y @--03/--05", "每年一次（3月至5月）")]
    [InlineData("每年5月20日至26日组织护渡宣传。", "1/P1Y @--05-20/--05-26", "每年一次（5月20日至5月26日）")]
    [InlineData("每月5日报送护渡情况。", "1/P1M @=---05", "每月一次（5日）")]
    [InlineData("每年3月、9月各组织一次护渡宣传。", "2/P1Y", "每年两次")]
    public void When_in_a_year_is_what_the_words_say(string sentence, string value, string chinese)
    {
        var target = Assert.Single(TargetGrammar.Find(sentence, null));
        Assert.Equal((TargetKind.Frequency, value), (target.Kind, target.Value));
        Assert.Equal(chinese, TargetPhrase.Of(target, Wording.For(new ReportOptions { Language = ReportLanguage.Chinese })));
    }

    [Theory]
    [InlineData("到2025年底渡口之家覆盖率达到90%以上。", "渡口之家覆盖率")]
    [InlineData("2025年底前渡口之家覆盖率达到90%以上。", "渡口之家覆盖率")]
    [InlineData("到十四五末渡口之家覆盖率达到90%以上。", "渡口之家覆盖率")]
    [InlineData("到2025年底落水发案数明显下降。", "落水发案数")]
    [InlineData("渡口之家覆盖率达到90%以上。", "渡口之家覆盖率")]
    public void What_is_measured_has_no_date_in_it(string sentence, string subject) =>
        Assert.Equal(subject, TargetGrammar.Find(sentence, null).Single(target => target.Subject is not null).Subject);

    /// <summary>Fault: an undated plan's events began with 2021, the stamp lay in the future, and deadlines of one sentence had one summary.</summary>
    [Fact]
    public void Calendar_is_of_the_plans_own_years_and_its_events_are_told_apart()
    {
        var plan = Path.Combine(_folder, "years.txt");
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案（2022—2026年）\n一、预防犯罪\n1.每月5日前报送情况，每年5月25日组织护渡宣传，每年3月至6月组织巡查。（区公安分局负责）\n");
        var calendar = CommandRun.Real("targets", plan, "-f", "ics", "--lang", "zh").Output.Replace("\r\n ", string.Empty, StringComparison.Ordinal);
        foreach (var line in new[] { "DTSTART;VALUE=DATE:20220105", "DTSTART;VALUE=DATE:20220525", "DTSTART;VALUE=DATE:20220630" })
            Assert.Contains(line, calendar, StringComparison.Ordinal);
        Assert.Equal(3, calendar.Split("UNTIL=20261231").Length - 1);
        Assert.Equal(3, calendar.Split("DTSTAMP:20220101T000000Z").Length - 1);
        Assert.Equal(3, calendar.Split('\n').Where(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal)).Distinct().Count());
        Assert.Contains("每年一次（5月25日）", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_calendar_is_said_to_be_empty()
    {
        var plan = Path.Combine(_folder, "none.txt");
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案\n一、预防犯罪\n1.定期巡查渡口。（区公安分局负责）\n");
        var run = CommandRun.Real("targets", plan, "-f", "ics", "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning AT6008: the calendar is empty: of the targets found (1) none has a day", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AT6008", CommandRun.Real("targets", _plan, "-f", "ics").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_age_is_told_with_the_baselines_own()
    {
        var text = Unwrapped(CommandRun.Real("targets", _plan, "--lang", "en", "--status", "changed").Output);
        Assert.Contains("18 years or older", text, StringComparison.Ordinal);
        Assert.Contains("the baseline says 16 years or older", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-12-31", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_has_deadlines_days_of_the_year_and_ends_of_periods_and_is_the_same_each_time()
    {
        var calendar = CommandRun.Real("targets", _plan, "-f", "ics").Output;
        Assert.Equal(3, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART;VALUE=DATE:20251231", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20220615", calendar, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=YEARLY", calendar, StringComparison.Ordinal);
        Assert.Equal(calendar, CommandRun.Real("targets", _plan, "-f", "ics").Output);
    }

    [Theory]
    [InlineData("en", "at least", "至少")]
    [InlineData("zh", "至少", "at least")]
    public void Text_is_wholly_in_one_language(string language, string has, string hasNot)
    {
        var text = CommandRun.Real("targets", _plan, "--lang", language).Output;
        Assert.Contains(has, text, StringComparison.Ordinal);
        Assert.DoesNotContain(hasNot, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Duration", "<=P1Y", "at most 1 year", "不超过 1 年")]
    [InlineData("Duration", "P5D working", "5 working days", "5 个工作日")]
    [InlineData("Period", "2023-01-01/2025-12-31", "2023-01-01 to 2025-12-31", "2023-01-01 至 2025-12-31")]
    [InlineData("Quantity", "=100 %", "100 %", "100 %")]
    [InlineData("Quantity", ">2 名/P1Y", "more than 2 名 a year", "每年超过 2 名")]
    [InlineData("Frequency", ">=2/P1Y", "at least twice a year", "每年至少两次")]
    [InlineData("Frequency", "1/P1M @---05", "once a month, 05", "每月一次（5日前）")]
    [InlineData("Frequency", "1/P1Y @--12-20", "once a year, 12-20", "每年一次（12月20日前）")]
    [InlineData("Frequency", "1/P1Y @--03", "once a year, 03", "每年一次（3月）")]
    [InlineData("Frequency", "1/P1Y @=--05-25", "once a year, on 05-25", "每年一次（5月25日）")]
    [InlineData("Frequency", "1/P1Y @--03/--05", "once a year, 03 to 05", "每年一次（3月至5月）")]
    [InlineData("Frequency", "1/P1Y @H1", "once a year, H1", "每年一次（上半年）")]
    [InlineData("Frequency", "1/P2M", "once every 2 months", "每 2 个月一次")]
    [InlineData("Frequency", "1/P15D", "once every half-month", "每半月一次")]
    [InlineData("Frequency", "1/P1W @-W-5", "once a week, Friday", "每周一次（周五前）")]
    [InlineData("Frequency", "1/P1W @=-W-1", "once a week, on Monday", "每周一次（周一）")]
    public void A_value_alone_is_told_as_the_list_tells_it(string kind, string value, string english, string chinese)
    {
        Assert.Equal(english, Told(ReportLanguage.English));
        Assert.Equal(chinese, Told(ReportLanguage.Chinese));

        string Told(ReportLanguage language) => TargetPhrase.Of(
            Enum.Parse<TargetKind>(kind), value, Wording.For(new ReportOptions { Language = language }));
    }

    [Fact]
    public void A_plan_that_cannot_be_read_stays_in_the_list()
    {
        var bad = Path.Combine(_folder, "bad.pdf");
        File.WriteAllText(bad, "%PDF-1.7\nno objects");
        var run = CommandRun.Real("targets", _folder, "-f", "json");
        Assert.Equal(2, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal([false, true], json.RootElement.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("plan").GetProperty("problem").ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public void Cache_gives_the_same_answer()
    {
        var cache = Path.Combine(_folder, "cache");
        var first = CommandRun.Real("targets", _plan, "-f", "json", "--cache", cache).Output;
        Assert.Equal(first, CommandRun.Real("targets", _plan, "-f", "json", "--cache", cache).Output);
        Assert.Equal(first, CommandRun.Real("targets", _plan, "-f", "json").Output);
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
