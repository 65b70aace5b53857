using System.Globalization;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// Makes the glyphs of a page of the words that were recognised in its image. Tesseract's boxes of single Han characters
/// are off by half a character, and lines of a scan are askew; the layout wants one baseline a line and sizes that agree,
/// so both are taken from the whole line and the whole page.
/// </summary>
internal static partial class RecognisedPage
{
    /// <summary>Characters of a line below this mean confidence are called weak: about every tenth of them is wrong.</summary>
    public const float WeakConfidence = 0.75f;

    /// <summary>The page with the text of its image.</summary>
    /// <param name="page">The page.</param>
    /// <param name="recognised">What was recognised of it.</param>
    /// <param name="slope">By how much its lines fall for each point to the right.</param>
    public static PageContent Of(PageContent page, RecognisedLines recognised, out double slope)
    {
        var lines = recognised.Lines;
        var fall = Median(lines.Where(line => line.Words.Count >= 8).Select(line => Slope(line.Words)));
        var ems = lines.ConvertAll(Em);
        var pageEm = Median(lines.Zip(ems).Where(pair => pair.First.Words.Count >= 8 && pair.Second > 0).Select(pair => pair.Second));
        // In the narrow cells of a table a character may be a line; its box is a tenth smaller than its place.
        var cellEm = 1.1 * Median(recognised.OfCells.SelectMany(line => line.Words).Where(word => word.Text.Length == 1 && Characters.IsHan(word.Text[0])).Select(word => Math.Max(word.Width, word.Height)));
        var foot = PageNumber([.. lines.Except(recognised.OfCells)], pageEm, page);
        var glyphs = new List<Glyph>();
        for (var i = 0; i < lines.Count; i++)
        {
            // Lines of the text have its size; what differs by an eighth or more is a title or a note.
            var usual = cellEm > 0 && recognised.OfCells.Contains(lines[i]) ? cellEm : pageEm;
            // Where its boxes are poor, a line whose ink its characters fill at the usual size has that size.
            var em = ems[i] > 0 && (usual <= 0 || Math.Abs(ems[i] - usual) > usual / 8 && Math.Abs(InkEm(lines[i]) - usual) > usual / 25) ? ems[i] : usual;
            if (em > 0)
                Add(lines[i], em, fall, page, glyphs, ReferenceEquals(lines[i], foot));
        }

        slope = fall;
        return page with { Glyphs = glyphs, Scan = null, UnmappedGlyphCount = 0 };
    }

    // The line at the foot of the page that is its number, however it was read: its dashes are taken for characters, and
    // its digits stand alone. It is short, and does not start where lines do.
    private static RecognisedLine? PageNumber(IReadOnlyList<RecognisedLine> lines, double em, PageContent page)
    {
        const double MarginShare = 0.85, UnsureBelow = 0.7;
        const int MostCharacters = 6;
        if (lines.Count < 2 || em <= 0 || lines.MaxBy(line => line.Words[0].CentreY) is not { } last || last.Words[0].CentreY < MarginShare * page.Height)
            return null;
        var words = last.Words;
        var start = lines.Min(line => line.Words[0].Left);
        var text = last.Text;
        var isApart = text.Length <= MostCharacters && words[0].Left > start + (em / 2) && words[^1].Left - words[0].Left < MostCharacters * em;
        return isApart && (HalfPageNumber().IsMatch(text) || words.Average(word => word.Confidence) < UnsureBelow || words.Exists(word => word.Height < em / 4 && Characters.IsHan(word.Text[0])))
            ? last
            : null;
    }

    // By how much a line falls for each point to the right: the middles of its last third against those of its first.
    private static double Slope(List<RecognisedWord> line)
    {
        var third = line.Count / 3;
        var distance = line[^1].Left - line[0].Left;
        return distance <= 0
            ? 0
            : (Median(line.TakeLast(third).Select(word => word.CentreY)) - Median(line.Take(third).Select(word => word.CentreY))) / (distance * 2 / 3);
    }

