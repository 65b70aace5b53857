namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// What one page paints: the seam between whatever reads the file (PdfPig, text recognition) and the layout. Page space
/// after <c>/Rotate</c> (ISO 32000-1, 7.7.3.3): points, origin at the top left corner of the crop box, y downwards.
/// </summary>
/// <param name="Number">The page's number in the document, from 1.</param>
/// <param name="Width">The page's width in points after <c>/Rotate</c>.</param>
/// <param name="Height">The page's height in points after <c>/Rotate</c>.</param>
/// <param name="Glyphs">The glyphs in the order in which they are painted; none lies off the page.</param>
/// <param name="RuledLines">The straight lines that may rule a table.</param>
/// <param name="ImageCount">How many images the page paints.</param>
/// <param name="UnmappedGlyphCount">How many glyphs had no Unicode text and are not in <paramref name="Glyphs"/>.</param>
internal sealed record PageContent(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Glyph> Glyphs,
    IReadOnlyList<RuledLine> RuledLines,
    int ImageCount,
    int UnmappedGlyphCount)
{
    /// <summary>The image that covers most of the page, if it may be a scan and was asked for.</summary>
    public PageImage? Scan { get; init; }

    /// <summary>Whether an image covers so much of the page that it is a scan (<see cref="PagePainter"/>).</summary>
    public bool IsScan { get; init; }
}

/// <summary>One glyph.</summary>
/// <param name="Text">The Unicode text of the glyph: one or more UTF-16 code units; never empty.</param>
/// <param name="X">Where the glyph's advance starts, on its baseline.</param>
/// <param name="Y">The baseline at the start of the advance.</param>
/// <param name="EndX">Where the advance ends.</param>
/// <param name="EndY">The baseline at the end of the advance.</param>
/// <param name="FontSize">The font's size on the page in points, after every matrix.</param>
/// <param name="Direction">The writing direction: 0, 90, 180 or 270 degrees clockwise; the nearest of the four.</param>
/// <param name="IsVertical">Whether the font writes vertically (WMode 1; ISO 32000-1, 9.7.4.3).</param>
/// <param name="Order">The glyph's place in the content stream, from 0.</param>
/// <param name="IsArtifact">Whether it is tagged as no part of the document's text (ISO 32000-1, 14.8.2.2).</param>
internal readonly record struct Glyph(
    string Text, double X, double Y, double EndX, double EndY, double FontSize, int Direction, bool IsVertical, int Order,
    bool IsArtifact = false)
{
    /// <summary>How sure it is that this is the glyph, from 0 to 1; below 1 only where it was recognised in an image.</summary>
    public float Confidence { get; init; } = 1;
}

/// <summary>A straight line along an axis of the page, from its upper or left end.</summary>
internal readonly record struct RuledLine(double X1, double Y1, double X2, double Y2)
{
    public bool IsHorizontal => X2 - X1 >= Y2 - Y1;
}

/// <summary>The image of a scanned page: a file of its own (JPEG or PNG), and where on the page it is painted.</summary>
internal sealed record PageImage(byte[] File, double Left, double Top, double Right, double Bottom);

/// <summary>Collects what a page paints, in page space, and decides at the end what of it is the page's text.</summary>
internal sealed class PageCanvas(int number, double width, double height, PdfJournal journal)
{
    // An image that covers more of the page than this is a scan, and invisible text over it is its text.
    private const double ScanShare = 0.5;

    private readonly List<Glyph> visible = [];
    private readonly List<Glyph> invisible = [];
    private readonly List<RuledLine> rules = [];
    private readonly Dictionary<string, int> unmapped = [];
    private int images;
    private double largestShare;
    private int glyphs;

    public double Height => height;

    public PageImage? Scan { get; private set; }

    /// <summary>How many glyphs were painted, those without text included.</summary>
    public int Painted => visible.Count + unmapped.Count;

