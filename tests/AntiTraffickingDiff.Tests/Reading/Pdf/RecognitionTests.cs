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
    [InlineData("发挥”五老”和\"一站式\"的作用", "发挥“五老”和“一站式”的作用")]
    [InlineData("一一县公安局牵头", "——县公安局牵头")]
    [InlineData("3，守护儿童", "3.守护儿童")]
    [InlineData("(市公安局配合)一一规范婚姻登记", "（市公安局配合）——规范婚姻登记")]
    [InlineData("青政办【2022】16号", "青政办〔2022〕16号")]
    [InlineData("指导村〈居）民委员会", "指导村（居）民委员会")]
    [InlineData("建立线索移送渠道o", "建立线索移送渠道。")]
    [InlineData("县公安局'县交通运输局", "县公安局、县交通运输局")]
    [InlineData("县教育局’县妇联配合", "县教育局、县妇联配合")]
    [InlineData("苗行动’专项工作", "苗行动’专项工作")]
    [InlineData("开展‘护苗’行动", "开展‘护苗’行动")]
    [InlineData("这是护苗'行动'的内容", "这是护苗'行动'的内容")]
    [InlineData("长其", "长期")]
    [InlineData("由县里的队长其他人员", "由县里的队长其他人员")]
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
        var recognised = RecognisedPage.Of(page, new RecognisedLines(page.Scan!, 2400).With(table.ToString()), out _);
        Assert.Equal(2, recognised.Glyphs.Select(glyph => Math.Round(glyph.Y, 3)).Distinct().Count());
        Assert.Single(recognised.Glyphs.Select(glyph => glyph.FontSize).Distinct());
        var layout = Assert.Single(PageLayout.Of([recognised]));
        var lines = layout.Blocks.OfType<LayoutParagraph>().SelectMany(paragraph => paragraph.Lines).ToList();
        Assert.Equal("拐卖人口犯罪要依法严惩惩", lines[0].Text);
        Assert.Equal([false, true], lines.Select(line => line.Confidence < RecognisedPage.WeakConfidence));
    }

    [Fact]
    public void A_words_box_that_takes_in_the_next_words_leaves_no_gap()
    {
        var table = new StringBuilder(Head).Append(Line);
        foreach (var (text, left, width) in new[] { ("区", 100, 40), ("民政", 145, 400), ("局", 225, 60), ("负责", 265, 70), ("本", 345, 40), ("项", 385, 40), ("工", 425, 40), ("作", 465, 40), ("县", 505, 40) })
            table.Append(Word(text, left, 200, width, 40, 95));
        var glyphs = Recognised(table.ToString()).Glyphs;
        Assert.Equal("区民政局负责本项工作县", string.Concat(glyphs.Select(glyph => glyph.Text)));
        Assert.All(glyphs.Zip(glyphs.Skip(1)), pair => Assert.InRange(pair.Second.X - pair.First.EndX, -3, 3));
    }

    // As Tesseract gives the second line of a narrow cell: the boxes of its only words of two characters take in the rest.
    [Fact]
    public void A_short_line_is_as_large_as_its_ink_says()
    {
        var table = new StringBuilder(Head).Append("4\t1\t1\t1\t1\t0\t40\t2484\t166\t27\t-1\t\n");
        foreach (var (text, left, width) in new[] { ("市", 40, 26), ("检察", 68, 138), ("院", 138, 24), ("、", 161, 24), ("市", 184, 27) })
            table.Append(Word(text, left, 2484, width, 27, 95));
        var glyphs = Recognised(table.ToString()).Glyphs;
        Assert.Equal("市检察院、市", string.Concat(glyphs.Select(glyph => glyph.Text)));
        // 28 pixels are 7 points.
        Assert.All(glyphs.Zip(glyphs.Skip(1)), pair => Assert.InRange(pair.Second.X - pair.First.X, 6.5, 7.5));
        Assert.InRange(glyphs[0].FontSize, 6.5, 7.5);
    }

    [Fact]
    public void Digits_of_a_number_stay_together()
    {
        var table = new StringBuilder(Head).Append("4\t1\t1\t1\t1\t0\t100\t200\t388\t40\t-1\t\n");
        foreach (var (text, left, width) in new[] { ("20", 100, 30), ("22", 160, 20), ("年", 180, 40), ("县", 220, 40), ("政", 260, 40), ("府", 300, 40), ("工", 340, 40), ("作", 380, 40), ("方", 420, 40), ("案", 460, 28) })
            table.Append(Word(text, left, 200, width, 40, 95));
        var layout = Assert.Single(PageLayout.Of([Recognised(table.ToString())]));
        Assert.Equal("2022年县政府工作方案", Assert.Single(layout.Blocks.OfType<LayoutParagraph>()).Lines[0].Text);
    }

    [Theory]
    [InlineData("打击拐卖犯罪。", 2, '捉', 0.4f, "打击拐卖犯罪。")]
    [InlineData("打击拐卖犯罪。", 2, '捉', 0.95f, "打击捉卖犯罪。")]
    [InlineData("给予心理疏导。", 4, '朴', 0.4f, "给予心理朴导。")]
    [InlineData("预防和打击", 1, '防', 0.4f, "预防和打击")]
    [InlineData("县公安局牵头", 0, '市', 0.1f, "市公安局牵头")]
    public void A_character_that_recognition_is_unsure_of_is_put_right_where_the_words_of_the_field_have_one_only(string line, int at, char read, float confidence, string expected) =>
        Assert.Equal(expected, FieldWords.Mend(line[..at] + read + line[(at + 1)..], i => i == at ? confidence : 0.95f));

    [Fact]
    public void Columns_are_parted_at_the_strip_between_them()
    {
        var page = White(1400, 2000);
        // Two lines over the whole width, then two columns whose lines stand at different heights.
        foreach (var y in new[] { 100, 160 })
            Fill(page, 100, y, 1200, 36);
        for (var i = 0; i < 12; i++)
        {
            Fill(page, 100, 300 + (60 * i), 560, 36);
            Fill(page, 740, 320 + (60 * i), 560, 36);
        }

        var columns = page.Columns().Order().ToList();
        Assert.Equal(2, columns.Count);
        Assert.All(columns, column => Assert.InRange(column.Top, 197, 300));
        Assert.All(columns, column => Assert.InRange(column.Bottom, 1016, 1026));
        Assert.InRange(columns[0].Right, 660, 740);
        Assert.Equal(columns[0].Right, columns[1].Left);
        Assert.Empty(Printed(width: 1400, height: 2000, slope: 0).Columns());
    }

    [Fact]
    public void Strokes_rings_and_holes_go_and_characters_stay()
    {
        // Two lines of blocks as large as characters, and a pen's line through the second.
        var text = White(600, 800);
        for (var x = 100; x < 500; x += 30)
            foreach (var y in new[] { 100, 160 })
                Fill(text, x, y, 24, 24);
        Fill(text, 150, 170, 300, 4);
        var page = text with { Samples = (byte[])text.Samples.Clone() };
        // In the margin and below: the lines of a pen, a hole, a square ring.
        foreach (var (left, top, width, height) in new[] { (20, 100, 6, 400), (100, 220, 300, 4), (550, 300, 40, 40), (300, 500, 200, 5), (300, 700, 200, 5), (300, 500, 5, 200), (495, 500, 5, 205) })
            Fill(page, left, top, width, height);
        Assert.Equal(text.Samples.Count(sample => sample == 0), page.WithoutStrokes().Samples.Count(sample => sample == 0));
        Assert.Equal(255, page.WithoutStrokes().Samples[(320 * 600) + 570]);
    }

    [Fact]
    public void The_red_of_a_seal_fades_and_neither_ink_below_it_nor_red_letters_do()
    {
        const int Width = 600, Height = 400;
        byte[] red = [205, 40, 40], black = [20, 20, 20];
        var page = new byte[3 * Width * Height];
        Array.Fill(page, (byte)240);
        // A ring of 120 points, a black bar through it, a red rule and a red letter.
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                if (Math.Abs(Math.Sqrt(((x - 300) * (x - 300)) + ((y - 200) * (y - 200))) - 57) < 3 || (y is > 20 and < 26 && x is > 50 and < 550) || (y is > 40 and < 80 && x is > 100 and < 140))
                    Put(x, y, red);
        for (var x = 200; x < 400; x++)
            Put(x, 200, black);
        var image = ScanImage.Of(page, Width, Height, 3)!;
        Assert.Equal(205, image.Samples[(143 * Width) + 300]);
        Assert.Equal(20, image.Samples[(200 * Width) + 243]);
        Assert.All([image.Samples[(23 * Width) + 100], image.Samples[(60 * Width) + 120]], sample => Assert.InRange(sample, 0, 100));

        void Put(int x, int y, byte[] colour) => colour.CopyTo(page, 3 * ((y * Width) + x));
    }

    [Fact]
    public void Shaded_grainy_paper_becomes_white_and_ink_stays_dark()
    {
        var page = Printed(width: 640, height: 640, slope: 0);
        var random = new Random(1);
        for (var i = 0; i < page.Samples.Length; i++)
            page.Samples[i] = (byte)Math.Clamp((page.Samples[i] == 0 ? 40 : 235 - (i % 640 / 12)) + random.Next(-8, 9), 0, 255);
        var clean = page.OnWhite();
        Assert.InRange(clean.Samples.Count(sample => sample == 255), 0.99 * page.Samples.Count(sample => sample > 120), page.Samples.Length);
        Assert.Equal(page.Samples.Count(sample => sample < 80), clean.Samples.Count(sample => sample < 80));
    }

    [Fact]
    public void The_number_at_the_foot_of_a_page_is_no_text_however_it_was_read()
    {
        var table = new StringBuilder(Head);
        foreach (var top in new[] { 2700, 2780 })
        {
            table.Append(Line);
            for (var i = 0; i < 12; i++)
                table.Append(Word("县", 300 + (45 * i), top, 40, 40, 95));
        }

        table.Append(Line).Append(Word("是", 1000, 2890, 35, 2, 7)).Append(Word("1", 1060, 2878, 85, 25, 38));
        Assert.Equal("是1", string.Concat(Recognised(table.ToString()).Glyphs.Where(glyph => glyph.IsArtifact).Select(glyph => glyph.Text)));
    }

    [Fact]
    public void A_scan_is_set_straight()
    {
        var page = Printed(width: 900, height: 1200, slope: Math.Tan(2 * Math.PI / 180));
        var skew = page.Skew();
        Assert.InRange(skew, 1.9, 2.1);
        Assert.Equal(0, page.Turned(skew).Skew());
        Assert.Equal(0, new ScanImage(100, 100, [.. Enumerable.Repeat((byte)255, 10_000)]).Skew());
    }

    [Fact]
    public void Pictures_go_through_PNG_and_PGM()
    {
        var page = Printed(width: 60, height: 40, slope: 0);
        Assert.Equal(page.Samples, ScanImage.OfPng(page.ToPng())!.Samples);
        Assert.Equal(page.Samples, ScanImage.OfNetpbm([.. Encoding.ASCII.GetBytes("P5\n60 40\n255\n"), .. page.Samples])!.Samples);
        Assert.Null(ScanImage.OfPng(page.ToPng().AsSpan(0, 50)));
        Assert.Null(ScanImage.OfNetpbm("P5\n60 40\n255\n"u8));
    }

    [Fact]
    public void Cells_of_a_table_are_recognised_one_below_the_other_and_go_back_to_their_places()
    {
        // Two rows of two cells, a patch of ink in three of them.
        var page = White(600, 400);
        foreach (var y in new[] { 50, 150, 250 })
            Fill(page, 50, y, 451, 2);
        foreach (var x in new[] { 50, 250, 500 })
            Fill(page, x, 50, 2, 201);
        foreach (var (x, y) in new[] { (80, 80), (300, 80), (300, 200) })
            Fill(page, x, y, 40, 30);
        var scan = new PageImage([], 0, 0, 300, 200);
        var lines = new RecognisedLines(scan, 600);
        var rules = lines.OnPage(page.Rules());
        Assert.Equal((3, 3), (rules.Count(rule => rule.IsHorizontal), rules.Count(rule => !rule.IsHorizontal)));
        var cells = RuledTables.Cells(rules).Select(lines.InImage).ToList();
        Assert.Equal(4, cells.Count);
        var (image, parts) = Assert.Single(ScanParts.Arrange(page, cells));
        Assert.Equal([(80, 80), (300, 80), (300, 200)], parts.Select(part => (part.Left, part.Top)));
        Assert.Equal(3 * 40 * 30, image.Samples.Count(sample => sample == 0));
        var table = Head + Line + string.Concat(parts.Select((part, i) => Word("县市区"[i].ToString(), part.X, part.Y, 40, 30, 90)));
        lines.With(table, parts, areCells: true);
        Assert.Equal(["县 40 47.5", "市 150 47.5", "区 150 107.5"], lines.Lines.Select(line => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line.Words[0].Text} {line.Words[0].Left} {line.Words[0].CentreY}")));
    }

    private const string Head = "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext\n";
    private const string Line = "4\t1\t1\t1\t1\t0\t100\t100\t800\t60\t-1\t\n";

    private static string Word(string text, int left, int top, int width, int height, int confidence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"5\t1\t1\t1\t1\t1\t{left}\t{top}\t{width}\t{height}\t{confidence}\t{text}\n");

    private static PageContent Recognised(string table)
    {
        var page = new PageContent(1, 600, 800, [], [], 1, 0) { Scan = new PageImage([], 0, 0, 600, 800) };
        return RecognisedPage.Of(page, new RecognisedLines(page.Scan, 2400).With(table), out _);
    }

    // Rows of blocks as large as characters.
    private static ScanImage Printed(int width, int height, double slope)
    {
        var page = White(width, height);
        for (var y = 20; y + 30 + (slope * width) < height; y += 50)
            for (var x = 20; x + 24 < width; x++)
                if (x % 30 < 24)
                    Fill(page, x, y + (int)Math.Round(slope * x), 1, 24);
        return page;
    }

    private static ScanImage White(int width, int height) => new(width, height, [.. Enumerable.Repeat((byte)240, width * height)]);

    private static void Fill(ScanImage image, int left, int top, int width, int height)
    {
        for (var y = top; y < top + height; y++)
            image.Samples.AsSpan((y * image.Width) + left, width).Clear();
    }

    [Fact]
    public void Evidence_from_a_line_that_could_hardly_be_read_is_marked()
    {
        const string Line = "（一）案件不破，专案组不得撤销，负责人包侦查破案、包解救儿童、包安抚亲属。（县公安局负责）";
        var clean = AntiTraffickingDiff.Tests.Normalizing.TextDocuments.Read($"青禾县反对拐卖人口工作方案\n一、任务\n{Line}\n（二）组织反拐法治宣传教育，提高群众的防范意识和能力。（县委宣传部负责）\n");
        var weak = clean with { WeakSpans = [new AntiTraffickingDiff.Text.TextSpan(clean.Text.IndexOf(Line, StringComparison.Ordinal), Line.Length)] };
        var marks = Evidence(weak).Select(item => (item.Text.Contains("专案组", StringComparison.Ordinal), item.IsWeak)).Distinct().Order();
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
        foreach (var lines in new[] { problem.Lines(chinese: false), problem.Lines(chinese: true) })
            Assert.All(lines.Skip(1).Zip(["Debian", "Windows", "macOS"]), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
        Assert.Equal(4, problem.Lines(chinese: false).Count);
        Assert.DoesNotContain('\n', problem.Message(chinese: false) + problem.Message(chinese: true));
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
        // As the plan is compared: 提卖 for 拐卖 is put right by the normaliser.
        var text = AntiTraffickingDiff.Normalizing.TextNormalizer.Normalize(document).Text;
        Assert.Contains("打击拐卖人口犯罪", text, StringComparison.Ordinal);
        Assert.Contains("县公安局牵头", text, StringComparison.Ordinal);
    }

    [EngineFact]
    public void A_scan_that_is_far_askew_is_read_as_well()
    {
        var path = OnePage();
        var scan = AntiTraffickingDiff.Accuracy.Scans.Scan.Make(path, 200, degrees: -3);
        File.Delete(path);
        var document = Read(scan, ReadingOptions.Default with { Ocr = new OcrOptions { Mode = OcrMode.Auto } });
        Assert.Contains("县公安局牵头，各乡镇配合，每年走访一次", document.Text, StringComparison.Ordinal);
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
