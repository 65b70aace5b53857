using AntiTraffickingDiff.Cli.Commands;
using System.Diagnostics;
using System.Text;

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

    [Fact]
    public void Piped_help_is_utf8_without_bom_or_colour()
    {
        var (code, output, _) = Run("--help", "--lang", "zh");
        Assert.Equal(0, code);
        Assert.False(output.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Contains("示例", Encoding.UTF8.GetString(output), StringComparison.Ordinal);
        Assert.DoesNotContain((byte)0x1B, output);
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
