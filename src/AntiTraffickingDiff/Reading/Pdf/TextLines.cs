using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Text on one baseline without a wide gap: a cell, a column's line, or a whole line.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Box">The box around it, as high as its font.</param>
/// <param name="Baseline">Its baseline.</param>
/// <param name="Size">The size of most of its glyphs.</param>
/// <param name="LeadWidth">How wide the part is that a line break would have to take along: its first word.</param>
/// <param name="IsArtifact">Whether its file says that it is no part of the document's text.</param>
/// <param name="Confidence">How surely it was recognised, from 0 to 1; 1 where it was not recognised at all.</param>
internal sealed record TextSegment(string Text, Box Box, double Baseline, double Size, double LeadWidth, bool IsArtifact = false, float Confidence = 1);

/// <summary>A line: one segment or several.</summary>
internal sealed record TextLine(string Text, Box Box, double Baseline, double Size, double LeadWidth, float Confidence = 1);

/// <summary>Makes lines of glyphs: bands on one baseline, parted at wide gaps, with spaces where the page shows them.</summary>
internal static class TextLines
{
    // ---- Glyphs become segments.

    public static List<TextSegment> Segments(IEnumerable<PlacedGlyph> glyphs)
    {
        var runs = Bands([.. glyphs]).SelectMany(Runs).ToList();
        return [.. JoinScripts(runs).Select(Segment)];
    }

    private static List<List<PlacedGlyph>> Bands(List<PlacedGlyph> glyphs)
    {
        // Fonts mixed on a line differ by a few hundredths of an em; a superscript is raised by a third or more.
        const double MaxShift = 0.25;
        var bands = new List<List<PlacedGlyph>>();
        foreach (var glyph in Sorted(glyphs, glyph => glyph.Baseline))
        {
            if (bands.Count == 0 || glyph.Baseline - bands[^1][0].Baseline > MaxShift * Math.Min(bands[^1][0].Size, glyph.Size))
                bands.Add([]);
            bands[^1].Add(glyph);
        }

        return bands.ConvertAll(band => Sorted(band, glyph => glyph.Left));
    }

    // Glyphs at one place stay in the order of painting. Most pages are painted in reading order already.
    private static List<PlacedGlyph> Sorted(List<PlacedGlyph> glyphs, Func<PlacedGlyph, double> key)
    {
        for (var i = 1; i < glyphs.Count; i++)
            if (!(key(glyphs[i]) >= key(glyphs[i - 1])))
                return [.. glyphs.OrderBy(key)];
        return glyphs;
    }

    private static IEnumerable<List<PlacedGlyph>> Runs(List<PlacedGlyph> band)
    {
        // Just under a Han character's width: wider than justification opens a line, narrower than any gutter.
        const double MaxGap = 0.9;
        // One or two ideographic spaces typed within a heading; columns and cells are not parted by spaces.
        const double MaxTypedGap = 2.2;
        var run = new List<PlacedGlyph>();
        var blanks = new List<PlacedGlyph>();
        foreach (var glyph in band)
        {
            if (glyph.IsBlank)
            {
                blanks.Add(glyph);
                continue;
            }

            if (run.Count > 0)
            {
                var gap = blanks.Count > 0 ? MaxTypedGap : MaxGap;
                var isApart = glyph.Left - run[^1].Right > gap * Math.Max(run[^1].Size, glyph.Size);
                if (isApart || glyph.IsArtifact != run[^1].IsArtifact)
                {
                    yield return run;
                    run = [];
                }
                else
                {
                    run.AddRange(blanks);
                }
            }

            blanks.Clear();
            run.Add(glyph);
        }

        if (run.Count > 0)
            yield return run;
    }

