namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>A rectangle, y downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Top + Bottom) / 2;

    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>The box around boxes, of which there is at least one.</summary>
    public static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((all, next) => all.Union(next));
}

/// <summary>A page turned so that its text runs from left to right and its lines from top to bottom.</summary>
/// <param name="Angle">By how many degrees the text is turned clockwise on the page: 0, 90, 180 or 270.</param>
/// <param name="PageWidth">The width of the page as it lies.</param>
/// <param name="PageHeight">Its height.</param>
internal sealed record ReadingFrame(int Angle, double PageWidth, double PageHeight)
{
    public static IReadOnlyList<int> Angles { get; } = [0, 90, 180, 270];

    public double Height => Angle is 90 or 270 ? PageWidth : PageHeight;

    /// <summary>The angle of the frame that a glyph is read in; vertical writing is text turned by a quarter.</summary>
    public static int AngleOf(in Glyph glyph) => ((((glyph.Direction + 45) / 90) + (glyph.IsVertical ? 1 : 0)) & 3) * 90;

    public (double X, double Y) FromPage(double x, double y) => Angle switch
    {
        90 => (y, PageWidth - x),
        180 => (PageWidth - x, PageHeight - y),
        270 => (PageHeight - y, x),
        _ => (x, y),
    };

    public (double X, double Y) ToPage(double x, double y) => Angle switch
    {
        90 => (PageWidth - y, x),
        180 => (PageWidth - x, PageHeight - y),
        270 => (y, PageHeight - x),
        _ => (x, y),
    };

    public Box ToPage(Box box) => Span(ToPage(box.Left, box.Top), ToPage(box.Right, box.Bottom));

    public Box FromPage(Box box) => Span(FromPage(box.Left, box.Top), FromPage(box.Right, box.Bottom));

    public RuledLine FromPage(in RuledLine line)
    {
        var box = Span(FromPage(line.X1, line.Y1), FromPage(line.X2, line.Y2));
        return new RuledLine(box.Left, box.Top, box.Right, box.Bottom);
    }

    private static Box Span((double X, double Y) a, (double X, double Y) b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
}

/// <summary>A glyph in its reading frame.</summary>
internal readonly record struct PlacedGlyph(string Text, double Left, double Right, double Baseline, double Size, bool IsArtifact, float Confidence)
{
    // The usual shares of the em above and below the baseline of Han fonts.
    private const double Ascent = 0.88, Descent = 1 - Ascent;

    public double Top => Baseline - (Ascent * Size);

    public double Bottom => Baseline + (Descent * Size);

    public double CentreY => (Top + Bottom) / 2;

    public Box Box => new(Left, Top, Right, Bottom);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public static PlacedGlyph Of(in Glyph glyph, ReadingFrame frame)
    {
        var (startX, startY) = frame.FromPage(glyph.X, glyph.Y);
        var (endX, _) = frame.FromPage(glyph.EndX, glyph.EndY);
        // A vertical font's origin is in the middle of the column (ISO 32000-1, 9.7.4.3), not on a baseline.
        var baseline = glyph.IsVertical ? startY + ((0.5 - Descent) * glyph.FontSize) : startY;
        return new PlacedGlyph(glyph.Text, Math.Min(startX, endX), Math.Max(startX, endX), baseline, glyph.FontSize, glyph.IsArtifact, glyph.Confidence);
    }
}

/// <summary>A glyph that runs another way than the page: in its own frame, and its box in the page's main frame.</summary>
internal readonly record struct TurnedGlyph(PlacedGlyph Glyph, ReadingFrame Frame, Box Box)
{
    public static TurnedGlyph Of(in PlacedGlyph glyph, ReadingFrame frame, ReadingFrame main) =>
        new(glyph, frame, main.FromPage(frame.ToPage(glyph.Box)));
}

/// <summary>The glyphs of a page by direction: that of most of them, and the others.</summary>
internal sealed record PageGlyphs(ReadingFrame Frame, IReadOnlyList<PlacedGlyph> Upright, IReadOnlyList<TurnedGlyph> Turned)
{
    /// <summary>The glyphs of a page, of which there is at least one.</summary>
    public static PageGlyphs Of(PageContent page, List<Glyph> glyphs)
    {
        var groups = ReadingFrame.Angles
            .Select(angle => new ReadingFrame(angle, page.Width, page.Height))
            .Select(frame => (Frame: frame, Glyphs: glyphs
                .Where(glyph => ReadingFrame.AngleOf(glyph) == frame.Angle)
                .Select(glyph => PlacedGlyph.Of(glyph, frame)).ToList()))
            .Where(group => group.Glyphs.Count > 0)
            .OrderByDescending(group => group.Glyphs.Count)
            .ToList();
        var (main, upright) = groups[0];
        return new PageGlyphs(
            main, upright, [.. groups.Skip(1).SelectMany(group => group.Glyphs.Select(glyph => TurnedGlyph.Of(glyph, group.Frame, main)))]);
    }
}

/// <summary>Tells the glyphs of watermarks: text at an angle over the page, and text in tiles, side by side and below each other.</summary>
internal static class Watermarks
{
    // Tangent of 15 degrees: scanned pages are askew by a few degrees, watermarks by 30 and more.
    private const double MinSlope = 0.27;

    // A name and a date; shorter ones are what cells of tables repeat.
    private const int MinTileLength = 4;