    /// <summary>Counts a glyph, painted or not, against the limit.</summary>
    public void CountGlyph()
    {
        if (++glyphs > journal.Limits.MaxGlyphsPerPage)
            throw PdfJournal.Exceeded(nameof(PdfLimits.MaxGlyphsPerPage), journal.Limits.MaxGlyphsPerPage);
        if (glyphs % 64 == 0)
            journal.Cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Adds a glyph unless it lies off the page: text outside the crop box is not seen.</summary>
    public void Add(Glyph glyph, bool isInvisible)
    {
        double margin = glyph.FontSize / 2, x = (glyph.X + glyph.EndX) / 2, y = (glyph.Y + glyph.EndY) / 2;
        if (glyph.Text.Length > 0 && double.IsFinite(x + y + glyph.FontSize) && glyph.FontSize > 0.01
            && x > -margin && x < width + margin && y > -margin && y < height + (2 * margin))
            (isInvisible ? invisible : visible).Add(glyph with { Order = visible.Count + invisible.Count });
    }

    public void AddUnmapped(string font) => unmapped[font] = unmapped.GetValueOrDefault(font) + 1;

    public void Add(RuledLine line)
    {
        if (!double.IsFinite(line.X1 + line.Y1 + line.X2 + line.Y2))
            return;
        if (rules.Count < journal.Limits.MaxRuledLinesPerPage)
            rules.Add(line);
        else
            journal.Warn(PdfWarningKind.LimitReached, nameof(PdfLimits.MaxRuledLinesPerPage));
    }

    /// <summary>Counts an image.</summary>
    /// <param name="box">Where it is painted.</param>
    /// <param name="read">Reads the image if it may be a scan and scans are wanted; null if it cannot be had.</param>
    public void AddImage((double Left, double Top, double Right, double Bottom) box, Func<byte[]?> read)
    {
        images++;
        var seen = Math.Max(0, Math.Min(box.Right, width) - Math.Max(box.Left, 0)) * Math.Max(0, Math.Min(box.Bottom, height) - Math.Max(box.Top, 0));
        var share = seen / (width * height);
        if (!(share > largestShare))
            return;
        largestShare = share;
        if (share > ScanShare && journal.WantsScans)
            Scan = read() is { } file ? new PageImage(file, box.Left, box.Top, box.Right, box.Bottom) : null;
    }

    /// <summary>What the page says.</summary>
    public PageContent Finish()
    {
        foreach (var (font, count) in unmapped)
            journal.Warn(PdfWarningKind.UnmappedFont, font, count);
        var isScan = largestShare > ScanShare;
        // Invisible text counts when there is no other, or when it is the recognised text of a scanned page.
        IReadOnlyList<Glyph> text = visible;
        if (invisible.Count > 0 && (visible.Count == 0 || isScan))
        {
            journal.Warn(PdfWarningKind.InvisibleTextLayer);
            text = [.. visible.Concat(invisible).OrderBy(glyph => glyph.Order)];
        }

        return new PageContent(number, width, height, text, rules, images, unmapped.Values.Sum()) { IsScan = isScan, Scan = Scan };
    }
}

/// <summary>A part of a path, and the ruled lines that it draws: strokes, and the thin rectangles that writers fill instead.</summary>
internal sealed class Subpath
{
    // A filled shape thinner than 3 points and longer than 6 is a rule; strokes along an axis are rules from 4 points on.
    private const double MaxThickness = 3, MinLength = 6;
    private const double MaxSlant = 0.5, MinSegment = 4;

    private readonly List<(double X, double Y, bool IsCurve)> points = [];

    public void Add(double x, double y, bool isCurve) => points.Add((x, y, isCurve));

    public void Close()
    {
        if (points.Count > 0)
            points.Add((points[0].X, points[0].Y, false));
    }

    public void Paint(PageCanvas canvas, bool isStroked)
    {
        if (points.Count < 2)
            return;
        if (!points.Exists(point => point.IsCurve) && ThinShape() is { } line)
            canvas.Add(line);
        else if (isStroked)
            for (var index = 1; index < points.Count; index++)
                if (!points[index].IsCurve)
                    PaintSegment(canvas, points[index - 1].X, points[index - 1].Y, points[index].X, points[index].Y);
    }