    // Puts superscripts and subscripts, runs of their own by their baseline, into the runs that they belong to.
    private static IReadOnlyList<List<PlacedGlyph>> JoinScripts(List<List<PlacedGlyph>> runs)
    {
        // A note's mark or an exponent, not a line of small print.
        const int MaxGlyphs = 8;
        // Pages with more runs are drawings; bounds the search.
        const int MaxRuns = 4_000;
        if (runs.Count > MaxRuns)
            return runs;
        var scripts = new HashSet<List<PlacedGlyph>>(ReferenceEqualityComparer.Instance);
        foreach (var run in runs.Where(run => run.Count <= MaxGlyphs))
        {
            if (runs.Find(text => IsScriptOf(run, text) && !scripts.Contains(text)) is not { } text)
                continue;
            scripts.Add(run);
            // The script's glyphs stay together: before the first glyph of the text that starts right of its middle.
            var middle = (run[0].Left + run[0].Right) / 2;
            var place = text.FindIndex(1, glyph => glyph.Left >= middle);
            text.InsertRange(place < 0 ? text.Count : place, run);
        }

        return [.. runs.Where(run => !scripts.Contains(run))];
    }

    private static bool IsScriptOf(List<PlacedGlyph> script, List<PlacedGlyph> text)
    {
        // Writers set them at 0.58 to 0.75 of the text's size.
        const double MaxSizeShare = 0.8;
        var size = text[0].Size;
        var middle = script[0].CentreY;
        return script[0].Size <= MaxSizeShare * size
            && middle > text[0].Top - (0.1 * size)
            && middle < text[0].Bottom + (0.1 * size)
            && script[0].Left <= text[^1].Right + (0.3 * size)
            && script[^1].Right >= text[0].Left - (0.3 * size);
    }

    private static TextSegment Segment(List<PlacedGlyph> run)
    {
        // A glyph of the size that most have; the size is rounded to tenths of a point, finer differences are rounding.
        var main = run.TrueForAll(glyph => glyph.Size == run[0].Size)
            ? run[0]
            : run.Where(glyph => !glyph.IsBlank).GroupBy(glyph => Math.Round(glyph.Size, 1)).MaxBy(sizes => sizes.Count())!.First();
        var box = new Box(run.Min(glyph => glyph.Left), main.Top, run.Max(glyph => glyph.Right), main.Bottom);
        return new TextSegment(TextOf(run), box, main.Baseline, main.Size, LeadWidth(run), run[0].IsArtifact, run.Average(glyph => glyph.Confidence));
    }

    private static string TextOf(List<PlacedGlyph> run)
    {
        var text = new StringBuilder(run.Count);
        PlacedGlyph? before = null;
        var hasSpace = false;
        foreach (var glyph in run)
        {
            hasSpace |= glyph.IsBlank;
            if (glyph.IsBlank)
                continue;
            if (before is { } last)
                text.Append(Between(text, glyph.Text[0], (glyph.Left - last.Right) / Math.Max(0.01, Math.Max(last.Size, glyph.Size)), hasSpace));
            text.Append(glyph.Text);
            before = glyph;
            hasSpace = false;
        }

        return text.ToString();
    }

    // How wide the text is up to the first place where a line may break (the rules of JIS X 4051 and GB/T 15834).
    private static double LeadWidth(List<PlacedGlyph> run)
    {
        const string Opening = "（《〈「『【〔〖“‘([{";
        const string Closing = "，。、；：？！）》〉」』】〕〗”’·—…％,.;:?!)]}%";
        var end = 1;
        while (end < run.Count && !MayBreak(run[end - 1], run[end]))
            end++;
        return run[end - 1].Right - run[0].Left;

        static bool MayBreak(in PlacedGlyph before, in PlacedGlyph after) =>
            before.IsBlank || after.IsBlank
            || (!Opening.Contains(before.Text[^1], StringComparison.Ordinal) && !Closing.Contains(after.Text[0], StringComparison.Ordinal)
                && (IsWide(before.Text[^1]) || IsWide(after.Text[0])));
    }

    // ---- Segments become lines.

