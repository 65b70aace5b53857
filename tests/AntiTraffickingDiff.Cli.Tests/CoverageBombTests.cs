using AntiTraffickingDiff.Cli.Commands;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>A harmful file among many plans.</summary>
public sealed class CoverageBombTests : IDisposable
{
    private const int Chunks = 100;
    private const int ChunkBytes = 4 << 20;

    private readonly PlanFiles _files = new(99);
    private readonly string _temporary;

    public CoverageBombTests() => _temporary = Directory.CreateDirectory(Path.Combine(_files.Root, "temporary")).FullName;

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("docx-ratio = 50", "--limit", "docx-ratio=50")]
    [InlineData("docx-expanded-bytes = 268435456", "--limit", "docx-ratio=2000")]
    public void One_bomb_in_100_plans_leaves_99_results(string limit, params string[] more)
    {
        WriteBomb(Path.Combine(_files.Plans, "0050b.docx"));
        var output = _files.Output("coverage.csv");
        Assert.Equal(2, Run(["coverage", _files.Plans, "--summary", "--lang", "en", "-o", output, .. more]));
        Assert.Equal(1 + 99, File.ReadAllLines(output).Length);
        var problem = Assert.Single(File.ReadAllLines(Path.ChangeExtension(output, ".problems.csv")).Skip(1));
        Assert.Contains("0050b.docx", problem, StringComparison.Ordinal);
        Assert.Contains(limit, problem, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(output)!).Length);
        Assert.Empty(Directory.GetFileSystemEntries(_temporary));
    }

    /// <summary>Each of the files takes some 250 MiB of the process alone; their shares of its memory do not fit beside one another.</summary>
    [LinuxFact]
    public void Several_bad_files_at_once_take_no_more_memory_than_one()
    {
        for (var i = 0; i < 4; i++)
            File.WriteAllText(Path.Combine(_files.Root, $"bad{i}.txt"), string.Concat(Enumerable.Repeat("一、公安，检察\n", 99_000)));
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "atdiff.dll"), "coverage", Path.Combine(_files.Root, "bad*.txt"), "--jobs", "4", "-o", _files.Output("bad.csv")])
        {
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var most = 0L;
        while (!process.WaitForExit(20))
            try
            {
                process.Refresh();
                most = Math.Max(most, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two calls.
            }

        Assert.Equal(2, process.ExitCode);
        Assert.InRange(most, 200L << 20, 512L << 20);
    }

    /// <summary>
    /// Every part resembles many duties: what is kept of each is what a text at the limit of compared parts takes. Where 36,000 do not fit
    /// into 120 MiB, tables included, 120,000 do not into 512.
    /// </summary>
    [Fact]
    public void Parts_that_resemble_many_duties_keep_little_of_each()
    {
        var parts = Encoding.UTF8.GetString(EmbeddedText.Bytes($"Baselines/{Baseline.DefaultName}.txt"))
            .Split('，', '。', '；', '：', '、', '（', '）', '\n').Where(part => part.Length is >= 6 and <= 14).ToList();
        var sentences = Enumerable.Range(0, 180).Select(i => $"{i + 1}. " + string.Join('，', Enumerable.Range(200 * i, 200).Select(part => parts[part % parts.Count])) + "。\n");
        var path = Path.Combine(_files.Root, "parts.txt");
        File.WriteAllText(path, "某市反对拐卖人口行动计划\n" + string.Concat(sentences));
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "atdiff.dll"), "diff", path, "-o", _files.Output("parts.txt")])
        {
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0x7800000" },
        })!;
        var told = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, string.Empty), (process.ExitCode, process.ExitCode == 0 ? string.Empty : told));
    }

    /// <summary>Runs the tool as a process with a folder for temporary files of its own; the runtime's diagnostics put files there too.</summary>
    private int Run(IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "atdiff.dll"), .. args]);
        foreach (var name in new[] { "TMPDIR", "TMP", "TEMP" })
            start.Environment[name] = _temporary;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Writes about 400 MB of XML that pack to less than 2 MB.</summary>
    private static void WriteBomb(string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var content = archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
        content.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"u8);
        var chunk = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<w:p/>", ChunkBytes / 6)));
        for (var i = 0; i < Chunks; i++)
            content.Write(chunk);
        content.Write("</w:body></w:document>"u8);
    }
}
