namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>What a block is on its page.</summary>
internal enum LayoutRole
{
    Body,
    Header,
    Footer,
    PageNumber,

    /// <summary>Text painted across the page at an angle, or over and over.</summary>
    Watermark,
}

/// <summary>One printed line.</summary>
/// <param name="Number">The line's number on its page in reading order, from 1.</param>
/// <param name="Text">The line's text without a line break.</param>
/// <param name="Confidence">How surely it was recognised, from 0 to 1; 1 where it was not recognised at all.</param>
internal sealed record LayoutLine(int Number, string Text, float Confidence = 1);

/// <summary>A piece of a page that is read as a whole.</summary>
/// <param name="Role">What it is on its page.</param>
internal abstract record LayoutBlock(LayoutRole Role);

/// <summary>A paragraph: lines that belong together, at least one.</summary>
internal sealed record LayoutParagraph(LayoutRole Role, IReadOnlyList<LayoutLine> Lines) : LayoutBlock(Role)
{
    /// <summary>Whether a column or page break cut it from the body paragraph before it, which it goes on.</summary>
    public bool ContinuesPrevious { get; init; }
}

/// <summary>A table, ruled or aligned by white space.</summary>
internal sealed record LayoutTable(LayoutRole Role, IReadOnlyList<LayoutRow> Rows, bool ContinuesPreviousPage) : LayoutBlock(Role);

/// <summary>A table row: the cells that start in it, from left to right.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="ContinuesPreviousRow">Whether a page break split this row: its cells go on from the row before.</param>
internal sealed record LayoutRow(IReadOnlyList<LayoutCell> Cells, bool ContinuesPreviousRow);

/// <summary>A table cell.</summary>
/// <param name="Column">The first column it stands in, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers, at least 1.</param>
/// <param name="RowSpan">How many rows of this page's table it covers, at least 1.</param>
/// <param name="Lines">The cell's lines; none for an empty cell.</param>
internal sealed record LayoutCell(int Column, int ColumnSpan, int RowSpan, IReadOnlyList<LayoutLine> Lines);

/// <summary>A paragraph or a table while its page is put together; <paramref name="Lines"/> is empty for a table.</summary>
internal sealed record BlockDraft(LayoutRole Role, ReadingFrame Frame, IReadOnlyList<TextLine> Lines, TableDraft? Table)
{
    /// <summary>How the column is set that it stands in.</summary>
    public ColumnMetrics? Metrics { get; init; }

    public Box Box => Table?.Box ?? Box.Around(Lines.Select(line => line.Box));
}

/// <summary>The text of a page that runs one way.</summary>
internal sealed record FrameDraft(ReadingFrame Frame, IReadOnlyList<TextSegment> Segments, IReadOnlyList<TableDraft> Tables);

/// <summary>A page before it is compared with the others.</summary>
internal sealed record PageDraft(int Number, IReadOnlyList<FrameDraft> Frames, ReadingFrame Page, IReadOnlyList<TextLine> Watermarks);

/// <summary>The reading order of one page: its blocks, page furniture included and marked as such.</summary>
internal sealed record PageLayout(int PageNumber, IReadOnlyList<LayoutBlock> Blocks)
{
    /// <summary>
    /// The layout of a whole document. Pages are drafted one by one, then compared for their furniture, then read: columns,
    /// tables and paragraphs, and what column and page breaks have cut.
    /// </summary>
    /// <param name="pages">The pages in order. Each is read once and not kept: its glyphs can be collected after it.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    /// <returns>The layout of each page, in order; a page without text has no blocks.</returns>
    public static IReadOnlyList<PageLayout> Of(IEnumerable<PageContent> pages, CancellationToken cancellationToken = default)
    {
        var hasImages = false;
        var drafts = new List<PageDraft>();
        foreach (var page in pages)
        {
            hasImages |= page.ImageCount > 0;
            drafts.Add(Draft(page));
        }

        var layouts = new List<PageLayout>();
        IReadOnlyList<BlockDraft> before = [];
        BlockDraft? lastBody = null;
        foreach (var (number, blocks) in BlocksOf(drafts, hasImages))
        {
            cancellationToken.ThrowIfCancellationRequested();
            layouts.Add(Layout(number, blocks, TableContinuation.Find(before, blocks), Paragraphs.Continued(lastBody, blocks)));
            lastBody = blocks.FindLast(block => block.Role == LayoutRole.Body) ?? lastBody;
            before = blocks;
        }

        return layouts;
    }

    // ---- A page by itself: its directions, watermarks, ruled tables and segments.