    /// <summary>Segments by baseline, each row from left to right.</summary>
    public static List<List<TextSegment>> Rows(IEnumerable<TextSegment> segments)
    {
        // Text of mixed sizes that is aligned in the middle shifts baselines by up to a third of the smaller size.
        const double MaxShift = 0.35;
        var rows = new List<List<TextSegment>>();
        foreach (var segment in segments.OrderBy(segment => segment.Baseline))
        {
            if (rows.Count == 0 || segment.Baseline - rows[^1][^1].Baseline > MaxShift * Math.Min(rows[^1][^1].Size, segment.Size))
                rows.Add([]);
            rows[^1].Add(segment);
        }

        rows.ForEach(row => row.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left)));
        return rows;
    }

    public static List<TextLine> Lines(IEnumerable<TextSegment> segments) => Rows(segments).ConvertAll(Line);

    /// <summary>The lines of glyphs that run another way than the page, with their boxes in the page's main frame.</summary>
    public static IEnumerable<TextLine> TurnedLines(IEnumerable<TurnedGlyph> glyphs, ReadingFrame main) => glyphs
        .GroupBy(glyph => glyph.Frame)
        .SelectMany(turned => Lines(Segments(turned.Select(glyph => glyph.Glyph)))
            .Select(line => line with { Box = main.FromPage(turned.Key.ToPage(line.Box)) }));

    private static TextLine Line(List<TextSegment> row)
    {
        var longest = row.MaxBy(segment => segment.Text.Length)!;
        var text = new StringBuilder(row[0].Text);
        for (var i = 1; i < row.Count; i++)
        {
            var gap = (row[i].Box.Left - row[i - 1].Box.Right) / Math.Max(0.01, Math.Max(row[i].Size, row[i - 1].Size));
            text.Append(Between(text, row[i].Text[0], gap, hasSpace: false)).Append(row[i].Text);
        }

        return new TextLine(text.ToString(), Box.Around(row.Select(segment => segment.Box)), longest.Baseline, longest.Size, row[0].LeadWidth,
            row.Sum(segment => segment.Confidence * segment.Text.Length) / row.Sum(segment => segment.Text.Length));
    }

    // ---- The space between two glyphs, by the gap that the page shows (in ems) and whether one is typed.

    private static string Between(StringBuilder line, char after, double gap, bool hasSpace)
    {
        // Half an ideographic space, the least that is typed or drawn after the number of an article.
        const double HeadingGap = 0.4;
        const int MaxHeading = 12;
        var between = Between(line[^1], after, gap, hasSpace);
        return between.Length == 0 && (hasSpace || gap >= HeadingGap)
            && line[0] == '第' && line.Length <= MaxHeading && ClauseNumbers.IsOrdinal(line.ToString()) ? " " : between;
    }

    private static string Between(char before, char after, double gap, bool hasSpace)
    {
        // An ideographic space is one em; fonts and justification take a little off.
        const double TypedWideGap = 0.9;
        // A space of a Chinese font is half an em. Writers add narrower ones, a Latin font's, where they change fonts.
        const double TypedGap = 0.4;
        // Without a space in the text: wider than justification ever opens a line.
        const double DrawnWideGap = 1.5;
        // Latin fonts' space is 0.22 to 0.33 em; letters of one word stand closer, justified text included. Digits are set
        // wider apart in titles, where a space would part a number.
        const double WordGap = 0.17, DigitGap = 0.3;
        if (IsWide(before) || IsWide(after))
            return gap >= (hasSpace ? TypedWideGap : DrawnWideGap) ? "\u3000" : hasSpace && gap >= TypedGap ? " " : "";
        var word = char.IsAsciiDigit(before) && char.IsAsciiDigit(after) ? DigitGap : WordGap;
        return hasSpace || gap > word ? " " : "";
    }

    /// <summary>Whether a character is set on an em of its own, without spaces around it.</summary>
    public static bool IsWide(char character) => character
        is >= '\u2E80' and <= '\uA4CF' // radicals, CJK, and Yi: GBK punctuation taken for Unicode comes out as U+A3xx
        or >= '\uAC00' and <= '\uDFFF' // Hangul and the surrogates of the Han extensions
        or >= '\uE000' and <= '\uFAFF' // private use and compatibility characters
        or >= '\uFE30' and <= '\uFE4F'
        or >= '\uFF00' and <= '\uFFEF'
        or '—' or '…' or '“' or '”' or '‘' or '’' or '·' or '×' or '\uFFFD';
}

