using System.Globalization;
using System.Text;
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

    private sealed record Word(string Text, double Left, double CentreY, double Width, float Confidence);

    /// <summary>The page with the text of its image.</summary>
    /// <param name="page">The page, with its scan.</param>
    /// <param name="table">What Tesseract says (TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text).</param>
    /// <param name="width">The width of the image in its own pixels.</param>
    public static PageContent Of(PageContent page, string table, double width)
    {
        var scan = page.Scan!;
        var scale = (scan.Right - scan.Left) / width;
        var lines = Lines(table, scan, scale);
        var slope = Median(lines.Where(line => line.Count >= 8).Select(Slope));
        var ems = lines.ConvertAll(line => Em(line));
        var pageEm = Median(lines.Zip(ems).Where(pair => pair.First.Count >= 8 && pair.Second > 0).Select(pair => pair.Second));
        var glyphs = new List<Glyph>();
        for (var i = 0; i < lines.Count; i++)
        {
            // Lines of the text have its size; what differs by an eighth or more is a title or a note.
            var em = ems[i] > 0 && (pageEm <= 0 || Math.Abs(ems[i] - pageEm) > pageEm / 8) ? ems[i] : pageEm;
            if (em > 0)
                Add(lines[i], em, slope, page, glyphs);
        }

        return page with { Glyphs = glyphs, Scan = null, UnmappedGlyphCount = 0 };
    }

    private static List<List<Word>> Lines(string table, PageImage scan, double scale)
    {
        var lines = new List<List<Word>>();
        foreach (var row in table.Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split('\t')))
        {
            if (row.Length < 12)
                continue;
            if (row[0] == "4")
                lines.Add([]);
            else if (row[0] == "5" && lines.Count > 0 && row[11].Trim().Length > 0)
                lines[^1].Add(new Word(
                    row[11].Trim(), scan.Left + (Number(row[6]) * scale), scan.Top + ((Number(row[7]) + (Number(row[9]) / 2)) * scale),
                    Number(row[8]) * scale, (float)Math.Clamp(Number(row[10]) / 100, 0, 1)));
        }

        lines.RemoveAll(line => line.Count == 0);
        return lines;

        static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    // By how much a line falls for each point to the right: the middles of its last third against those of its first.
    private static double Slope(List<Word> line)
    {
        var third = line.Count / 3;
        var distance = line[^1].Left - line[0].Left;
        return distance <= 0
            ? 0
            : (Median(line.TakeLast(third).Select(word => word.CentreY)) - Median(line.Take(third).Select(word => word.CentreY))) / (distance * 2 / 3);
    }

    // The distance of Han characters that stand side by side.
    private static double Em(List<Word> line)
    {
        var centres = new List<double>();
        var steps = new List<double>();
        foreach (var word in line)
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
        return Median(steps.Where(step => step > 1));
    }

    private static void Add(List<Word> line, double em, double slope, PageContent page, List<Glyph> glyphs)
    {
        var middle = Median(line.Select(word => word.CentreY - (slope * word.Left)));
        // The middle of Han characters stands 0.38 em above their baseline (PlacedGlyph).
        var baseline = middle + (slope * page.Width / 2) + (0.38 * em);
        var text = new StringBuilder();
        var places = new List<(double Centre, float Confidence)>();
        foreach (var word in line)
        {
            for (var i = 0; i < word.Text.Length; i++)
                places.Add((word.Left + (word.Width * (i + 0.5) / word.Text.Length), word.Confidence));
            text.Append(word.Text);
        }

        var mended = Mend(text.ToString());
        var last = double.NegativeInfinity;
        for (var i = 0; i < mended.Length; i++)
        {
            if (char.IsLowSurrogate(mended[i]))
                continue;
            var half = em * (TextLines.IsWide(mended[i]) ? 0.5 : 0.25);
            var centre = Math.Max(places[i].Centre, last + (half / 2));
            last = centre;
            var end = char.IsHighSurrogate(mended[i]) && i + 1 < mended.Length ? i + 2 : i + 1;
            glyphs.Add(new Glyph(
                mended[i..end], centre - half, baseline, centre + half, baseline, em, 0, false, glyphs.Count) { Confidence = places[i].Confidence });
        }
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
        line = Population().Replace(line, "人口");
        line = Underage().Replace(line, "未成年");
        line = YearDash().Replace(line, "—");
        line = Numeral().Replace(line, "（$1）");
        line = ItemComma().Replace(line, "$1、");
        line = YearBracket().Replace(line, "（$1）");
        line = Zero().Replace(line, "0");
        line = PageNumber().Replace(line, "—$1—");
        line = HalfPageNumber().Replace(line, match => match.Value.Replace('一', ' ').Replace('—', ' ').Replace('_', ' ').Replace('-', ' '));
        line = Remark().Replace(line, "（$1）");
        line = OpenRemark().Replace(line, "（");
        return HalfMark().Replace(line, match => match.Value switch { "," => "，", ";" => "；", ":" => "：", "(" => "（", ")" => "）", "?" => "？", "!" => "！", _ => match.Value });
    }

    // 拐卖人又, 拐卖入口: nobody abducts entrances, and 人又 does not stand between these words.
    [GeneratedRegex("(?<=[拐贩]卖|流动|常住|户籍|来)(人又|入口|人囗|入又|人日)|人又(?=犯罪|贩运|行为)")]
    private static partial Regex Population();

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

    // The years in the title of a plan.
    // 《区教育局负责）: what ends with a bracket has started with one; a title closes with its own mark.
    [GeneratedRegex("[《〈]([^《》〈〉（）()]{2,80})[）)]")]
    private static partial Regex Remark();

    // The same where the bracket closes on another line.
    [GeneratedRegex("(?<=。)[《〈](?![^》〉]*[》〉])|^\\\\(?=[\\u4E00-\\u9FFF])")]
    private static partial Regex OpenRemark();

    [GeneratedRegex("^([一—_-][0-9]{1,3}|[0-9]{1,3}[一—_-])$")]
    private static partial Regex HalfPageNumber();

    [GeneratedRegex("[（(《〈〔]([12][0-9]{3}[—-][12][0-9]{3}年)[）)》〉〕]")]
    private static partial Regex YearBracket();

    [GeneratedRegex("(?<=[0-9])[OoQ〇](?=[0-9])|(?<=[12])[OoQ〇](?=[0-9]{2}年)")]
    private static partial Regex Zero();

    [GeneratedRegex("^[一—_-]([0-9]{1,3})[一—_-]$")]
    private static partial Regex PageNumber();

    // Half-width marks beside Han characters.
    [GeneratedRegex("(?<=[\\u4E00-\\u9FFF》）”])[,;:()?!]|[(](?=[\\u4E00-\\u9FFF])|(?<=[0-9年])[)](?=$|[\\u4E00-\\u9FFF》])|[(](?=[12][0-9]{3})")]
    private static partial Regex HalfMark();
}
