using AntiTraffickingDiff.Cli.Commands;
using System.Diagnostics;
using System.Text;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>A few runs as a process of its own: exit codes and bytes as a caller sees them.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Wrong_usage_ends_with_2() => Assert.Equal(2, Run("diff").ExitCode);

    [Fact]
    public void Missing_file_ends_with_2_and_leaves_standard_output_empty()
    {
        var (code, output, error) = Run("text", "no-such-plan.txt");
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("AT1001", error, StringComparison.Ordinal);
    }

    /// <summary>Fault: what compared wordings hashed them with a seed that each process draws for itself.</summary>
    [Fact]
    public void Two_processes_find_the_same_to_the_byte()
    {
        var plan = Path.Combine(AppContext.BaseDirectory, "seeded.txt");
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案\n一、规范婚姻登记管理。（区民政局负责）\n二、在渡口夜间点灯，请船家记下生面孔。（区交通运输局负责）");
        var (first, second) = (Run("diff", "--format", "json", plan), Run("diff", "--format", "json", plan));
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("渡口", Encoding.UTF8.GetString(first.Output), StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public void Piped_help_is_utf8_without_bom_or_colour()
    {
        var (code, output, _) = Run("--help", "--lang", "zh");
        Assert.Equal(0, code);
        Assert.False(output.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Contains("示例", Encoding.UTF8.GetString(output), StringComparison.Ordinal);
        Assert.DoesNotContain((byte)0x1B, output);
    }

    // An ICU that is not there stands for a machine without one.
    [LinuxTheory]
    [InlineData("LANG=C.UTF-8", "Usage")]
    [InlineData("LANG=zh_CN.UTF-8", "用法")]
    [InlineData("LANG=zh_CN.UTF-8 LC_ALL=en_US.UTF-8", "Usage")]
    [InlineData("LC_ALL= LC_MESSAGES=zh_TW LANG=C", "用法")]
    public void Without_icu_the_tool_starts_in_the_language_of_the_system(string environment, string word)
    {
        var (code, output) = Shell($"env -u DOTNET_SYSTEM_GLOBALIZATION_INVARIANT -u LC_ALL -u LC_MESSAGES DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU=1.2.3 {environment} dotnet {Path.Combine(AppContext.BaseDirectory, "atdiff.dll")} diff --help");
        Assert.Equal(0, code);
        Assert.Contains(word, output, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [InlineData("--help > /dev/full", 2)]
    [InlineData("--help >&-", 2)]
    [InlineData("--version >&-", 2)]
    [InlineData("units > /dev/full", 2)]
    [InlineData("units -o /dev/full", 2)]
    [InlineData("rule -f json -o /dev/full", 2)]
    [InlineData("units 2> /dev/full > /dev/null", 0)]
    [InlineData("text no-such.txt 2> /dev/full", 2)]
    [InlineData("text no-such.txt 2>&-", 2)]
    public void Full_and_closed_outputs_are_no_defect(string line, int code)
    {
        Assert.Equal(code, Shell($"dotnet {Path.Combine(AppContext.BaseDirectory, "atdiff.dll")} {line}").ExitCode);
    }

    [LinuxTheory]
    [InlineData("diff", "TERM", 143)]
    [InlineData("parse", "INT", 130)]
    [InlineData("text", "TERM", 143)]
    [InlineData("coverage", "INT", 130)]
    [InlineData("check --policy atdiff.json", "TERM", 143)]
    public void A_signal_ends_a_command_that_waits_for_a_pipe(string command, string signal, int code)
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-signal-").FullName;
        try
        {
            // The shell's own child ignores INT, so that env gives the tool the default back.
            var (exit, text) = Shell($"cd {folder}; mkfifo p.txt; echo '{{}}' > atdiff.json; "
                + $"env --default-signal=INT dotnet {Path.Combine(AppContext.BaseDirectory, "atdiff.dll")} {command} p.txt > out 2> err & p=$!; "
                // Opening the pipe waits until the tool has opened it too; as long as it stays open the tool waits for more.
                + $"exec 3> p.txt; kill -{signal} $p; wait $p; echo $?");
            Assert.Equal(0, exit);
            Assert.Equal(code.ToString(System.Globalization.CultureInfo.InvariantCulture), text.Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Output) Shell(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("timeout", ["300", "bash", "-c", script]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static (int ExitCode, byte[] Output, string Error) Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "atdiff.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }
}
