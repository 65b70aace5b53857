using AntiTraffickingDiff.Cli.Commands;
using AntiTraffickingDiff.Cli.Reporting;
using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Tests;

public sealed class CoverageCommandTests : IDisposable
{
    private readonly PlanFiles _files = new(3);

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Folder_gives_a_table_and_a_table_of_problems()
    {
        var output = _files.Output("coverage.csv");
        var run = CommandRun.Real("coverage", _files.Plans, "-o", output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(1 + (3 * 81), File.ReadAllLines(output).Length);
        Assert.Single(File.ReadAllLines(Path.ChangeExtension(output, ".problems.csv")));
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(output)!).Length);
    }

    // The process that reads PDF files cannot be started here, which only a PDF file meets.
    [Fact]
    public void Texts_and_Word_documents_need_no_process_of_their_own()
    {
        foreach (var kind in new[] { "docx", "pdf" })
            File.Copy(Path.Combine(Across.ParquetTests.Root(), "samples", $"district-hewan.{kind}"), Path.Combine(_files.Plans, $"hewan.{kind}"));
        var run = CommandRun.With(host => host with { PdfWorker = new("/no/such/program", null) }, default, "coverage", _files.Plans, "--ocr", "off", "-f", "csv");
        Assert.Contains("hewan.pdf: error AT1219", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Split(": error ").Length - 1);
        Assert.Equal(1 + (4 * 81), run.Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void A_plan_that_cannot_be_read_is_a_problem_and_the_rest_goes_on()
    {
        File.WriteAllText(Path.Combine(_files.Plans, "0001b.txt"), string.Empty);
        var output = _files.Output("coverage.csv");
        var run = CommandRun.Real("coverage", _files.Plans, "-o", output);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("0001b.txt: error AT1003", run.Error, StringComparison.Ordinal);
        Assert.Equal(1 + (3 * 81), File.ReadAllLines(output).Length);
        Assert.Contains("AT1003", File.ReadAllLines(Path.ChangeExtension(output, ".problems.csv"))[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("added", "plan,region,kind,")]
    [InlineData("units", "plan,region,measure,measure_title,kind,unit,")]
    [InlineData("summary", "plan,plan_title,")]
    [InlineData("matrix", "measure,measure_locator,")]
    public void Every_table_is_there_as_csv(string table, string header) =>
        Assert.StartsWith("\ufeff" + header, CommandRun.Real("coverage", _files.Plans, "--table", table).Output, StringComparison.Ordinal);

    [Fact]
    public void There_is_a_form_to_read_and_a_terminal_gets_it_unasked()
    {
        var text = CommandRun.Real("coverage", _files.Plans, "-f", "text").Output;
        Assert.Contains("all (3)", text, StringComparison.Ordinal);
        Assert.Contains("Most often missing", text, StringComparison.Ordinal);
        Assert.Contains("all (3)", CommandRun.With(host => host with { OutputIsTerminal = true }, default, "coverage", _files.Plans).Output, StringComparison.Ordinal);
        Assert.StartsWith("\ufeffplan,", CommandRun.Real("coverage", _files.Plans).Output, StringComparison.Ordinal);
    }

    /// <summary>Fault: the report began on the line of the progress bar, behind it.</summary>
    [Fact]
    public void The_progress_bar_is_gone_before_the_report_begins()
    {
        using var error = new StringWriter();
        using var output = new FirstWrite(error.ToString);
        CommandRun.With(host => host with { Output = output, Error = error, ErrorIsTerminal = true, OutputIsTerminal = true, Width = 68 }, default, "coverage", _files.Plans, "--quiet");
        Assert.Contains("/3", output.Before, StringComparison.Ordinal);
        Assert.EndsWith(" \r", output.Before, StringComparison.Ordinal);
        // Fault: titles were 60 cells long whatever the terminal's width.
        Assert.All(System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n'), line => Assert.InRange(Shortened.Cells(line), 0, 68));
    }

    // Keeps what another text was when the first byte came.
    private sealed class FirstWrite(Func<string> other) : MemoryStream
    {
        public string? Before { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Before ??= other();
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Before ??= other();
            base.Write(buffer);
        }
    }

    /// <summary>Faults: sections were numbers without titles; a document that is no plan counted in the sums over plans.</summary>
    [Fact]
    public void Sections_have_titles_and_sums_are_over_plans_alone()
    {
        File.WriteAllText(Path.Combine(_files.Plans, "notes.txt"), "红烧肉的做法\n一、选料\n选用肥瘦相间的五花肉，洗净切块，冷水下锅焯水。\n二、炖煮\n加入冰糖、酱油、姜片，小火慢炖一个小时，收汁装盘。\n");
        var text = CommandRun.Real("coverage", _files.Plans, "-f", "text", "--quiet").Output;
        Assert.Matches(@"2\.1 +\S+ +\d+%  measures: \d+  健全预防犯罪机制", text);
        Assert.DoesNotContain(" of 4", text, StringComparison.Ordinal);
    }

    /// <summary>Fault: the form to read gave the overview whatever table was asked for.</summary>
    [Theory]
    [InlineData("matrix", @"^2\.1\.2\.2\.4 +([#+-] ){2}[#+-]  \S")]
    [InlineData("added", @"^\S.* \(\d+\)$")]
    [InlineData("units", "^    (lead|support|new|now)")]
    [InlineData("summary", @"^all \(3\)")]
    public void Every_table_is_there_to_read(string table, string line)
    {
        var text = CommandRun.Real("coverage", _files.Plans, "--table", table, "-f", "text").Output;
        Assert.Matches(new System.Text.RegularExpressions.Regex(line, System.Text.RegularExpressions.RegexOptions.Multiline), text);
        Assert.DoesNotContain("Most often missing", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_leads_to_nothing_is_a_problem_beside_others()
    {
        var run = CommandRun.Real("coverage", _files.Plans, "no-such-folder", "--format", "json", "--summary");
        Assert.Equal(2, run.ExitCode);
        var root = JsonDocument.Parse(run.Bytes).RootElement;
        Assert.Equal(3, root.GetProperty("plans").GetArrayLength());
        Assert.Equal("AT6101", root.GetProperty("problems")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Paths_that_all_lead_to_nothing_are_refused()
    {
        var output = _files.Output("coverage.csv");
        var run = CommandRun.Real("coverage", "no-such-folder", "none/*.txt", "-o", output);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, run.Error.Split("AT6101").Length - 1);
        Assert.False(File.Exists(output));
    }

    [Theory]
    [InlineData("out.csv", 0xEF, 0xBB)]
    [InlineData("out.json", '{', '\n')]
    [InlineData("out.xlsx", 'P', 'K')]
    public void Extension_decides_on_the_form(string name, int first, int second)
    {
        var output = _files.Output(name);
        Assert.Equal(0, CommandRun.Real("coverage", _files.Plans, "--matrix", "-o", output).ExitCode);
        Assert.Equal([(byte)first, (byte)second], File.ReadAllBytes(output)[..2]);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("xlsx")]
    public void Runs_jobs_and_cache_do_not_change_a_byte(string format)
    {
        var cache = Path.Combine(_files.Root, "cache");
        string[][] variants = [["--jobs", "1"], ["--jobs", "2"], ["--cache", cache], ["--cache", cache, "--jobs", "4"]];
        var outputs = variants.Select(variant => CommandRun.Real(["coverage", _files.Plans, "--format", format, .. variant]).Bytes).ToList();
        Assert.StartsWith(format switch { "csv" => "plan,", "json" => "{", _ => "PK" }, System.Text.Encoding.UTF8.GetString(outputs[0][..8]).TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.All(outputs, output => Assert.Equal(outputs[0], output));
    }

    [Theory]
    [InlineData("--matrix", "--summary")]
    [InlineData("--jobs", "0")]
    [InlineData("--jobs", "many")]
    [InlineData("--format", "yaml")]
    public void Wrong_usage_is_refused(string first, string second) =>
        Assert.Equal(2, CommandRun.Real("coverage", _files.Plans, first, second).ExitCode);

    [Fact]
    public void Input_is_never_overwritten()
    {
        var plan = Path.Combine(_files.Plans, "0000.txt");
        var before = File.ReadAllText(plan);
        var run = CommandRun.Real("coverage", _files.Plans, "-o", plan, "-f", "csv");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT6002", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(plan));
    }

    [Fact]
    public void Project_file_above_a_plan_counts_as_for_diff()
    {
        File.WriteAllText(Path.Combine(_files.Plans, "atdiff.json"), """{ "units": ["units.tsv"] }""");
        File.WriteAllText(Path.Combine(_files.Plans, "units.tsv"), "no table of units\n");
        var run = CommandRun.Real("coverage", _files.Plans);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("units.tsv:1: error AT4003", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopped_run_leaves_the_old_file()
    {
        var output = _files.Output("coverage.csv");
        File.WriteAllText(output, "old");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Equal(130, CommandRun.With(host => host, cancellation.Token, "coverage", _files.Plans, "-o", output).ExitCode);
        Assert.Equal("old", File.ReadAllText(output));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(output)!));
    }
}