    private static PageDraft Draft(PageContent page)
    {
        var glyphs = DuplicateGlyphs.Drop(page.Glyphs);
        var tiles = Watermarks.Tiles(glyphs);
        var marks = glyphs.FindAll(IsMark);
        if (marks.Count > 0)
            glyphs.RemoveAll(IsMark);
        var frames = new List<FrameDraft>();
        if (glyphs.Count > 0)
        {
            var placed = PageGlyphs.Of(page, glyphs);
            var (tables, outside) = RuledTables.Find([.. page.RuledLines.Select(line => placed.Frame.FromPage(line))], placed);
            frames.Add(new FrameDraft(outside.Frame, TextLines.Segments(outside.Upright), tables));
            frames.AddRange(outside.Turned
                .GroupBy(glyph => glyph.Frame)
                .Select(group => new FrameDraft(group.Key, TextLines.Segments(group.Select(glyph => glyph.Glyph)), [])));
        }

        return new PageDraft(page.Number, frames, new ReadingFrame(0, page.Width, page.Height), Watermark(marks));

        bool IsMark(Glyph glyph) => Watermarks.IsSkewed(glyph) || tiles.Contains(glyph.Order);
    }

    private static IReadOnlyList<TextLine> Watermark(List<Glyph> glyphs)
    {
        var text = string.Concat(glyphs.Select(glyph => glyph.Text)).Trim();
        if (text.Length == 0)
            return [];
        var box = Box.Around(glyphs.Select(glyph => new Box(
            Math.Min(glyph.X, glyph.EndX), Math.Min(glyph.Y, glyph.EndY), Math.Max(glyph.X, glyph.EndX), Math.Max(glyph.Y, glyph.EndY))));
        return [new TextLine(text, box, glyphs[0].Y, glyphs[0].FontSize, 0)];
    }

    // ---- The blocks of all pages in reading order.

    private static IReadOnlyList<(int Number, List<BlockDraft> Blocks)> BlocksOf(IReadOnlyList<PageDraft> pages, bool hasImages)
    {
        var furniture = Furniture.Find(pages);
        List<(int Number, List<BlockDraft> Blocks)> all = [.. pages.Select(page => (page.Number, BlocksOf(page, furniture[page.Number])))];
        // Running titles and stamps belong to something. Where there is nothing else, not even the image of a scanned page,
        // they are what the document says: pages of a line each, or pages whose text runs at an angle. Page numbers alone
        // say nothing: the letters of such pages were made outlines.
        return hasImages || Any(LayoutRole.Body) || !(Any(LayoutRole.Header) || Any(LayoutRole.Footer) || Any(LayoutRole.Watermark))
            ? all
            : [.. pages.Select(page => (page.Number, BlocksOf(page, []).ConvertAll(block => block with { Role = LayoutRole.Body })))];

        bool Any(LayoutRole role) => all.Exists(page => page.Blocks.Exists(block => block.Role == role));
    }

    private static List<BlockDraft> BlocksOf(PageDraft page, IEnumerable<(TextSegment Segment, LayoutRole Role)> furniture)
    {
        var roles = furniture.DistinctBy(item => item.Segment).ToDictionary(item => item.Segment, item => item.Role);
        var aside = page.Frames.SelectMany(frame => Aside(frame, roles)).ToLookup(block => block.Box.CentreY < block.Frame.Height / 2);
        var body = page.Frames.SelectMany(frame => Body(frame, roles));
        var watermarks = page.Watermarks.Select(line => new BlockDraft(LayoutRole.Watermark, page.Page, [line], null));
        return [.. aside[true], .. body, .. aside[false], .. watermarks];
    }

    private static IEnumerable<BlockDraft> Aside(FrameDraft draft, Dictionary<TextSegment, LayoutRole> roles) => draft.Segments
        .Where(roles.ContainsKey)
        .GroupBy(segment => roles[segment])
        .SelectMany(role => TextLines.Lines(role).Select(line => new BlockDraft(role.Key, draft.Frame, [line], null)))
        .OrderBy(block => block.Box.Top);

    private static IEnumerable<BlockDraft> Body(FrameDraft draft, Dictionary<TextSegment, LayoutRole> roles)
    {
        var (tables, outside) = AlignedTables.Find(draft.Segments.Where(segment => !roles.ContainsKey(segment)));
        List<ReadingItem> items = [.. outside.Select(ReadingItem.Of), .. tables.Concat(draft.Tables).Select(ReadingItem.Of)];
        return ReadingOrder.Regions(items).SelectMany(region => Region(region, draft.Frame));
    }

