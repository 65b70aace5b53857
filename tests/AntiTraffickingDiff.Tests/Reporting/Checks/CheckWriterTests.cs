using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Tests.Reporting.Checks;

public sealed class CheckWriterTests
{
    [Fact]
    public void Text_has_a_line_a_finding_and_a_sum()
    {
        var lines = Text(writer => CheckTextWriter.Write(SampleCheck.Report, writer, new ReportOptions(), FindingLevel.Warning)).TrimEnd().Split('\n');
        Assert.Contains("plans/云溪区.txt: error AT0143: the policy asks for measure 1.3 (修缮驿路), and its coverage is 0%", lines);
        Assert.Contains("plans/云溪区.txt:20: error AT0121: measure 1.2 (登记旅人): 民政部 leads in the baseline and is not named in the plan (第四条（二）)", lines);
        Assert.DoesNotContain(lines, line => line.Contains("note AT", StringComparison.Ordinal));
        Assert.Equal("plans/云溪区.txt: failed; coverage 42%; errors: 2, warnings: 1, notes: 3, ignored: 1", lines[^2]);
        Assert.StartsWith("plans/damaged.txt: could not be read", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_level_place_and_fingerprint()
    {
        var root = Json(stream => CheckJsonWriter.Write(SampleCheck.Report, stream));
        Assert.False(root.GetProperty("passed").GetBoolean());
        var finding = root.GetProperty("plans")[0].GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("code").GetString() == "AT0121");
        Assert.Equal(("error", 20, 3), (finding.GetProperty("level").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("page").GetInt32()));
        Assert.Matches("^[0-9a-f]{16}$", finding.GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void Github_commands_are_escaped()
    {
        var evil = SampleFindings.Plan with
        {
            Path = "a,b:c%.txt",
            Measures = [],
            Added = [SampleFindings.Plan.Added[0] with { Place = new Evidence("一", "甲%\n::error::乙\r", 4, null) }],
        };
        var output = Text(writer => GithubWriter.Write(SampleCheck.Of(evil), writer, new ReportOptions(), notes: true));
        Assert.Equal("::notice file=a%2Cb%3Ac%25.txt,line=4,title=AT0131 Measure added::the baseline has no such measure: 甲%25 ::error::乙\n", output);
    }

    [Fact]
    public void Github_gets_errors_warnings_and_notices_and_what_is_ignored_as_such()
    {
        var lines = Text(writer => GithubWriter.Write(SampleCheck.Report, writer, new ReportOptions { Language = ReportLanguage.Chinese }, notes: true)).TrimEnd().Split('\n');
        Assert.Equal(
            ["::error", "::error", "::warning", "::notice", "::notice", "::notice", "::notice", "::error"], lines.Select(line => line.Split(' ')[0]));
        Assert.Contains("AT0124", Assert.Single(lines, line => line.Contains("::已忽略：", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Github_folds_notes_away_unless_they_are_asked_for()
    {
        var lines = Text(writer => GithubWriter.Write(SampleCheck.Report, writer, new ReportOptions(), notes: false)).TrimEnd().Split('\n');
        Assert.Equal(["::error", "::error", "::warning", "::notice", "::error"], lines.Select(line => line.Split(' ')[0]));
        Assert.EndsWith($"::notes: 3; they are shown with --verbose; ignored: 1 (因撤并, 100%25 <b>)", lines[3], StringComparison.Ordinal);
        Assert.Contains("<details><summary>Notes (3)</summary>", Text(writer => MarkdownWriter.Write(SampleCheck.Report, writer, new ReportOptions(), notes: false)), StringComparison.Ordinal);
    }

    /// <summary>Fault: only text, JSON and SARIF told what the policy ignores.</summary>
    [Fact]
    public void What_is_ignored_stands_in_every_form_with_its_reason()
    {
        using var stream = new MemoryStream();
        JunitWriter.Write(SampleCheck.Report, stream);
        Assert.Contains(
            XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Descendants("system-out").SelectMany(element => element.Value.Split('\n')),
            line => line.Contains(": ignored ", StringComparison.Ordinal) && line.Contains("AT0124", StringComparison.Ordinal) && line.EndsWith($"({Reason})", StringComparison.Ordinal));
        var markdown = Text(writer => MarkdownWriter.Write(SampleCheck.Report, writer, new ReportOptions(), notes: false));
        Assert.Contains("<details><summary>Ignored (1)</summary>", markdown, StringComparison.Ordinal);
        Assert.Contains(markdown.Split('\n'), line => line.Contains("| AT0124 |", StringComparison.Ordinal) && line.EndsWith("| 因撤并, 100% &lt;b&gt; |", StringComparison.Ordinal));
    }

    /// <summary>Fault: twenty plans made a summary of 1.25 MB, of which GitHub shows nothing.</summary>
    [Theory]
    [InlineData(3, false)]
    [InlineData(9, true)]
    public void A_summary_stays_below_what_GitHub_takes_and_says_what_it_lacks(int plans, bool isCut)
    {
        var many = SampleFindings.Plan with { Added = [.. Enumerable.Range(1, 200).Select(i => SampleFindings.Plan.Added[0] with { Place = new Evidence($"{i}", new string('茶', 300), i, null) })] };
        var report = SampleCheck.Of(many);
        report = report with { Plans = [.. Enumerable.Repeat(0, plans).Select(_ => report.Plans[0] with { })] };
        var text = Text(writer => MarkdownWriter.Write(report, writer, new ReportOptions(), notes: false));
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 500_000, (1 << 20) - 1);
        // Errors and warnings of all of them are there; only folded notes are left out.
        Assert.Equal(plans * report.Plans[0].Count(FindingLevel.Error), text.Split('\n').Count(line => line.StartsWith("| error |", StringComparison.Ordinal)));
        Assert.Equal(isCut, text.Contains("Left out in part: plans ", StringComparison.Ordinal));
    }

    private static string Reason => SampleCheck.Report.Plans.SelectMany(plan => plan.Findings).First(item => item.Suppression is not null).Suppression!.Told;

    [Fact]
    public void Github_and_text_let_no_escape_through()
    {
        var evil = SampleFindings.Plan with { Path = "::error::\u001b[31m\u202e.txt", Measures = [], Added = [SampleFindings.Plan.Added[0] with { Place = new Evidence("一", "\u001b]0;x\u0007\u202e\n::error::甲", 4, null) }] };
        foreach (var output in new[] { Text(writer => GithubWriter.Write(SampleCheck.Of(evil), writer, new ReportOptions(), true)), Text(writer => CheckTextWriter.Write(SampleCheck.Of(evil), writer, new ReportOptions())) })
        {
            Assert.DoesNotContain(output, unit => unit is '\u001b' or '\u0007' or '\u202e');
            Assert.DoesNotContain("\n::error::", "\n" + output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_Chinese_check_is_wholly_Chinese()
    {
        var text = Text(writer => CheckTextWriter.Write(SampleCheck.Report, writer, new ReportOptions { Language = ReportLanguage.Chinese }));
        Assert.Contains("plans/云溪区.txt: 错误 AT0143: 规则文件要求写入措施 1.3", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("\\b(error|warning|note|lead)\\b", text);
    }

    [Fact]
    public void Markdown_escapes_what_would_break_the_table()
    {
        var evil = SampleFindings.Plan with { Title = "甲|乙<script>", Measures = [] };
        var lines = Text(writer => MarkdownWriter.Write(SampleCheck.Of(evil), writer, new ReportOptions(), notes: true)).Split('\n');
        Assert.Contains("### 甲&#124;乙&lt;script&gt;", lines);
        Assert.All(lines.Where(line => line.StartsWith("| note", StringComparison.Ordinal)), line => Assert.Equal(5, line.Count(unit => unit == '|')));
    }

    [Fact]
    public void Junit_is_valid_and_counts_rightly()
    {
        using var stream = new MemoryStream();
        JunitWriter.Write(SampleCheck.Report, stream);
        var document = XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(Path.Combine(AppContext.BaseDirectory, "Reporting", "Checks", "Cases", "junit.xsd"));
        schemas.Add(null, schema);
        document.Validate(schemas, (_, error) => Assert.Fail(error.Message));
        Assert.Equal(("5", "2", "1"), Counts(document.Root!));
        Assert.Equal(("4", "2", "0"), Counts(document.Root!.Elements().First()));
        Assert.Equal(2, document.Descendants("failure").Count());
    }

    [Fact]
    public void Junit_takes_text_that_xml_cannot_hold()
    {
        var evil = SampleFindings.Plan with { Added = [SampleFindings.Plan.Added[0] with { Place = new Evidence("一", "甲\u0001\uD800乙]]>&", 4, null) }] };
        using var stream = new MemoryStream();
        JunitWriter.Write(SampleCheck.Of(evil), stream);
        Assert.Contains("甲<U+0001><U+D800>乙]]>&", XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Root!.Value, StringComparison.Ordinal);
    }

    private static (string, string, string) Counts(XElement element) =>
        ((string)element.Attribute("tests")!, (string)element.Attribute("failures")!, (string)element.Attribute("errors")!);

    private static string Text(Action<TextWriter> write)
    {
        var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }

    private static JsonElement Json(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
