using AntiTraffickingDiff.Cli.Commands;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Tests;

public sealed class UsageTests
{
    /// <summary>Fault: the help of every command named sarif and markdown as further outputs, which only 'check' can write.</summary>
    [Theory]
    [InlineData("diff", "json=a.json or text=-")]
    [InlineData("parse", "json=a.json or tree=-")]
    [InlineData("review", "xlsx=a.xlsx or csv=-")]
    public void The_example_of_a_further_output_is_of_forms_that_the_command_has(string command, string example) =>
        Assert.Contains(example, string.Join(' ', CommandRun.Real("help", command, "--lang", "en").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

    /// <summary>Fault: tables wider than the terminal ('units', 'rule') and the pages of rules were broken by it in mid-word.</summary>
    [Theory]
    [InlineData(60, "units")]
    [InlineData(60, "rule")]
    [InlineData(60, "rule", "AT0104")]
    [InlineData(100, "units")]
    public void A_table_and_a_page_of_a_rule_fit_the_terminal(int width, params string[] args)
    {
        foreach (var language in new[] { "en", "zh" })
        {
            var whole = CommandRun.Real([.. args, "--lang", language]).Output;
            var told = CommandRun.With(host => host with { OutputIsTerminal = true, Width = width }, default, [.. args, "--lang", language]).Output;
            Assert.All(told.Split('\n'), line => Assert.InRange(Shortened.Cells(line), 0, width));
            // It has more lines, not fewer words.
            Assert.InRange(told.Count(unit => !char.IsWhiteSpace(unit)), whole.Count(unit => !char.IsWhiteSpace(unit)), int.MaxValue);
        }
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("diff")]
    [InlineData("diff a.txt --format yaml")]
    [InlineData("diff a.txt --lang fr")]
    [InlineData("diff a.txt --max-file-size big")]
    [InlineData("diff a.txt --max-file-size 0")]
    [InlineData("diff a.txt --max-file-size 9999999999G")]
    [InlineData("diff a.txt --encoding klingon")]
    [InlineData("diff a.txt --unknown-option")]
    [InlineData("diff a.txt --explain 1.1 --format json")]
    [InlineData("diff a.txt --explain 1.1 --group-by unit")]
    [InlineData("parse")]
    [InlineData("diff a.txt --explain")]
    [InlineData("diff a.txt --explain 1.1 --explain 1.2")]
    [InlineData("diff a.txt -o out.xlsx")]
    [InlineData("coverage a.txt -o out.html")]
    [InlineData("diff a.txt --report yaml=a.yaml")]
    [InlineData("diff a.txt --report json=")]
    [InlineData("diff a.txt --report sarif")]
    [InlineData("parse a.txt --report json")]
    [InlineData("diff a.txt --report =a.json")]
    [InlineData("diff a.txt --report json=- --report csv=-")]
    [InlineData("help frobnicate")]
    [InlineData("text a.txt --encoding utf-7")]
    [InlineData("parse a.txt --format csv")]
    [InlineData("text a.txt --revisions none")]
    [InlineData("text a.txt --limit pdf-pages")]
    [InlineData("text a.txt --limit pdf-pages=0")]
    [InlineData("text a.txt --limit pdf-paper=9")]
    public void Wrong_usage_ends_with_2_and_a_hint_at_help(string line)
    {
        var run = CommandRun.Real(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Matches("error (AT7002: .*--help\\)|AT6006)", run.Error);
    }

    [Theory]
    [InlineData("frobnicate", "there is no command or argument 'frobnicate' here (see")]
    [InlineData("dif a.txt", "did you mean 'diff'?")]
    [InlineData("help coverag", "did you mean 'coverage'?")]
    [InlineData("help unit", "did you mean 'units'?")]
    [InlineData("help cov", "did you mean 'coverage'?")]
    [InlineData("diff a.txt -b -", "the baseline cannot come from standard input (-)")]
    [InlineData("gaps a.txt -b -", "the baseline cannot come from standard input (-)")]
    [InlineData("coverage a.txt -b - --lang zh", "基准不能来自标准输入（-）")]
    [InlineData("help coverag --lang zh", "是否指“coverage”？")]
    [InlineData("--version --lang zh", "--version 须单独使用，不能带其他参数或选项")]
    [InlineData("units reslove 区教体局", "did you mean 'resolve'?")]
    [InlineData("diff a.txt --formta json", "did you mean '--format'?")]
    [InlineData("diff", "PATH is missing (see")]
    [InlineData("diff --lang zh", "缺少参数 路径（用法见")]
    [InlineData("dif a.txt --lang zh", "此处没有命令或参数“dif”；是否指“diff”？")]
    [InlineData("diff a.txt -f yaml --lang zh", "此处不能用“yaml”；可用：text、json、csv（用法见")]
    [InlineData("diff a.txt --explain 1 --explain 2 --lang zh", "--explain 只能给出一次（用法见")]
    [InlineData("diff a.txt --explain --lang zh", "--explain 缺少取值（用法见")]
    [InlineData("diff a.txt --lang zh --explain", "--explain 缺少取值（用法见")]
    [InlineData("completion --lang zh tcsh", "此处不能用“tcsh”；可用：")]
    [InlineData("coverage a.txt --report markdown=a.md --lang zh", "此处不能用“markdown”；可用：csv、")]
    [InlineData("coverage a.txt --report markdown --lang zh", "“markdown”不是有效的输出；请写作“格式=文件”，格式为以下之一：csv、")]
    [InlineData("compare a.txt", "--measure is missing (see")]
    [InlineData("compare a.txt --lang zh", "缺少参数 --measure（用法见")]
    public void A_usage_error_is_one_line_without_a_full_stop_before_the_hint(string line, string message)
    {
        var run = CommandRun.Real(line.Split(' '));
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help --lang zh", "用法：", "命令 [选项]")]
    [InlineData("diff --help --lang zh", "用法：", "[选项]")]
    public void Chinese_help_has_no_English_headings(string line, string heading, string other)
    {
        var output = CommandRun.Real(line.Split(' ')).Output;
        Assert.Contains(heading, output, StringComparison.Ordinal);
        Assert.Contains(other, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", output, StringComparison.Ordinal);
        Assert.DoesNotContain("default", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "such as:", "atdiff diff plan.pdf")]
    [InlineData("diff --help", "Examples:", "--baseline city.docx")]
    [InlineData("parse --help", "Examples:", "--show-repairs")]
    [InlineData("text -h", "Examples:", "--encoding gb18030")]
    [InlineData("--help --lang zh", "如：", "atdiff diff 方案.pdf")]
    [InlineData("diff --help --lang=zh", "示例：", "--baseline 市方案.docx")]
    public void Help_has_examples_in_both_languages(string line, string heading, string example)
    {
        var run = CommandRun.Real(line.Split(' '));
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains(heading, run.Output, StringComparison.Ordinal);
        Assert.Contains(example, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_told()
    {
        var run = CommandRun.Real("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Fact]
    public void Wrong_usage_is_explained_in_the_language_asked_for() => Assert.Contains(
        "未知编码“klingon”", CommandRun.Real("diff", "a", "--encoding", "klingon", "--lang", "zh").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("500", 500)]
    [InlineData("2k", 2048)]
    [InlineData("1G", 1L << 30)]
    public void Sizes_have_letters(string size, long bytes)
    {
        Assert.True(ReadingOptionSet.TryParseSize(size, out var read));
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("diff", "")]
    [InlineData("parse", "")]
    [InlineData("diff", "a.txt", " ")]
    [InlineData("coverage", "a.txt", "-o", "")]
    [InlineData("units", "resolve", "")]
    public void An_empty_argument_is_wrong_usage(params string[] args)
    {
        var run = CommandRun.Real(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error AT7002: an argument is empty", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Fault: 'atdiff plans' only said that there is no such command.</summary>
    [Fact]
    public void Plans_without_a_command_are_told_the_command_for_them()
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-plans-").FullName;
        Assert.Contains($"did you mean 'atdiff diff {folder}'?", CommandRun.Real(folder).Error, StringComparison.Ordinal);
        Assert.Contains($"是否指“atdiff diff {folder}”？", CommandRun.Real(folder, "--lang", "zh").Error, StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    /// <summary>Fault: 'report' without -o filled the terminal with half a megabyte of HTML.</summary>
    [Theory]
    [InlineData("-o result.html", "report")]
    [InlineData("-o result.xlsx", "coverage", "-f", "xlsx")]
    public void What_is_no_text_is_not_written_to_a_terminal(string hint, params string[] args)
    {
        var plan = Path.Combine(AppContext.BaseDirectory, "plan.txt");
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案\n一、规范婚姻登记管理。（区民政局负责）");
        var run = CommandRun.With(host => host with { OutputIsTerminal = true }, default, [.. args, plan]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
        Assert.Equal(args[0] == "report" ? "<!" : "PK", System.Text.Encoding.ASCII.GetString(CommandRun.Real([.. args, plan]).Bytes[..2]));
    }

    /// <summary>Fault: the help named --level and --status, but not what can stand there.</summary>
    [Theory]
    [InlineData("diff", "municipality", "lead-dropped")]
    [InlineData("targets", "municipality", "frequency")]
    public void Help_lists_the_values_of_an_option(string command, string level, string status)
    {
        var help = CommandRun.Real("help", command).Output;
        Assert.Contains(level, help, StringComparison.Ordinal);
        Assert.Contains(status, help, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_there_is_help() =>
        Assert.Equal(CommandRun.Real("--help"), CommandRun.Real(), (left, right) => left.ExitCode == right.ExitCode && left.Output == right.Output);

    [Theory]
    [InlineData("diff")]
    [InlineData("units", "resolve")]
    public void Help_of_a_command_is_the_same_either_way(params string[] command) =>
        Assert.Equal(CommandRun.Real([.. command, "--help"]).Output, CommandRun.Real(["help", .. command]).Output);

    public static TheoryData<string> Commands => [.. Names(AtdiffCommandLine.Build(new CommandContext(new CliHost { Output = Stream.Null, Error = TextWriter.Null }, Reporting.ReportLanguage.English, default)), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_fits_80_columns_and_is_of_one_language(string command)
    {
        foreach (var language in new[] { "en", "zh" })
        {
            var help = CommandRun.Real([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", language]).Output;
            Assert.All(help.Split('\n'), line => Assert.True(line.Sum(unit => unit >= '\u2E80' ? 2 : 1) <= 80, line));
            Assert.True(language == "zh" || !help.Contains('。'), help);
            Assert.Contains(command.Length == 0 ? "atdiff diff " : language == "zh" ? "示例" : "Examples:", help, StringComparison.Ordinal);
        }
    }

    /// <summary>Fault: the help of the tool had 82 lines, so that on a terminal of 24 one saw the end of it.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_help_of_the_tool_fits_a_screen_with_the_prompt_below(string language)
    {
        var help = CommandRun.Real("--help", "--lang", language).Output;
        Assert.InRange(help.TrimEnd('\n').Split('\n').Length, 1, 23);
        Assert.All(CommandGroups.All.SelectMany(group => group.Commands), command => Assert.Matches($@"\b{command.Name} ", help));
    }

    /// <summary>Fault: --full and --only of 'diff' stood behind twenty options that every command has.</summary>
    [Fact]
    public void Own_options_stand_before_those_of_all_commands_and_exit_codes_at_the_end()
    {
        var help = CommandRun.Real("help", "diff").Output;
        var places = new[] { "--full", "--group-by", "Narrowing:", "--unit ", "Output:", "--format", "Comparing:", "--baseline", "Reading files:", "--encoding", "--lang", "Examples:", "Exit codes:" }
            .Select(part => help.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    /// <summary>Fault: PATH, FILE and SECONDS stood in the Chinese help.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Words_for_values_are_Chinese_in_the_Chinese_help(string command)
    {
        var help = CommandRun.Real([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", "zh"]).Output;
        Assert.DoesNotMatch(@"\b(?:PATH|FILE|NAME|SIZE|SECONDS|VALUE|FORM|DIR|ID|UNIT|LEVEL|STATUS|SHARE|PART|CODE|DECISIONS|COMMAND)\b", help);
    }

    /// <summary>Fault: groff broke no line of Chinese, and hyphenated the names of options and values.</summary>
    [Fact]
    public void Lines_of_the_Chinese_man_page_can_end_between_characters()
    {
        var page = CommandRun.Real("help", "--man", "--lang", "zh").Output;
        Assert.Contains("\n.nh\n", page, StringComparison.Ordinal);
        Assert.Contains("方\\:案\\:的\\:条\\:目\\:树，\\:", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\\:[，。；、）]|[（“]\\:", page);
    }

    private static IEnumerable<string> Names(System.CommandLine.Command command, string path) =>
        command.Subcommands.SelectMany(below => Names(below, $"{path} {below.Name}".Trim())).Prepend(path);
}