    // Rows of tiles, and tiles in a row. A table does not repeat a text beside itself in row after row.
    private const int MinRows = 2, MinInRow = 2;

    // Pages with more stretches of text are drawings; bounds the search.
    private const int MaxRuns = 20_000;

    public static bool IsSkewed(Glyph glyph)
    {
        var (x, y) = (Math.Abs(glyph.EndX - glyph.X), Math.Abs(glyph.EndY - glyph.Y));
        return Math.Min(x, y) > MinSlope * Math.Max(x, y);
    }

    /// <summary>The glyphs of tiles; empty for most pages.</summary>
    /// <param name="glyphs">The page's glyphs in the order of painting, in which a tile's stand together.</param>
    public static HashSet<int> Tiles(IReadOnlyList<Glyph> glyphs)
    {
        var runs = Runs(glyphs);
        return runs.Count > MaxRuns
            ? []
            : [.. runs
                .Where(run => run.Text.Length >= MinTileLength)
                .GroupBy(run => run.Text, StringComparer.Ordinal)
                .Where(copies => copies.Count() >= MinRows * MinInRow
                    && copies.GroupBy(run => Math.Round(glyphs[run.First].Y)).Count(row => row.Count() >= MinInRow) >= MinRows)
                .SelectMany(copies => copies)
                .SelectMany(run => Enumerable.Range(run.First, run.Count))
                .Select(index => glyphs[index].Order)];
    }

    // Glyphs that follow each other on one baseline without a gap wider than a typed space.
    private static List<(int First, int Count, string Text)> Runs(IReadOnlyList<Glyph> glyphs)
    {
        var runs = new List<(int First, int Count, string Text)>();
        for (var (first, i) = (0, 1); i <= glyphs.Count; i++)
        {
            if (i < glyphs.Count && Follows(glyphs[i - 1], glyphs[i]))
                continue;
            runs.Add((first, i - first, string.Concat(glyphs.Skip(first).Take(i - first).Select(glyph => glyph.Text)).Trim()));
            first = i;
        }

        return runs;

        static bool Follows(in Glyph before, in Glyph glyph) =>
            Math.Abs(glyph.Y - before.EndY) < 0.1 * glyph.FontSize && Math.Abs(glyph.X - before.EndX) < 1.1 * glyph.FontSize;
    }
}

/// <summary>Drops copies of glyphs that are painted again, a little off, to look bold or to throw a shadow.</summary>
internal static class DuplicateGlyphs
{
    // Word's and WPS's simulated bold is 1/30 em or less, shadows up to 1/10 em.
    private const double MaxOffset = 0.12;

    public static List<Glyph> Drop(IReadOnlyList<Glyph> glyphs)
    {
        var places = new Dictionary<ulong, int>(glyphs.Count);
        var kept = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (!string.IsNullOrWhiteSpace(glyph.Text))
            {
                if (HasCopy(glyph, kept, places))
                    continue;
                places[Bucket(glyph, 0, 0)] = kept.Count;
            }

            kept.Add(glyph);
        }

        return kept;
    }

    private static bool HasCopy(Glyph glyph, List<Glyph> kept, Dictionary<ulong, int> places)
    {
        var width = BucketWidth(glyph);
        var (across, down) = (NearerSide(glyph.X / width), NearerSide(glyph.Y / width));
        return IsCopyAt(0, 0) || IsCopyAt(across, 0) || IsCopyAt(0, down) || IsCopyAt(across, down);

        bool IsCopyAt(int column, int row) => places.TryGetValue(Bucket(glyph, column, row), out var index) && IsCopy(glyph, kept[index]);

        static int NearerSide(double place) => place - Math.Floor(place) < 0.5 ? -1 : 1;
    }

    private static bool IsCopy(in Glyph glyph, in Glyph other)
    {
        // Half the advance: narrow letters that stand side by side, as in "ill", are no copies of each other, nor are those
        // of a font without widths, which all stand in one place.
        var advance = Math.Abs(glyph.EndX - glyph.X) + Math.Abs(glyph.EndY - glyph.Y);
        var offset = Math.Min(MaxOffset * glyph.FontSize, advance / 2);
        return advance > 0
            && glyph.Direction == other.Direction
            && Math.Abs(glyph.FontSize - other.FontSize) < 0.2 * glyph.FontSize
            && Math.Abs(glyph.X - other.X) <= offset
            && Math.Abs(glyph.Y - other.Y) <= offset
            && glyph.Text == other.Text;
    }

    private static ulong Bucket(in Glyph glyph, int column, int row)
    {
        const ulong Mask = 0xFFFFFF;
        var width = BucketWidth(glyph);
        var x = (ulong)((long)Math.Floor(glyph.X / width) + column) & Mask;
        var y = (ulong)((long)Math.Floor(glyph.Y / width) + row) & Mask;
        return ((ulong)glyph.Text[0] << 48) | (x << 24) | y;
    }

    // Twice the greatest offset or more, so that a copy lies in the same bucket or in one on the nearer side. The size
    // goes by steps of 4 points, between the sizes in use (10.7, 14.7, ...), so that copies have the same buckets.
    private static double BucketWidth(in Glyph glyph) => 2 * MaxOffset * Math.Max(1, Math.Ceiling((glyph.FontSize + 1.3) / 4) * 4);
}
