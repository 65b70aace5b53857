using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Scanned pages: what is recognised, what is put right, and what is said where nothing can be recognised.</summary>
public sealed class RecognitionTests
{
    [Theory]
    [InlineData("反对拐卖人又工作", "反对拐卖人口工作")]
    [InlineData("拐卖入口犯罪", "拐卖人口犯罪")]
    [InlineData("那里的人又多又挤", "那里的人又多又挤")]
    [InlineData("商场入口和出口", "商场入口和出口")]
    [InlineData("(2021一2030年)", "（2021—2030年）")]
    [InlineData("2021一2030年", "2021—2030年")]
    [InlineData("一一列举", "一一列举")]
    [InlineData("〈一》加强领导", "（一）加强领导")]
    [InlineData("\\3）学校和幼儿园", "（3）学校和幼儿园")]
    [InlineData("按照《一号文件》办理", "按照《一号文件》办理")]
    [InlineData("一。指导思想", "一、指导思想")]
    [InlineData("由区民政局负责。《区教育局配合）", "由区民政局负责。（区教育局配合）")]
    [InlineData("依照。《未成年人保护法》", "依照。《未成年人保护法》")]
    [InlineData("末成年人", "未成年人")]
    [InlineData("2O22年", "2022年")]
    [InlineData("一3一", "—3—")]
    [InlineData("按职责分工,各负其责;", "按职责分工，各负其责；")]
    public void Usual_confusions_are_put_right_by_their_neighbours(string line, string expected) =>
        Assert.Equal(expected, RecognisedPage.Mend(line));

    [Fact]
    public void Words_become_lines_on_one_baseline_although_the_page_is_askew()
    {
        var table = new StringBuilder("level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext\n");
        foreach (var line in new[] { 0, 1 })
        {
            table.Append("4\t1\t1\t1\t1\t0\t100\t100\t800\t60\t-1\t\n");
            for (var i = 0; i < 12; i++)
                table.Append(System.Globalization.CultureInfo.InvariantCulture, $"5\t1\t1\t1\t1\t{i + 1}\t{100 + (50 * i)}\t{200 + (90 * line) + (2 * i)}\t40\t48\t{(line == 0 ? 95 : 40)}\t{"拐卖人又犯罪要依法严惩"[Math.Min(i, 10)]}\n");
        }

        var page = new PageContent(1, 600, 800, [], [], 1, 0) { Scan = new PageImage([], 0, 0, 600, 800) };
        var recognised = RecognisedPage.Of(page, table.ToString(), 2400);
        Assert.Equal(2, recognised.Glyphs.Select(glyph => Math.Round(glyph.Y, 3)).Distinct().Count());
        Assert.Single(recognised.Glyphs.Select(glyph => glyph.FontSize).Distinct());
        var layout = Assert.Single(PageLayout.Of([recognised]));
        var lines = layout.Blocks.OfType<LayoutParagraph>().SelectMany(paragraph => paragraph.Lines).ToList();
        Assert.Equal("拐卖人口犯罪要依法严惩惩", lines[0].Text);
        Assert.Equal([false, true], lines.Select(line => line.Confidence < RecognisedPage.WeakConfidence));
    }