    // The distance of Han characters that stand side by side; or what the line's ink leaves for each, for boxes of words often
    // take in the next words, and lines the gaps between columns.
    private static double Em(RecognisedLine line)
    {
        var centres = new List<double>();
        var steps = new List<double>();
        foreach (var word in line.Words)
        {
            if (word.Text.Length == 1 && Characters.IsHan(word.Text[0]))
            {
                centres.Add(word.Left + (word.Width / 2));
                continue;
            }

            steps.AddRange(centres.Zip(centres.Skip(1), (a, b) => b - a));
            centres.Clear();
            if (word.Text.Length > 1 && word.Text.All(Characters.IsHan))
                steps.Add(word.Width / (word.Text.Length - 0.1));
        }

        steps.AddRange(centres.Zip(centres.Skip(1), (a, b) => b - a));
        var step = Median(steps.Where(step => step > 1));
        return step > 0 ? Math.Min(step, InkEm(line)) : 0;
    }

    // What the line's ink leaves for each character.
    private static double InkEm(RecognisedLine line) => line.Width / (Places(line.Text) - Before(line.Text) - Behind(line.Text));

    // How many em a text takes.
    private static double Places(string text) => text.Sum(Place);

    // Capitals take half an em in Chinese fonts and about .7 in Latin ones.
    private static double Place(char character) => char.IsLowSurrogate(character) ? 0 : TextLines.IsWide(character) ? 1 : char.IsAsciiLetterUpper(character) ? 0.6 : 0.5;

    // The white before the ink of a line's first character and behind that of its last: half the place of a mark.
    private static double Before(string text) => text[0] is '（' or '《' or '〈' or '“' or '‘' or '〔' or '【' ? 0.5 : 0.05;

    private static double Behind(string text) => text[^1] is '）' or '》' or '〉' or '”' or '’' or '〕' or '】' or '，' or '。' or '、' or '；' or '：' or '！' or '？' ? 0.5 : 0.05;

    private static void Add(RecognisedLine line, double em, double slope, PageContent page, List<Glyph> glyphs, bool isPageNumber)
    {
        var middle = Median(line.Words.Select(word => word.CentreY - (slope * word.Left)));
        // The middle of Han characters stands 0.38 em above their baseline (PlacedGlyph).
        var baseline = middle + (slope * page.Width / 2) + (0.38 * em);
        var places = new List<(double Centre, float Confidence)>();
        foreach (var word in line.Words)
        {
            // No word is wider than its characters.
            var width = Math.Min(word.Width, 1.2 * em * word.Text.Length);
            for (var i = 0; i < word.Text.Length; i++)
                places.Add((word.Left + (width * (i + 0.5) / word.Text.Length), word.Confidence));
        }

        var text = line.Text;
        var lefts = Even(line, text, em, places) ?? ByBoxes(line, text, em, places);
        var mended = Mend(FieldWords.Mend(text, i => places[i].Confidence));
        for (var i = 0; i < mended.Length; i++)
        {
            if (char.IsLowSurrogate(mended[i]))
                continue;
            var next = char.IsHighSurrogate(mended[i]) && i + 1 < mended.Length ? i + 2 : i + 1;
            glyphs.Add(new Glyph(mended[i..next], lefts[i], baseline, lefts[i] + (Place(mended[i]) * em), baseline, em, 0, false, glyphs.Count, isPageNumber) { Confidence = places[i].Confidence });
        }
    }

    // A line without gaps: its characters share out its ink. Null if a character is said to stand a place away from its share, unless
    // the line has no room for a gap.
    private static double[]? Even(RecognisedLine line, string text, double em, List<(double Centre, float Confidence)> places)
    {
        var (before, behind) = (Before(text) * em, Behind(text) * em);
        var (ink, all) = (before + line.Width + behind, Places(text));
        var step = ink / all;
        var isFull = Math.Abs(ink - (all * em)) < em / 2;
        var left = line.Left - before;
        var lefts = new double[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            lefts[i] = left;
            if (!isFull && Math.Abs(left + (Place(text[i]) * step / 2) - places[i].Centre) > em)
                return null;
            left += Place(text[i]) * step;
        }

        return lefts;
    }