    private RuledLine? ThinShape()
    {
        double left = points.Min(point => point.X), right = points.Max(point => point.X);
        double top = points.Min(point => point.Y), bottom = points.Max(point => point.Y);
        if (bottom - top < MaxThickness && right - left > MinLength)
            return new RuledLine(left, (top + bottom) / 2, right, (top + bottom) / 2);
        if (right - left < MaxThickness && bottom - top > MinLength)
            return new RuledLine((left + right) / 2, top, (left + right) / 2, bottom);
        return null;
    }

    private static void PaintSegment(PageCanvas canvas, double x1, double y1, double x2, double y2)
    {
        double width = Math.Abs(x2 - x1), height = Math.Abs(y2 - y1);
        if (height < MaxSlant && width > MinSegment)
            canvas.Add(new RuledLine(Math.Min(x1, x2), (y1 + y2) / 2, Math.Max(x1, x2), (y1 + y2) / 2));
        else if (width < MaxSlant && height > MinSegment)
            canvas.Add(new RuledLine((x1 + x2) / 2, Math.Min(y1, y2), (x1 + x2) / 2, Math.Max(y1, y2)));
    }
}

/// <summary>
/// The open marked-content sequences of a page (ISO 32000-1, 14.6): which text replaces its glyphs (<c>/ActualText</c>,
/// 14.9.4), what optional content hides, what is an artifact (14.8.2.2).
/// </summary>
internal sealed class MarkedContent(PageCanvas canvas)
{
    // Sequences inside one another; further ones are only counted.
    private const int MaxDepth = 1000;

    private readonly Stack<(bool HasText, bool IsHidden, bool IsArtifact)> open = new();
    private readonly List<(Glyph Glyph, bool IsInvisible)> replaced = [];
    private string? actualText;
    private int uncounted, hidden, artifacts;

    public int Depth => open.Count;

    public bool IsHidden => hidden > 0;

    public bool IsArtifact => artifacts > 0;

    /// <summary>Whether the text of the glyphs painted now is replaced.</summary>
    public bool ReplacesText => actualText is not null;

    public void Push(string? text, bool isHidden, bool isArtifact)
    {
        if (open.Count >= MaxDepth)
        {
            uncounted++;
            return;
        }

        // Of sequences inside one another the outermost one replaces the text.
        var hasText = text is not null && actualText is null;
        actualText ??= text;
        hidden += isHidden ? 1 : 0;
        artifacts += isArtifact ? 1 : 0;
        open.Push((hasText, isHidden, isArtifact));
    }

    public void Pop()
    {
        if (uncounted > 0)
        {
            uncounted--;
            return;
        }

        if (!open.TryPop(out var item))
            return;
        hidden -= item.IsHidden ? 1 : 0;
        artifacts -= item.IsArtifact ? 1 : 0;
        if (item.HasText)
            PaintActualText();
    }

    /// <summary>Closes the sequences that a content stream left open.</summary>
    public void PopTo(int depth)
    {
        uncounted = 0;
        while (open.Count > depth)
            Pop();
    }

    /// <summary>Keeps the place of a glyph whose text is replaced.</summary>
    public void AddReplaced(Glyph glyph, bool isInvisible) => replaced.Add((glyph, isInvisible));

    // One character a glyph when there are as many, else all of the text over the first line.
    private void PaintActualText()
    {
        var text = actualText!;
        actualText = null;
        if (replaced.Count == text.Length && !text.Any(char.IsSurrogate))
        {
            for (var index = 0; index < text.Length; index++)
                canvas.Add(replaced[index].Glyph with { Text = text[index].ToString() }, replaced[index].IsInvisible);
        }
        else if (replaced.Count > 0 && text.Length > 0)
        {
            var first = replaced[0].Glyph;
            var last = replaced.FindLast(item => Math.Abs(item.Glyph.Y - first.Y) < first.FontSize / 2).Glyph;
            canvas.Add(first with { Text = text, EndX = last.EndX, EndY = last.EndY }, replaced[0].IsInvisible);
        }

        replaced.Clear();
    }
}