    [Fact]
    public void Evidence_from_a_line_that_could_hardly_be_read_is_marked()
    {
        const string Line = "（一）公安机关接到拐卖报警立即立案侦查。（县公安局负责）";
        var clean = AntiTraffickingDiff.Tests.Normalizing.TextDocuments.Read($"青禾县反对拐卖人口工作方案\n一、任务\n{Line}\n（二）组织反拐法治宣传教育，提高群众的防范意识和能力。（县委宣传部负责）\n");
        var weak = clean with { WeakSpans = [new AntiTraffickingDiff.Text.TextSpan(clean.Text.IndexOf(Line, StringComparison.Ordinal), Line.Length)] };
        var marks = Evidence(weak).Select(item => (item.Text.Contains("立案", StringComparison.Ordinal), item.IsWeak)).Distinct().Order();
        Assert.Equal([(false, false), (true, true)], marks);
        Assert.DoesNotContain(Evidence(clean), item => item.IsWeak);
        Assert.Contains("\"weak\":true", Json(weak), StringComparison.Ordinal);
        Assert.DoesNotContain("\"weak\"", Json(clean), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_engine_the_message_says_what_to_install_on_three_systems()
    {
        var options = ReadingOptions.Default with { Ocr = new OcrOptions { Mode = OcrMode.Auto, Engine = "/no/such/engine" } };
        var problem = Assert.Throws<UnusableInputException>(() => Read(PdfFile.WithPages(PdfFile.Image), options)).Problem;
        Assert.Equal(PdfProblems.ImagesOnly.Code, problem.Kind.Code);
        Assert.All(["apt install", "Windows", "brew"], word => Assert.Contains(word, problem.Message(chinese: false), StringComparison.Ordinal));
        var mixed = Read(PdfFile.WithPages(PdfFile.Show("text"), PdfFile.Image), options);
        Assert.Contains(mixed.Problems, problem => problem.Kind == PdfProblems.OcrEngineMissing);
    }

    [Fact]
    public void Off_recognises_nothing() => Assert.Equal(
        [PdfProblems.PagesOfImages],
        Read(PdfFile.WithPages(PdfFile.Show("text"), PdfFile.Image), ReadingOptions.Default).Problems.Select(problem => problem.Kind));

    [EngineFact]
    public void A_scanned_plan_is_read_with_its_confidence()
    {
        var path = OnePage();
        var scan = AntiTraffickingDiff.Accuracy.Scans.Scan.Make(path, 300);
        File.Delete(path);
        var document = Read(scan, ReadingOptions.Default with { Ocr = new OcrOptions { Mode = OcrMode.Auto } });
        var note = Assert.Single(document.Problems, problem => problem.Kind == PdfProblems.TextRecognised);
        Assert.Equal("1", note.Arguments[0]);
        Assert.InRange(int.Parse((string)note.Arguments[1], System.Globalization.CultureInfo.InvariantCulture), 70, 100);
        Assert.Contains("打击拐卖人口犯罪", document.Text, StringComparison.Ordinal);
        Assert.Contains("县公安局牵头", document.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<Evidence> Evidence(Document document) => Compare(document).Measures.SelectMany(measure => measure.Duties).SelectMany(duty => duty.Evidence);

    private static string Json(Document document)
    {
        var json = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(json))
            AntiTraffickingDiff.Cli.Reporting.JsonPlanWriter.Write(writer, Compare(document));
        return Encoding.UTF8.GetString(json.ToArray());
    }

    private static PlanComparison Compare(Document document)
    {
        var parser = new PlanParser(new PipelineOptions());
        var baseline = new BaselineLoader(parser).Load(
            BaselineLoader.Read(Baseline.DefaultName, ReadingOptions.Default, default), default);
        var normalized = AntiTraffickingDiff.Normalizing.TextNormalizer.Normalize(document);
        var tree = AntiTraffickingDiff.Clauses.ClauseTreeParser.Parse(normalized);
        var assignments = new AntiTraffickingDiff.Units.DocumentAssignments(parser.Names).Of(tree, default);
        return new PlanComparer(baseline, parser, []).Compare("scan.pdf", new ParsedPlan(document, normalized, tree, assignments, []), default);
    }

    private static Document Read(byte[] bytes, ReadingOptions options) =>
        new PdfDocumentReader().Read(new SourceFile("plan.pdf", bytes), options, CancellationToken.None);

    private static string OnePage()
    {
        var path = Path.Combine(Path.GetTempPath(), $"atdiff-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, AntiTraffickingDiff.SampleBuilder.PdfPlanWriter.Write(AntiTraffickingDiff.SampleBuilder.PlanText.Parse(
            "青禾县反拐工作方案\n一、工作目标\n完善机制，打击拐卖人口犯罪，救助受害人，帮助他们回到正常生活中来。\n二、重点任务\n县公安局牵头，各乡镇配合，每年走访一次。\n")));
        return path;
    }
}

/// <summary>A test that needs Tesseract with its Chinese data, pdftoppm and a Chinese font to draw with; elsewhere it says that it was skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EngineFactAttribute : FactAttribute
{
    public EngineFactAttribute()
    {
        if (OcrEngine.Find(new OcrOptions { Mode = OcrMode.Auto }).Engine is null || AntiTraffickingDiff.Accuracy.Scans.Scan.Missing() is not null)
            Skip = "tesseract with chi_sim, pdftoppm or a Chinese font is not here: apt install tesseract-ocr tesseract-ocr-chi-sim poppler-utils poppler-data fontconfig fonts-arphic-uming";
    }
}