    // Else they stand where their boxes are; what is off by less is the box and not the character, from there on there is a space.
    private static double[] ByBoxes(RecognisedLine line, string text, double em, List<(double Centre, float Confidence)> places)
    {
        const double MostOff = 0.8, Followed = 0.2;
        var lefts = new double[text.Length];
        var end = double.NaN;
        for (var i = 0; i < text.Length; i++)
        {
            var half = Place(text[i]) * em / 2;
            var off = places[i].Centre - half - end;
            lefts[i] = off < MostOff * em ? end + (Followed * Math.Max(off, -em / 2)) : places[i].Centre - half;
            end = lefts[i] + (2 * half);
        }

        // Whether a line reaches the margin says whether its paragraph goes on, so it ends where its ink does.
        const double MostShare = 0.06;
        var factor = (line.Words.Max(word => word.Left + word.Width) + (Behind(text) * em) - lefts[0]) / (end - lefts[0]);
        return Math.Abs(factor - 1) < MostShare ? [.. lefts.Select(left => lefts[0] + ((left - lefts[0]) * factor))] : lefts;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }

    // ---- What is usually taken for something else, put right where its neighbours leave no doubt. Each rule keeps the
    // length, for characters have their places.

    /// <summary>A line with the usual confusions put right.</summary>
    public static string Mend(string line)
    {
        // First, for the others look for the marks that are meant.
        line = HalfMark().Replace(line, match => match.Value switch { "," => "，", ";" => "；", ":" => "：", "(" => "（", ")" => "）", "?" => "？", "!" => "！", _ => match.Value });
        line = Quoted().Replace(line, "“$1”");
        line = UnitComma().Replace(line, "、");
        line = LongTerm().Replace(line, "长期");
        line = Dashes().Replace(line, "——");
        line = Population().Replace(line, "人口");
        line = Underage().Replace(line, "未成年");
        line = YearDash().Replace(line, "—");
        line = Numeral().Replace(line, "（$1）");
        line = ItemComma().Replace(line, "$1、");
        line = ItemPoint().Replace(line, "$1.");
        line = DocumentYear().Replace(line, "〔$1〕");
        line = YearBracket().Replace(line, "（$1）");
        line = Zero().Replace(line, "0");
        line = Stop().Replace(line, "。");
        line = PageNumber().Replace(line, "—$1—");
        line = HalfPageNumber().Replace(line, match => match.Value.Replace('一', ' ').Replace('—', ' ').Replace('_', ' ').Replace('-', ' '));
        line = Remark().Replace(line, "（$1）");
        line = OpenRemark().Replace(line, "（");
        return line;
    }

    // 拐卖人又, 拐卖入口: nobody abducts entrances, and 人又 does not stand between these words.
    [GeneratedRegex("(?<=[拐贩]卖|流动|常住|户籍|来)(人又|入口|人囗|入又|人日)|人又(?=犯罪|贩运|行为)")]
    private static partial Regex Population();

    // Both marks look alike to recognition.
    [GeneratedRegex("[”\"]([^“”\"]{1,30})[”\"]")]
    private static partial Regex Quoted();

    // 县公安局'县交通运输局: between two units of a list, in a line without another such mark.
    [GeneratedRegex("(?<=^[^‘’']*[局部院办委会厅联])['’](?=[国省市县区州旗][^‘’']*$)")]
    private static partial Regex UnitComma();

    // What the column of deadlines of a table says most often; nothing else is 长其 by itself.
    [GeneratedRegex("^长其$")]
    private static partial Regex LongTerm();

    // A dash of two em before an item; no sentence starts with 一一 but that one word.
    [GeneratedRegex("(?<=^|[。）；])(一一|一—|—一)(?=[\\u4E00-\\u9FFF])(?!列举|对应|落实|说明|核实|登记|排查|比对|走访|回应|到位)")]
    private static partial Regex Dashes();

    // 3，守护… at the start of a line: the point of a number is taken for a comma.
    [GeneratedRegex("^([0-9]{1,2})[，,](?=[\\u4E00-\\u9FFF])")]
    private static partial Regex ItemPoint();

    // 〔2022〕16号 in a document's number.
    [GeneratedRegex("[〔【〈《\\[（(j]([12][0-9]{3})[〕】〉》\\]）)j](?=\\s?第?[0-9]{1,4}号)")]
    private static partial Regex DocumentYear();

    [GeneratedRegex("末成年")]
    private static partial Regex Underage();