    private static IEnumerable<BlockDraft> Region(IReadOnlyList<ReadingItem> region, ReadingFrame frame)
    {
        var lines = TextLines.Lines(region.Select(item => item.Segment).OfType<TextSegment>());
        var metrics = lines.Count == 0 ? null : ColumnMetrics.Of(lines);
        var next = 0;
        foreach (var item in region.Where(item => item.Table is not null).OrderBy(item => item.Box.Top))
        {
            var above = lines.Skip(next).TakeWhile(line => line.Box.CentreY < item.Box.CentreY).ToList();
            next += above.Count;
            foreach (var paragraph in Paragraphs(above))
                yield return paragraph;
            yield return new BlockDraft(LayoutRole.Body, frame, [], item.Table);
        }

        foreach (var paragraph in Paragraphs([.. lines.Skip(next)]))
            yield return paragraph;

        IEnumerable<BlockDraft> Paragraphs(List<TextLine> part) => metrics is null
            ? []
            : Pdf.Paragraphs.Of(part, metrics).Select(paragraph => new BlockDraft(LayoutRole.Body, frame, paragraph, null) { Metrics = metrics });
    }

    // ---- Blocks become the layout: lines get numbers.

    private static PageLayout Layout(
        int page, List<BlockDraft> blocks, (BlockDraft Table, int SplitRow)? continuation, IReadOnlySet<BlockDraft> continued)
    {
        var count = 0;
        return new PageLayout(page, [.. blocks.Select<BlockDraft, LayoutBlock>(block => block.Table is null ? Paragraph(block) : Table(block, block.Table))]);

        LayoutParagraph Paragraph(BlockDraft block) =>
            new(block.Role, Numbered(block.Lines)) { ContinuesPrevious = continued.Contains(block) };

        LayoutTable Table(BlockDraft block, TableDraft table)
        {
            var goesOn = ReferenceEquals(block, continuation?.Table);
            return new LayoutTable(
                block.Role,
                [.. table.Rows.Select((cells, row) => new LayoutRow(
                    [.. cells.Select(cell => new LayoutCell(cell.Place.Column, cell.Place.ColumnSpan, cell.Place.RowSpan, Numbered(cell.Lines)))],
                    goesOn && row == continuation!.Value.SplitRow))],
                goesOn);
        }

        IReadOnlyList<LayoutLine> Numbered(IEnumerable<TextLine> lines) => [.. lines.Select(line => new LayoutLine(++count, line.Text, line.Confidence))];
    }
}

/// <summary>A segment or a table on its way into the reading order.</summary>
internal sealed record ReadingItem(Box Box, TextSegment? Segment, TableDraft? Table)
{
    public static ReadingItem Of(TextSegment segment) => new(segment.Box, segment, null);

    public static ReadingItem Of(TableDraft table) => new(table.Box, null, table);
}

/// <summary>
/// The order in which the parts of a page are read: a page is cut into columns at gutters and into bands above each other
/// where that lays gutters open, until no part has text side by side that is not one line (a recursive X-Y cut).
/// </summary>
internal static class ReadingOrder
{
    private const int MaxDepth = 12;

    // Pages with more segments are drawings or tables; bounds the search.
    private const int MaxItems = 2_000;

    /// <summary>The regions in reading order; in each the lines are read from left to right, the upper ones first.</summary>
    public static IEnumerable<IReadOnlyList<ReadingItem>> Regions(IReadOnlyList<ReadingItem> items) =>
        items.Count > MaxItems ? [items] : Regions(items, 0);

    private static IEnumerable<IReadOnlyList<ReadingItem>> Regions(IReadOnlyList<ReadingItem> items, int depth)
    {
        if (items.Count == 0)
            return [];
        if (depth >= MaxDepth || !HasTextSideBySide(items))
            return [items];
        var sizes = items.Select(item => item.Segment?.Size).OfType<double>().Order().ToList();
        var em = sizes.Count == 0 ? 10.5 : sizes[sizes.Count / 2];
        if (Gutter(items, em) is { } gutter)
        {
            var columns = items.ToLookup(item => item.Box.CentreX < gutter);
            return Regions([.. columns[true]], depth + 1).Concat(Regions([.. columns[false]], depth + 1));
        }

        return Bands(items, em) is { } bands
            ? Regions(bands.Above, depth + 1).Concat(Regions(bands.Below, depth + 1))
            : [items];
    }

    // Lines under each other touch at most; those of columns whose lines are shifted share part of their height.
    private static bool HasTextSideBySide(IEnumerable<ReadingItem> items)
    {
        ReadingItem? before = null;
        foreach (var item in items.OrderBy(item => item.Box.Top))
        {
            if (before is not null && before.Box.Bottom - item.Box.Top > item.Box.Height / 5)
                return true;
            if (before is null || item.Box.Bottom > before.Box.Bottom)
                before = item;
        }

        return false;
    }