/// <summary>Where the lines of a column start and end, and how they are set.</summary>
/// <param name="Left">The left margin; a tenth of the lines may start left of it.</param>
/// <param name="Right">The right margin.</param>
/// <param name="Em">The size of the text.</param>
/// <param name="Pitch">The distance of baselines.</param>
/// <param name="FullShare">The share of lines that reach the right margin.</param>
internal sealed record ColumnMetrics(double Left, double Right, double Em, double Pitch, double FullShare)
{
    /// <summary>
    /// Whether it is a list, each line of which is an item: narrower than a column of text on a page with one column, and
    /// hardly a line is full; in narrow columns of gazettes most lines are.
    /// </summary>
    public bool IsList => Right - Left < 20 * Em && FullShare < 0.4;

    public static ColumnMetrics Of(IReadOnlyList<TextLine> lines)
    {
        var right = Quantile(lines.Select(line => line.Box.Right), 0.9);
        var em = Quantile(lines.Select(line => line.Size), 0.5);
        return new ColumnMetrics(
            Quantile(lines.Select(line => line.Box.Left), 0.1),
            right,
            em,
            lines.Count < 2 ? 0 : Quantile(lines.Zip(lines.Skip(1), (a, b) => b.Baseline - a.Baseline), 0.5),
            (double)lines.Count(line => line.Box.Right > right - (1.5 * em)) / lines.Count);
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Round(share * (sorted.Count - 1))];
    }
}

/// <summary>Parts the lines of a column into paragraphs, and joins paragraphs that a column or page break has cut.</summary>
internal static class Paragraphs
{
    // Chinese paragraphs are indented by two characters; rounding and narrower fonts leave this much.
    private const double MinIndent = 1.2;

    // A punctuation mark that may not start a line takes the character before it along.
    private const double Slack = 1;

    public static IEnumerable<IReadOnlyList<TextLine>> Of(IReadOnlyList<TextLine> lines, ColumnMetrics metrics)
    {
        var paragraph = new List<TextLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (paragraph.Count > 0 && Starts(paragraph[0], paragraph[^1], lines[i], lines.ElementAtOrDefault(i + 1), metrics))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(lines[i]);
        }