    // Between years and between the numbers of a page's foot.
    [GeneratedRegex("(?<=[12][0-9]{3}年?)[一ー_-](?=[12][0-9]{3}年?)")]
    private static partial Regex YearDash();

    // （一）, 〈一》, 《一） at the start of a line or behind a full stop.
    [GeneratedRegex("(?<=^|[。；：])[（(《〈〔{\\\\]([一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)》〉〕}]")]
    private static partial Regex Numeral();

    // 一。 and 一. before a heading; no sentence starts with a lone number.
    [GeneratedRegex("^([一二三四五六七八九十]{1,3})[。.．，,·‚](?=[\\u4E00-\\u9FFF])")]
    private static partial Regex ItemComma();

    // 《区教育局负责）: what ends with a bracket has started with one; a title closes with its own mark.
    [GeneratedRegex("[《〈]([^《》〈〉（）()]{1,80})[）)]")]
    private static partial Regex Remark();

    // The same where the bracket closes on another line.
    [GeneratedRegex("(?<=。)[《〈](?![^》〉]*[》〉])|^\\\\(?=[\\u4E00-\\u9FFF])")]
    private static partial Regex OpenRemark();

    [GeneratedRegex("^([一—_-][0-9]{1,3}|[0-9]{1,3}[一—_-])$")]
    private static partial Regex HalfPageNumber();

    // The years in the title of a plan.
    [GeneratedRegex("[（(《〈〔]([12][0-9]{3}[—-][12][0-9]{3}年)[）)》〉〕]")]
    private static partial Regex YearBracket();

    [GeneratedRegex("(?<=[0-9])[OoQ〇](?=[0-9])|(?<=[12])[OoQ〇](?=[0-9]{2}年)")]
    private static partial Regex Zero();

    [GeneratedRegex("(?<=[\\u4E00-\\u9FFF])[oO]$")]
    private static partial Regex Stop();

    [GeneratedRegex("^[一—_-]([0-9]{1,3})[一—_-]$")]
    private static partial Regex PageNumber();

    // Half-width marks beside Han characters.
    [GeneratedRegex("(?<=[\\u4E00-\\u9FFF》）”])[,;:()?!]|[(](?=[\\u4E00-\\u9FFF])|(?<=[0-9年])[)](?=$|[\\u4E00-\\u9FFF》])|[(](?=[12][0-9]{3})")]
    private static partial Regex HalfMark();
}

/// <summary>A word on the page, in points.</summary>
internal sealed record RecognisedWord(string Text, double Left, double CentreY, double Width, double Height, float Confidence);

/// <summary>A line of words, in points.</summary>
/// <param name="left">Where its ink starts.</param>
/// <param name="width">How wide it is; NaN if only its words say it.</param>
internal sealed class RecognisedLine(double left, double width)
{
    public double Left => left;

    public double Width => double.IsNaN(width) ? Words[^1].Left + Words[^1].Width - left : width;

    public List<RecognisedWord> Words { get; } = [];

    public string Text => string.Concat(Words.Select(word => word.Text));

    public void Add(RecognisedWord word)
    {
        // Boxes of words often take in the next words.
        if (Words.Count > 0 && Words[^1] is var before && word.Left > before.Left && word.Left < before.Left + before.Width)
            Words[^1] = before with { Width = word.Left - before.Left };
        Words.Add(word);
    }
}

/// <summary>Lines of words that Tesseract has found in the image of a page, on the page.</summary>
/// <param name="scan">Where the image lies on the page.</param>
/// <param name="width">The width of the image in pixels.</param>
internal sealed class RecognisedLines(PageImage scan, int width)
{
    private readonly double scale = (scan.Right - scan.Left) / width;

    public List<RecognisedLine> Lines { get; } = [];