    // The middle of the widest white strip from top to bottom that parts columns, or null.
    private static double? Gutter(IReadOnlyList<ReadingItem> items, double em)
    {
        // Fewer lines side by side are a signature or a table's row, read across.
        const int MinLines = 3;
        // Only the widest strips are looked into.
        const int MaxStrips = 4;
        if (items.Count < 2 * MinLines)
            return null;
        foreach (var (start, end) in Strips(items, em).OrderByDescending(strip => strip.End - strip.Start).Take(MaxStrips))
        {
            var middle = (start + end) / 2;
            List<ReadingItem> left = [.. items.Where(item => item.Box.Right <= middle)], right = [.. items.Where(item => item.Box.Left >= middle)];
            var top = Math.Max(left.Min(item => item.Box.Top), right.Min(item => item.Box.Top));
            var bottom = Math.Min(left.Max(item => item.Box.Bottom), right.Max(item => item.Box.Bottom));
            if ((CountLines(left, top, bottom, em) >= MinLines && CountLines(right, top, bottom, em) >= MinLines) || IsLastPage(left, right, em))
                return middle;
        }

        return null;
    }

    private static List<(double Start, double End)> Strips(IReadOnlyList<ReadingItem> items, double em)
    {
        // Chinese journals and gazettes set columns two characters apart; less than 1.2 em is a gap in a line.
        const double MinWidth = 1.2;
        // A column is wider; what is narrower are the numbers or bullets of a list.
        const double MinColumnShare = 0.15;
        var left = items.Min(item => item.Box.Left);
        var right = items.Max(item => item.Box.Right);
        var margin = MinColumnShare * (right - left);
        var strips = new List<(double Start, double End)>();
        var reached = left;
        foreach (var item in items.OrderBy(item => item.Box.Left))
        {
            if (item.Box.Left - reached >= MinWidth * em && reached - left >= margin && right - item.Box.Left >= margin)
                strips.Add((reached, item.Box.Left));
            reached = Math.Max(reached, item.Box.Right);
        }

        return strips;
    }

    // A page whose last column ends early: what is left of the gutter is a column of running text, of which at least half
    // the lines reach its right edge, and not a list.
    private static bool IsLastPage(List<ReadingItem> left, List<ReadingItem> right, double em)
    {
        const int MinLeftLines = 6;
        const double FullShare = 0.92;
        var top = left.Min(item => item.Box.Top);
        var (start, end) = (left.Min(item => item.Box.Left), left.Max(item => item.Box.Right));
        return Math.Abs(right.Min(item => item.Box.Top) - top) <= 1.5 * em
            && CountLines(left, double.MinValue, double.MaxValue, em) >= MinLeftLines
            && 2 * left.Count(item => item.Box.Right >= start + (FullShare * (end - start))) >= left.Count;
    }

    private static int CountLines(IEnumerable<ReadingItem> items, double top, double bottom, double em)
    {
        var count = 0;
        var last = double.NegativeInfinity;
        foreach (var middle in items.Select(item => item.Box.CentreY).Where(y => y >= top && y <= bottom).Order())
        {
            if (middle - last <= em / 2)
                continue;
            count++;
            last = middle;
        }

        return count;
    }

    // The cut between two lines that lays most text into columns, or null.
    private static (List<ReadingItem> Above, List<ReadingItem> Below)? Bands(IReadOnlyList<ReadingItem> items, double em)
    {
        // The widest white strips between lines; a page of print has some 50 lines. Bounds the search.
        const int MaxCuts = 64;
        (List<ReadingItem>, List<ReadingItem>)? best = null;
        var most = 0;
        foreach (var (height, _) in WhiteStrips(items, em).OrderByDescending(strip => strip.Width).Take(MaxCuts))
        {
            var parts = items.ToLookup(item => item.Box.CentreY <= height);
            List<ReadingItem> above = [.. parts[true]], below = [.. parts[false]];
            var inColumns = InColumns(above) + InColumns(below);
            if (inColumns > most)
                (most, best) = (inColumns, (above, below));
        }

        return best;

        int InColumns(List<ReadingItem> part) => Gutter(part, em) is null ? 0 : part.Count;
    }

    private static List<(double Height, double Width)> WhiteStrips(IReadOnlyList<ReadingItem> items, double em)
    {
        // A gap that is no more than rounding is none.
        const double MinGap = 0.05;
        var strips = new List<(double Height, double Width)>();
        var reached = double.PositiveInfinity;
        foreach (var box in items.Select(item => item.Box).OrderBy(box => box.Top))
        {
            if (box.Top - reached > MinGap * em)
                strips.Add(((box.Top + reached) / 2, box.Top - reached));
            reached = double.IsPositiveInfinity(reached) ? box.Bottom : Math.Max(reached, box.Bottom);
        }

        return strips;
    }
}