        if (paragraph.Count > 0)
            yield return paragraph;
    }

    /// <summary>Whether a line starts with a number, a bullet or dashes.</summary>
    public static bool StartsNumbered(string line) => ClauseNumbers.Starts(line.AsSpan().TrimStart());

    // Whether `line` starts a paragraph behind `before`, the last line of the paragraph that `first` has started.
    private static bool Starts(TextLine first, TextLine before, TextLine line, TextLine? next, ColumnMetrics metrics)
    {
        // Titles are set larger than the text by a sixth or more (GB/T 9704-2012: 22 pt over 16 pt).
        const double MaxSizeRatio = 1.15;
        // Space between paragraphs opens lines by half or more; mixed fonts by less.
        const double MaxPitch = 1.4;
        // A paragraph set in as a whole is as wide; names with their offices are shorter.
        const double MinBlockWidth = 20;

        if (IsSizeChange(before, line) || line.Baseline - before.Baseline > MaxPitch * Math.Max(metrics.Pitch, before.Size))
            return true;
        // Numbers occur at the start of lines in mid-sentence too; behind a colon 1.5 is a figure, not clause 5 of 1.
        if (StartsNumbered(line.Text) && !IsFigureBehindColon() && (IsIndented(line) || EndsEarly(before, line) || EndsSentence(before) || EndsHanging()))
            return true;
        if (IsTitle(before) && IsTitle(line))
            return false;
        return EndsEarly(before, line) || (IsIndented(line) && !IsHanging() && !IsBlock());

        static bool IsSizeChange(TextLine a, TextLine b) => Math.Max(a.Size, b.Size) > MaxSizeRatio * Math.Min(a.Size, b.Size);

        bool IsIndented(TextLine line) => line.Box.Left - metrics.Left >= MinIndent * line.Size;

        // The next line's first word would have fitted.
        bool EndsEarly(TextLine before, TextLine line) =>
            (metrics.IsList && !GoesBack(before, line)) || before.Box.Right + line.LeadWidth + (Slack * line.Size) < metrics.Right;

        // A sentence among the names of a list, whose second line stands left of its first.
        static bool GoesBack(TextLine before, TextLine line) => before.Box.Left - line.Box.Left >= MinIndent * line.Size && !EndsSentence(before);

        bool IsFigureBehindColon() =>
            before.Text[^1] is '：' or ':' && ClauseNumbers.At(line.Text, 0, line.Text.Length) is { Family: NumberFamily.DecimalPath };

        // A numbered item whose further lines stand under its text.
        bool IsHanging() => line.Box.Left - first.Box.Left >= MinIndent / 2 * line.Size && StartsNumbered(first.Text);

        // Back from under the text of an item to under its number.
        bool EndsHanging() => before.Box.Left - first.Box.Left >= MinIndent / 2 * line.Size && before.Box.Left - line.Box.Left >= MinIndent / 2 * line.Size;

        // A paragraph set in as a whole: its lines stand under each other and break in mid-sentence.
        bool IsBlock() => Math.Abs(line.Box.Left - before.Box.Left) < line.Size / 2
            && before.Box.Width >= MinBlockWidth * line.Size
            && !EndsSentence(before)
            && !(next is not null && GoesOnAtMargin(next));

        // The first line of a common paragraph, whose next line stands back at the margin.
        bool GoesOnAtMargin(TextLine next) =>
            !IsIndented(next) && !EndsEarly(line, next) && !IsSizeChange(line, next) && !StartsNumbered(next.Text);

        bool IsTitle(TextLine line) => line.Size > MaxSizeRatio * metrics.Em
            && Math.Abs(line.Box.Left - metrics.Left - (metrics.Right - line.Box.Right)) < 2 * line.Size;
    }

    private static bool EndsSentence(TextLine line) => line.Text[^1] is '。' or '；' or '：' or '！' or '？' or ';' or ':' or '.';

    /// <summary>The paragraphs of a page that go on the body block before them, which stands in another column or page.</summary>
    /// <param name="before">The last body block before the page, or null.</param>
    /// <param name="page">The blocks of the page.</param>
    public static IReadOnlySet<BlockDraft> Continued(BlockDraft? before, IReadOnlyList<BlockDraft> page)
    {
        var found = new HashSet<BlockDraft>(ReferenceEqualityComparer.Instance);
        foreach (var block in page.Where(block => block.Role == LayoutRole.Body))
        {
            // Each column has its own measures; within one the paragraphs are told apart already.
            if (before is not null && !ReferenceEquals(before.Metrics, block.Metrics) && GoesOn(before, block))
                found.Add(block);
            before = block;
        }

        return found;
    }

    private static bool GoesOn(BlockDraft before, BlockDraft block)
    {
        // More than an indentation, less than a column.
        const double MaxMarginShift = 3;
        // The sizes of one text differ by less; those of a title or a note differ by more.
        const double MaxSizeRatio = 1.05;
        if (before.Metrics is not { IsList: false } left || block.Metrics is not { } right || before.Frame.Angle != block.Frame.Angle)
            return false;
        var (last, next) = (before.Lines[^1], block.Lines[0]);
        // A last page may have no line but an indented one; the page before then says where lines start.
        var margin = Math.Abs(left.Left - right.Left) < MaxMarginShift * left.Em ? Math.Min(left.Left, right.Left) : right.Left;
        return IsText(last) && IsText(next)
            && !StartsNumbered(next.Text)
            && last.Box.Right + next.LeadWidth + (Slack * next.Size) >= left.Right
            && next.Box.Left - margin < MinIndent * next.Size
            // Where paragraphs start with an indentation, one that starts without is none.
            && (!EndsSentence(last) || (before.Lines[0].Box.Left - left.Left >= MinIndent * before.Lines[0].Size && !right.IsList));

        bool IsText(TextLine line) => Math.Max(line.Size, left.Em) <= MaxSizeRatio * Math.Min(line.Size, left.Em);
    }
}
