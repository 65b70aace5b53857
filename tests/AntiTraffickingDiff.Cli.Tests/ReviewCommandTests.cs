using System.Text;
using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>The way of a review: listed, filled in, read back as decisions, learned from.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-review-").FullName;

    private string Plan => Path.Combine(_folder, "plan.txt");

    public ReviewCommandTests() => File.Copy(Path.Combine(TestRoot.Samples, "draft", "district-draft.txt"), Plan);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_gains_most_comes_first()
    {
        var rows = Review().Rows;
        Assert.Equal(191, rows.Count);
        Assert.All(rows, row => Assert.Equal(string.Empty, row["status"]));
        var sure = rows.Select(row => double.Parse(row["confidence"], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(sure.Take(20).Average() < sure.Skip(150).Average() - 0.1);
    }

    [Fact]
    public void A_review_can_be_narrowed_as_every_list()
    {
        var rows = CsvTable.Read(CommandRun.Real("review", Plan, "--section", "2.1", "--status", "missing").Output, ',', badQuotes: null).Rows;
        Assert.InRange(rows.Count, 1, 100);
        Assert.All(rows, row => Assert.StartsWith("2.1.", row["measure"], StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Equal("absent", row["judged"]));
        var run = CommandRun.Real("review", Plan, "--unit", "海事", "--level", "county");
        Assert.Contains("AT7005", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",", "utf-8")]
    [InlineData(";", "gb18030")]
    [InlineData("\t", "utf-16")]
    public void A_review_as_spreadsheets_save_it_changes_just_the_duties_that_were_filled_in(string separator, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var table = Review();
        var filled = Filled(table);
        var path = Path.Combine(_folder, "filled.csv");
        var lines = new[] { table.Header.ToDictionary(name => name) }.Concat(filled.Select(row => row.ToDictionary()))
            .Select(row => string.Join(separator, table.Header.Select(name => Quoted(row[name], separator))))
            // Rows below the last one that were once touched.
            .Append(string.Concat(Enumerable.Repeat(separator, table.Header.Count - 1)));
        var to = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(path, [.. encoding == "gb18030" ? [] : to.GetPreamble(), .. to.GetBytes(string.Join("\r\n", lines) + "\r\n")]);
        AssertDecided(path);
    }

    [Theory]
    [InlineData("en", "passage 1", "present", "partial", "absent")]
    [InlineData("zh", "最接近的文句1", "有", "部分", "无")]
    public void A_workbook_comes_back_as_decisions(string language, string head, params string[] words)
    {
        var path = Path.Combine(_folder, "review.xlsx");
        Assert.Equal(0, CommandRun.Real("review", Plan, "-o", path, "--lang", language).ExitCode);
        using (var document = SpreadsheetDocument.Open(path, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var sheet = book.WorksheetParts.Single().Worksheet!;
            Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
            var choices = sheet.Descendants<DataValidation>().First();
            Assert.Equal(("J2:J192", $"\"{string.Join(',', words)}\""), (choices.SequenceOfReferences!.InnerText, choices.Formula1!.Text));
            Assert.Equal(head, sheet.Descendants<Row>().First().Elements<Cell>().ElementAt(4).InnerText);
            // Faults: on paper only the plan was on every page; fingerprints took two lines.
            Assert.Contains("$A:$C,", book.Workbook!.DefinedNames!.InnerText, StringComparison.Ordinal);
            Assert.InRange(sheet.Descendants<Column>().Single(column => column.Min! == 15).Width!.Value, sheet.Descendants<Cell>().First(cell => cell.CellReference == "O2").InnerText.Length + 2, 40);
            // As Excel saves what was chosen: in the table of shared texts.
            var texts = book.AddNewPart<SharedStringTablePart>();
            texts.SharedStringTable = new SharedStringTable(words.Append("Anna").Append("first line\nsecond; \"line\"").Select(word => new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(word))));
            foreach (var row in sheet.Descendants<Row>().Skip(1).Take(3))
            {
                var judged = row.Elements<Cell>().First(cell => cell.CellReference!.Value!.StartsWith('H')).InnerText;
                var index = Other(((string[])["present", "partial", "absent"])[Array.IndexOf(words, judged)]) switch { "present" => 0, "partial" => 1, _ => 2 };
                foreach (var (column, text) in new[] { ("J", index), ("K", 3), ("L", 4) })
                    row.InsertAfter(
                        new Cell { CellReference = column + row.RowIndex, DataType = CellValues.SharedString, CellValue = new CellValue(text) },
                        row.Elements<Cell>().Last(cell => string.CompareOrdinal(cell.CellReference!.Value![..1], column) < 0));
            }

            sheet.Save();
        }

        Assert.All(DecisionFile.ReadReviewed(path), row => Assert.NotEmpty(row.Passages));
        AssertDecided(path);
    }

    /// <summary>Fault: the apostrophe in front of such a name, which keeps spreadsheets from taking it for a formula, was taken for part of it.</summary>
    [Theory]
    [InlineData("=plan.txt")]
    [InlineData("@plan.txt")]
    [InlineData("-plan.txt")]
    [InlineData("'plan.txt")]
    public void A_review_is_about_its_plan_whatever_the_plans_name_starts_with(string name)
    {
        var plan = Path.Combine(_folder, name);
        File.Copy(Plan, plan);
        var review = Path.Combine(_folder, "review.csv");
        var rows = CommandRun.Real("review", plan, "--section", "2.1.2.4").Output.Split("\r\n");
        var table = CsvTable.Read(string.Join("\r\n", rows), ',', badQuotes: null);
        Assert.Equal(name, table.Rows[0]["plan"]);
        var row = table.Rows[0];
        File.WriteAllText(review, string.Join(',', table.Header) + "\n" + string.Join(',', table.Header.Select(column => column switch
        {
            "plan" => rows[1][..rows[1].IndexOf(',', StringComparison.Ordinal)],
            "status" => "present",
            "locator" => "'-1",
            _ => Quoted(row[column], ","),
        })) + "\n");
        Assert.Equal("-1", Assert.Single(DecisionFile.Read(review)).Locator);
        var run = CommandRun.Real("diff", plan, "--decisions", review, "-f", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("present", Statuses(run)[$"2.1.2.4/{row["duty"]}"]);
    }

    [Fact]
    public void What_is_no_workbook_or_unpacks_to_too_much_is_refused()
    {
        var path = Path.Combine(_folder, "bad.xlsx");
        File.WriteAllBytes(path, [.. "PK\u0003\u0004"u8, 1, 2, 3]);
        var run = CommandRun.Real("diff", Plan, "--decisions", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT8102", run.Error, StringComparison.Ordinal);
        using (var zip = new System.IO.Compression.ZipArchive(File.Create(path), System.IO.Compression.ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", System.IO.Compression.CompressionLevel.SmallestSize).Open())
            for (var i = 0; i < 300; i++)
                entry.Write(new byte[1 << 20]);
        run = CommandRun.Real("diff", Plan, "--decisions", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("unpacks to more", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_decided_on_a_sentence_holds_for_the_same_sentence_in_another_plan()
    {
        var wordings = Learn();
        var other = Path.Combine(_folder, "other.txt");
        File.WriteAllText(other, File.ReadAllText(Plan).Replace("桐坞区", "青荷区", StringComparison.Ordinal));
        var before = Statuses(CommandRun.Real("diff", other, "--format", "json"));
        var run = CommandRun.Real("diff", other, "--wordings", wordings, "--format", "json");
        var decided = Decided();
        Assert.All(Statuses(run), pair => Assert.Equal(decided.GetValueOrDefault(pair.Key, before[pair.Key]), pair.Value));
        var told = JsonDocument.Parse(run.Bytes).RootElement.GetProperty("plans")[0].GetProperty("measures").EnumerateArray()
            .SelectMany(measure => measure.GetProperty("duties").EnumerateArray()).Where(duty => duty.TryGetProperty("wording", out _)).ToList();
        Assert.Contains(told, duty => duty.GetProperty("wording").GetProperty("coder").GetString() == "Anna" && duty.GetProperty("wording").GetProperty("alike").GetDouble() == 1);
        var id = decided.Keys.First().Split('/')[0];
        Assert.Contains("decided on the same sentence", CommandRun.Real("diff", other, "--wordings", wordings, "--explain", id, "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wordings_leave_every_other_duty_of_any_plan_as_it_was()
    {
        var wordings = Learn();
        var taught = Decided().Keys.ToHashSet();
        foreach (var plan in Directory.GetFiles(TestRoot.Samples, "*.txt").Take(3))
        {
            var (before, after) = (CommandRun.Real("diff", plan, "--format", "json"), CommandRun.Real("diff", plan, "--wordings", wordings, "--format", "json"));
            var (old, now) = (Duties(before), Duties(after));
            Assert.All(now.Where(pair => !taught.Contains(pair.Key)), pair => Assert.Equal(old[pair.Key], pair.Value));
        }
    }

    [Fact]
    public void Wordings_are_about_duties_by_their_words_whatever_file_the_baseline_is()
    {
        var wordings = Learn();
        var copy = Path.Combine(_folder, "copy.txt");
        // Two of the three duties that were decided on, whichever they are, under other numbers and another title.
        File.WriteAllText(copy, string.Join('\n', Review().Rows.Take(2).Select((row, i) => $"{i + 1}.{row["text"]}。（市公安局负责）").Prepend("一、预防").Prepend("某市反对拐卖人口行动方案")));
        var run = CommandRun.Real("diff", Plan, "--baseline", copy, "--any-document", "--wordings", wordings, "--verbose", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("AT8304", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"wording\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_names_wordings_and_a_later_run_adds_to_them()
    {
        var wordings = Learn();
        File.WriteAllText(Path.Combine(_folder, "atdiff.json"), "{\"wordings\": [\"my.wordings\"]}");
        Assert.Contains("\"wording\"", CommandRun.Real("diff", Plan, "--format", "json").Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder, "atdiff.json"));
        var decisions = Path.Combine(_folder, "decisions.csv");
        File.WriteAllText(decisions, "plan,measure,duty,decision,status,coder\nplan.txt,2.5.2.1.2,1,status,absent,Ben\n");
        var more = Path.Combine(_folder, "more.wordings");
        Assert.Equal(0, CommandRun.Real("learn", decisions, "--wordings", wordings, "-o", more).ExitCode);
        var lines = File.ReadAllLines(more);
        Assert.Equal(File.ReadAllLines(wordings), lines[..File.ReadAllLines(wordings).Length]);
        Assert.Contains(lines, line => line.EndsWith("\t0\tBen\t" + File.GetLastWriteTimeUtc(decisions).ToString("yyyy-MM-dd", null), StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_whose_plan_is_unknown_or_has_changed_teaches_nothing()
    {
        var decisions = Path.Combine(_folder, "d.csv");
        File.WriteAllText(decisions, "plan,measure,duty,decision,fingerprint\ngone.txt,2.5.2.1.2,1,confirm,\nplan.txt,2.5.2.1.2,1,confirm,0000000000000000\n");
        var run = CommandRun.Real("learn", decisions);
        Assert.Equal("sentence\tduty\tlabel\tcoder\tdate\n", run.Output);
        Assert.Contains("AT8305", run.Error, StringComparison.Ordinal);
        Assert.Contains("AT8306", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sentence\tduty\n开展宣传\t宣传\n", "AT8302")]
    [InlineData("sentence\tduty\tlabel\n开展宣传\t宣传\t2\n", "AT8303")]
    public void Malformed_wordings_are_refused(string text, string code)
    {
        var path = Path.Combine(_folder, "bad.wordings");
        File.WriteAllText(path, text);
        var run = CommandRun.Real("diff", Plan, "--wordings", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    // ----- The review, filled in -----

    /// <summary>Fault: a second review replaced the file that somebody had filled in.</summary>
    [Theory]
    [InlineData("measure,duty,decision,status,note\n2.1.2.4,1,,absent,\n", true)]
    [InlineData("measure;duty;decision;status;note\n2.1.2.4;1;;;see page 3\n", true)]
    [InlineData("措施编号\t任务序号\t判定\t状态\n2.1.2.4\t1\t确认\t\n", true)]
    [InlineData("measure,duty,present\n2.1.2.4,1,1\n", true)]
    [InlineData("measure,duty,decision,status,note\n2.1.2.4,1,,,\n", false)]
    [InlineData("measure,duty,present\n2.1.2.4,1,\n", false)]
    [InlineData("measure,status,note\n2.1.2.4,covered,x\n", false)]
    public void What_somebody_filled_in_is_never_replaced(string text, bool isWork)
    {
        var path = Path.Combine(_folder, "mine.csv");
        File.WriteAllText(path, text);
        var review = CommandRun.Real("review", Plan, "-o", path);
        Assert.Equal(isWork ? 2 : 0, review.ExitCode);
        Assert.Equal(isWork, review.Error.Contains("AT6009", StringComparison.Ordinal) && review.Error.Contains("--output", StringComparison.Ordinal));
        Assert.Equal(isWork, File.ReadAllText(path) == text);
        if (isWork)
            Assert.Equal(2, CommandRun.Real("coverage", Plan, "-o", path).ExitCode);
    }

    [Fact]
    public void A_workbook_that_was_filled_in_is_not_replaced_either()
    {
        var path = Path.Combine(_folder, "mine.xlsx");
        Assert.Equal(0, CommandRun.Real("review", Plan, "-o", path, "--section", "2.5", "--lang", "zh").ExitCode);
        Assert.Equal(0, CommandRun.Real("review", Plan, "-o", path, "--section", "2.5", "--lang", "zh").ExitCode);
        using (var document = SpreadsheetDocument.Open(path, isEditable: true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
            var row = sheet.Descendants<Row>().ElementAt(1);
            row.InsertAfter(
                new Cell { CellReference = "L2", DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text("待查")) },
                row.Elements<Cell>().Last(cell => string.CompareOrdinal(cell.CellReference!.Value![..1], "L") < 0));
            sheet.Save();
        }

        var before = File.ReadAllBytes(path);
        Assert.Contains("AT6009", CommandRun.Real("review", Plan, "-o", path).Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    /// <summary>Fault: a slip in a plan's name left its decision out in silence.</summary>
    [Fact]
    public void Decisions_on_other_plans_are_told_once_a_file_and_those_of_a_project_file_are_not()
    {
        var decisions = Path.Combine(_folder, "d.csv");
        File.WriteAllText(decisions, "plan,measure,decision\nplan.txt,2.5.2.1.2,reject\npian.txt,2.5.2.1.2,reject\nother/plan.txt,2.5.2.1.1,reject\npian.txt,2.5.2.1.1,reject\n,2.5.2.1.3,reject\n");
        foreach (var command in new[] { "diff", "coverage", "review", "gaps" })
        {
            var run = CommandRun.Real(command, Plan, "--decisions", decisions);
            Assert.Equal(0, run.ExitCode);
            var told = Assert.Single(run.Error.Split('\n'), line => line.Contains("AT8108", StringComparison.Ordinal));
            Assert.StartsWith(decisions + ":3: warning AT8108", told, StringComparison.Ordinal);
            Assert.Contains("not applied (3): pian.txt, other/plan.txt;", told, StringComparison.Ordinal);
        }

        Assert.Contains("3 条判定", CommandRun.Real("diff", Plan, "--decisions", decisions, "--lang", "zh").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AT8108", CommandRun.Real("diff", Plan, "--decisions", decisions, "--quiet").Error, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "atdiff.json"), "{\"decisions\": [\"d.csv\"]}");
        Assert.DoesNotContain("AT8108", CommandRun.Real("diff", Plan).Error, StringComparison.Ordinal);
    }

    private CsvTable Review() => CsvTable.Read(Encoding.UTF8.GetString(CommandRun.Real("review", Plan).Bytes).TrimStart('\uFEFF'), ',', badQuotes: null);

    private static List<Dictionary<string, string>> Filled(CsvTable table) => [.. table.Rows.Select((row, i) =>
    {
        var cells = table.Header.ToDictionary(name => name, name => row[name]);
        if (i < 3)
            (cells["status"], cells["coder"], cells["note"]) = (Other(row["judged"]), "Anna", "first line\nsecond; \"line\"");
        return cells;
    })];

    private static string Other(string judged) => judged == "present" ? "absent" : judged == "partial" ? "present" : "partial";

    private Dictionary<string, string> Decided() => Review().Rows.Take(3).ToDictionary(row => $"{row["measure"]}/{row["duty"]}", row => Other(row["judged"]));

    private string Learn()
    {
        var table = Review();
        var path = Path.Combine(_folder, "filled.csv");
        File.WriteAllLines(path, Filled(table).Select(row => string.Join(',', table.Header.Select(name => Quoted(row[name], ",")))).Prepend(string.Join(',', table.Header)));
        var wordings = Path.Combine(_folder, "my.wordings");
        Assert.Equal(0, CommandRun.Real("learn", path, "-o", wordings).ExitCode);
        return wordings;
    }

    private void AssertDecided(string decisions)
    {
        var (before, decided) = (Statuses(CommandRun.Real("diff", Plan, "--format", "json")), Decided());
        var run = CommandRun.Real("diff", Plan, "--decisions", decisions, "--format", "json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.All(Statuses(run), pair => Assert.Equal(decided.GetValueOrDefault(pair.Key, before[pair.Key]), pair.Value));
        Assert.Equal(3, run.Output.Split("\"coder\": \"Anna\"").Length - 1);
    }

    private static string Quoted(string cell, string separator) =>
        cell.Contains(separator, StringComparison.Ordinal) || cell.Contains('\n', StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static Dictionary<string, string> Statuses(CommandRun run) => Each(run).ToDictionary(item => item.Id, item => item.Duty.GetProperty("status").GetString()!);

    private static Dictionary<string, string> Duties(CommandRun run) => Each(run).ToDictionary(item => item.Id, item => item.Duty.GetRawText());

    private static IEnumerable<(string Id, JsonElement Duty)> Each(CommandRun run) =>
        from measure in JsonDocument.Parse(run.Bytes).RootElement.GetProperty("plans")[0].GetProperty("measures").EnumerateArray()
        from duty in measure.GetProperty("duties").EnumerateArray()
        select ($"{measure.GetProperty("id").GetString()}/{duty.GetProperty("number").GetInt32()}", duty);
}

/// <summary>Where the repository's own files are.</summary>
internal static class TestRoot
{
    public static string Samples { get; } = Path.Combine(Find(), "samples");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