    /// <summary>Those of them that stand in cells of a table.</summary>
    public HashSet<RecognisedLine> OfCells { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds the lines of a table as Tesseract gives it (TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text).</summary>
    /// <param name="table">The table.</param>
    /// <param name="parts">What the parts of the image show that was recognised, if it is not the page's; words in none are dropped.</param>
    /// <param name="areCells">Whether the parts are cells.</param>
    public RecognisedLines With(string table, IReadOnlyList<ScanPart>? parts = null, bool areCells = false)
    {
        var first = Lines.Count;
        ScanPart? before = null;
        foreach (var (_, row) in EmbeddedText.TabRows(table).Skip(1).Where(line => line.Cells.Length >= 12 && line.Cells[0] is "4" or "5"))
        {
            var (left, middle) = (Number(row[6]), Number(row[7]) + (Number(row[9]) / 2));
            if (parts is not null)
            {
                if (parts.FirstOrDefault(part => middle >= part.Y - (ScanParts.Space / 2) && middle < part.Y + part.Height + (ScanParts.Space / 2)) is not { } part)
                    continue;
                (left, middle) = (left - part.X + part.Left, middle - part.Y + part.Top);
                if (before != part)
                    Lines.Add(new RecognisedLine(scan.Left + (left * scale), double.NaN));
                before = part;
            }

            if (row[0] == "4")
                Lines.Add(new RecognisedLine(scan.Left + (left * scale), Number(row[8]) * scale));
            else if (Lines.Count > 0 && row[11].Trim() is { Length: > 0 } text && text.Trim('|', '¦') is { Length: > 0 }) // else it is the rest of a rule
                Lines[^1].Add(new RecognisedWord(
                    text, scan.Left + (left * scale), scan.Top + (middle * scale), Number(row[8]) * scale, Number(row[9]) * scale, (float)Math.Clamp(Number(row[10]) / 100, 0, 1)));
        }

        Lines.RemoveAll(line => line.Words.Count == 0);
        if (areCells)
            OfCells.UnionWith(Lines.Skip(first));
        return this;

        static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>Rules in pixels of the image, on the page.</summary>
    public IReadOnlyList<RuledLine> OnPage(IEnumerable<RuledLine> rules) => [.. rules.Select(rule => new RuledLine(
        scan.Left + (rule.X1 * scale), scan.Top + (rule.Y1 * scale), scan.Left + (rule.X2 * scale), scan.Top + (rule.Y2 * scale)))];

    /// <summary>A box of the page in pixels of the image.</summary>
    public (int Left, int Top, int Right, int Bottom) InImage(Box box) => (
        (int)((box.Left - scan.Left) / scale), (int)((box.Top - scan.Top) / scale), (int)Math.Ceiling((box.Right - scan.Left) / scale), (int)Math.Ceiling((box.Bottom - scan.Top) / scale));
}

/// <summary>A part of an image that was arranged anew: where it is there, and where it comes from.</summary>
internal sealed record ScanPart(int X, int Y, int Height, int Left, int Top);

/// <summary>Puts parts of an image, such as the cells of tables, one below the other.</summary>
internal static class ScanParts
{
    /// <summary>The white between two parts in pixels: more than between lines.</summary>
    public const int Space = 40;

    // Tesseract reads images of up to 32,767 pixels; a page's parts hardly fill one.
    private const int MaxHeight = 12_000;

    public static IEnumerable<(ScanImage Image, IReadOnlyList<ScanPart> Parts)> Arrange(ScanImage image, IReadOnlyList<(int Left, int Top, int Right, int Bottom)> boxes)
    {
        var parts = new List<((int Left, int Top, int Right, int Bottom) Box, int X, int Y)>();
        var height = Space;
        foreach (var ink in boxes.Select(box => image.Ink(box.Left, box.Top, box.Right, box.Bottom)).OfType<(int Left, int Top, int Right, int Bottom)>())
        {
            if (parts.Count > 0 && height + ink.Bottom - ink.Top + Space > MaxHeight)
            {
                yield return Arranged();
                parts.Clear();
                height = Space;
            }

            parts.Add((ink, Space, height));
            height += ink.Bottom - ink.Top + Space;
        }

        if (parts.Count > 0)
            yield return Arranged();

        (ScanImage, IReadOnlyList<ScanPart>) Arranged() => (
            image.Arranged(parts.Max(part => part.Box.Right - part.Box.Left) + (2 * Space), height, parts),
            [.. parts.Select(part => new ScanPart(part.X, part.Y, part.Box.Bottom - part.Box.Top, part.Box.Left, part.Box.Top))]);
    }
}
