using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>
/// What is recognised, and where that is kept: beside the results where --cache names a folder, else in the user's cache folder.
/// </summary>
public sealed class RecognitionRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff").FullName;

    private string Calls => Path.Combine(_folder, "calls");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public void With_a_cache_folder_pages_are_kept_in_it_and_recognised_once()
    {
        var cache = Path.Combine(_folder, "cache");
        var first = Cover("--cache", cache);
        Assert.Contains("小溪县", first.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(cache, "ocr"), "*.tsv"));
        Assert.Empty(Directory.GetFiles(Path.Combine(cache, "ocr"), "*.tmp"));
        Assert.False(Directory.Exists(Path.Combine(_folder, "home")));

        // Other options, so that the results are made anew; the page is not.
        var second = Cover("--cache", cache, "--limit", "clause-depth=20");
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(1, Recognised());
    }

    [UnixFact]
    public void Without_one_they_are_kept_for_the_user()
    {
        Cover();
        Cover();
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "home", "atdiff", "ocr"), "*.tsv"));
        Assert.Equal(1, Recognised());
    }

    // The second and third page are the first one again: one after another, they come from the cache.
    [UnixFact]
    public void Pages_are_recognised_one_after_another_with_one_job()
    {
        File.WriteAllBytes(Path.Combine(_folder, "scan.pdf"), Scan(pages: 3));
        Cover("--jobs", "1");
        Assert.Equal(1, Recognised());
    }

    [UnixFact]
    public void A_text_layer_that_is_rubbish_is_recognised_anew_only_where_that_is_asked_for()
    {
        File.WriteAllBytes(Path.Combine(_folder, "scan.pdf"), Scan(layer: "qwzx vbnm"));
        Assert.Equal("qwzx vbnm", Text("auto").Output.Trim());
        Assert.False(File.Exists(Calls));
        var again = Text("always");
        Assert.Contains("（一）清查出租房屋。（县公安局负责）", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("qwzx", again.Output, StringComparison.Ordinal);
        Assert.Contains("AT1220", again.Error, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("text", "en", "小溪县: the text of scanned pages was recognised (pages: 1; mean confidence ", "(hardly legible)")]
    [InlineData("text", "zh", "小溪县：", "（识别不清）")]
    [InlineData("markdown", "en", "小溪县: the text of scanned pages was recognised (pages: 1; mean confidence ", "(hardly legible)")]
    [InlineData("json", "en", "", "\"weak\": true")]
    public void A_comparison_says_that_the_words_were_recognised_and_which_are_hardly_legible(string form, string language, string said, string mark)
    {
        File.WriteAllBytes(Path.Combine(_folder, "scan.pdf"), Scan());
        var run = CommandRun.With(
            host => host with { Environment = name => name == "XDG_CACHE_HOME" ? Path.Combine(_folder, "home") : null }, default,
            ["compare", "--measure", "2.5.2.3.3", Path.Combine(_folder, "scan.pdf"), "--ocr", "auto", "--ocr-engine", Engine(), "-f", form, "--lang", language]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.StartsWith(form == "json" ? "{" : said, run.Output, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(run.Output, System.Text.RegularExpressions.Regex.Escape(mark)));
    }

    private CommandRun Text(string mode) => CommandRun.With(
        host => host with { Environment = name => name == "XDG_CACHE_HOME" ? Path.Combine(_folder, "home") : null }, default,
        ["text", Path.Combine(_folder, "scan.pdf"), "--ocr", mode, "--ocr-engine", Engine()]);

    private int Recognised() => File.ReadAllLines(Calls).Length;

    private CommandRun Cover(params string[] more)
    {
        var scan = Path.Combine(_folder, "scan.pdf");
        if (!File.Exists(scan))
            File.WriteAllBytes(scan, Scan());
        var run = CommandRun.With(
            host => host with { Environment = name => name == "XDG_CACHE_HOME" ? Path.Combine(_folder, "home") : null }, default,
            ["coverage", scan, "--ocr", "auto", "--ocr-engine", Engine(), "-f", "json", .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    // What answers as Tesseract does, and counts the pages.
    private string Engine()
    {
        var path = Path.Combine(_folder, "engine");
        if (File.Exists(path))
            return path;
        var table = Path.Combine(_folder, "table");
        File.WriteAllText(table, Table("小溪县反对拐卖人口工作实施方案", "一、主要任务", "（一）清查出租房屋。（县公安局负责）", "（二）排查失踪儿童线索。（县公安局牵头，县民政局配合）", "（三）加强被拐卖受害人救助工作人员教育培训，提高救助能力和水平。"));
        File.WriteAllText(path, $"""
            #!/bin/sh
            case "$1" in
              --list-langs) echo chi_sim;;
              --version) echo engine 1;;
              *) cat > /dev/null; echo page >> '{Calls}'; sleep 0.3; cat '{table}';;
            esac
            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static string Table(params string[] lines)
    {
        var table = new StringBuilder("level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext\n");
        for (var line = 0; line < lines.Length; line++)
        {
            table.Append("4\t1\t1\t1\t1\t0\t100\t100\t800\t60\t-1\t\n");
            for (var i = 0; i < lines[line].Length; i++)
                table.Append(CultureInfo.InvariantCulture, $"5\t1\t1\t1\t1\t{i + 1}\t{20 + (8 * i)}\t{20 + (16 * line)}\t7\t8\t{(line == lines.Length - 1 ? 40 : 95)}\t{lines[line][i]}\n");
        }

        return table.ToString();
    }

    // A page that is an image of 150 by 200 grey points, perhaps with a layer of invisible text.
    private static byte[] Scan(int pages = 1, string layer = "")
    {
        var content = "q 600 0 0 800 0 0 cm /I Do Q" + (layer.Length > 0 ? $" BT 3 Tr /F 12 Tf 50 700 Td ({layer}) Tj ET" : "");
        var text = new StringBuilder("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n")
            .Append(CultureInfo.InvariantCulture, $"2 0 obj << /Type /Pages /Kids [{string.Join(' ', Enumerable.Repeat("3 0 R", pages))}] /Count {pages} >> endobj\n")
            .Append("3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj\n")
            .Append(CultureInfo.InvariantCulture, $"4 0 obj << /Length {content.Length} >> stream\n{content}\nendstream endobj\n")
            .Append("5 0 obj << /Type /XObject /Subtype /Image /Width 150 /Height 200 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 30000 >> stream\n")
            .Append('p', 30000).Append("\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
