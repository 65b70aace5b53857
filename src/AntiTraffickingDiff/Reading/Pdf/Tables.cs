namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>The place of a cell in its table.</summary>
internal sealed record CellPlace(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>A cell of one page.</summary>
internal sealed record CellDraft(CellPlace Place, Box Box, IReadOnlyList<TextLine> Lines)
{
    public string Text => string.Concat(Lines.Select(line => line.Text));
}

/// <summary>A table of one page before its rows are joined over page breaks.</summary>
/// <param name="Box">The box around it, in its reading frame.</param>
/// <param name="ColumnEdges">The x of the columns' edges, from left to right.</param>
/// <param name="Rows">The rows from top to bottom: the cells that start in each, from left to right.</param>
/// <param name="IsRuled">Whether rules part its cells, not white space alone.</param>
/// <param name="HasTopBorder">Whether a rule closes it above.</param>
internal sealed record TableDraft(
    Box Box, IReadOnlyList<double> ColumnEdges, IReadOnlyList<IReadOnlyList<CellDraft>> Rows, bool IsRuled, bool HasTopBorder);

/// <summary>Finds tables that white space alone aligns: rows whose segments stand in the same columns.</summary>
internal static class AlignedTables
{
    private readonly record struct Column(double Left, double Right)
    {
        public bool Overlaps(TextSegment segment) => segment.Box.Left < Right && segment.Box.Right > Left;

        public Column With(TextSegment segment) => new(Math.Min(Left, segment.Box.Left), Math.Max(Right, segment.Box.Right));
    }

    /// <summary>Rows under each other whose segments do not cross the columns.</summary>
    private sealed record AlignedRows(Column[] Columns, List<List<TextSegment>> Rows);

    /// <summary>The tables, and the segments that are in none.</summary>
    public static (List<TableDraft> Tables, List<TextSegment> Outside) Find(IEnumerable<TextSegment> segments)
    {
        var blocks = Blocks(TextLines.Rows(segments)).ToLookup(IsTable);
        return ([.. blocks[true].Select(Table)], [.. blocks[false].SelectMany(block => block.Rows).SelectMany(row => row)]);
    }

    private static IEnumerable<AlignedRows> Blocks(List<List<TextSegment>> rows)
    {
        // More rows than a page of print has: the block is left as it is. Bounds the copying of blocks.
        const int MaxRows = 300;
        AlignedRows? block = null;
        foreach (var row in rows)
        {
            var next = block is { Rows.Count: < MaxRows } ? With(block, row) : null;
            if (next is null && block is not null)
                yield return block;
            block = next ?? new AlignedRows([.. row.Select(segment => new Column(segment.Box.Left, segment.Box.Right))], [row]);
        }

        if (block is not null)
            yield return block;
    }

    // The block with one row more, or null if the row does not fit its columns.
    private static AlignedRows? With(AlignedRows block, List<TextSegment> row)
    {
        // Narrower gaps are those of letter-spaced words.
        const double MinGap = 1.2;
        // Rows further apart than three lines are no rows of one table.
        const double MaxPitch = 3.5;
        if (row.Count < 2 || row[0].Baseline - block.Rows[^1][0].Baseline > MaxPitch * row[0].Size)
            return null;
        var columns = (Column[])block.Columns.Clone();
        foreach (var segment in row)
        {
            var hits = Enumerable.Range(0, columns.Length).Where(i => columns[i].Overlaps(segment)).Take(2).ToList();
            if (hits.Count != 1)
                return null;
            columns[hits[0]] = columns[hits[0]].With(segment);
        }

        var gap = MinGap * row.Max(segment => segment.Size);
        return columns.Zip(columns.Skip(1)).All(pair => pair.Second.Left - pair.First.Right >= gap)
            ? new AlignedRows(columns, [.. block.Rows, row])
            : null;
    }

    private static bool IsTable(AlignedRows block)
    {
        // Two rows align by chance; a list of names or a signature block has as many.
        const int MinRows = 3;
        // A table without rules has few empty cells, or its columns could not be told.
        const double MinFill = 0.75;
        return block.Rows.Count >= MinRows
            && block.Columns.Length >= 2
            && block.Rows.Sum(row => row.Count) >= MinFill * block.Rows.Count * block.Columns.Length
            && !block.Columns.Any(column => IsRunningText(block, column));
    }

    // Cells hold words; the lines of a column of text hold sentences, and reach its right edge. Lines of the narrowest
    // columns of gazettes are ten characters long, and most are full; of wide columns a fifth being full is enough.
    private static bool IsRunningText(AlignedRows block, Column column)
    {
        const double WideColumn = 16, NarrowColumn = 8, FullShare = 0.92;
        var cells = block.Rows.SelectMany(row => row.Where(column.Overlaps)).ToList();
        var width = column.Right - column.Left;
        var em = cells.Max(cell => cell.Size);
        var full = (double)cells.Count(cell => cell.Box.Right >= column.Right - ((1 - FullShare) * width)) / cells.Count;
        return (width > WideColumn * em && full >= 0.2) || (width > NarrowColumn * em && full >= 0.6);
    }

    private static TableDraft Table(AlignedRows block)
    {
        var box = Box.Around(block.Rows.SelectMany(row => row).Select(segment => segment.Box));
        List<double> edges = [.. block.Columns.Select(column => column.Left), box.Right];
        return new TableDraft(box, edges, [.. block.Rows.Select(Row)], IsRuled: false, HasTopBorder: false);

        IReadOnlyList<CellDraft> Row(List<TextSegment> row, int index)
        {
            var rowBox = Box.Around(row.Select(segment => segment.Box));
            return [.. block.Columns.Select((column, number) => new CellDraft(
                new CellPlace(index, number, 1, 1), rowBox with { Left = column.Left, Right = column.Right },
                TextLines.Lines(row.Where(column.Overlaps))))];
        }
    }
}

/// <summary>Tells whether a table goes on from the page before, and whether the break has split a row.</summary>
internal static class TableContinuation
{
    /// <summary>How the first block of a page goes on from the last of the page before.</summary>
    /// <returns>The block and the number of the row that was split or -1; null if it is no such table.</returns>
    public static (BlockDraft Table, int SplitRow)? Find(IReadOnlyList<BlockDraft> pageBefore, IReadOnlyList<BlockDraft> page)
    {
        // A table that goes on reaches the lower half of its page, even if its next row was too tall for the rest.
        const double MinReach = 0.5;
        var last = pageBefore.LastOrDefault(block => block.Role == LayoutRole.Body);
        var first = page.FirstOrDefault(block => block.Role == LayoutRole.Body);
        if (last?.Table is not { } before || first?.Table is not { } table || last.Frame.Angle != first.Frame.Angle
            || before.Box.Bottom < MinReach * last.Frame.Height || !HasSameColumns(before, table))
            return null;
        var row = RepeatedRowCount(before, table);
        var isSplit = row < table.Rows.Count && before.Rows.Count > 0 && table.IsRuled
            && ((row == 0 && !table.HasTopBorder) || IsSplit(before.Rows[^1], table.Rows[row]));
        return (first, isSplit ? row : -1);
    }

    // Writers place the same table at the same edges; margins of odd and even pages shift it as a whole.
    private static bool HasSameColumns(TableDraft before, TableDraft table)
    {
        const double MaxShift = 4;
        if (before.IsRuled != table.IsRuled || before.ColumnEdges.Count != table.ColumnEdges.Count)
            return false;
        var shift = table.ColumnEdges[0] - before.ColumnEdges[0];
        return before.ColumnEdges.Zip(table.ColumnEdges).All(pair => Math.Abs(pair.Second - pair.First - shift) <= MaxShift);
    }

    // How many rows at the table's top repeat those at the top of the table before: its header.
    private static int RepeatedRowCount(TableDraft before, TableDraft table) => before.Rows
        .Zip(table.Rows)
        .Take(table.Rows.Count - 1)
        .TakeWhile(pair => pair.First.Any(cell => cell.Lines.Count > 0)
            && pair.First.Select(cell => cell.Text).SequenceEqual(pair.Second.Select(cell => cell.Text)))
        .Count();

    // Only cells that filled the row down to the page's end have text left for the next page, and that text starts in
    // mid-sentence in at least one of them.
    private static bool IsSplit(IReadOnlyList<CellDraft> before, IReadOnlyList<CellDraft> row)
    {
        // Widow and orphan control leaves one line free, and cells have a margin.
        const double MaxFreeLines = 2.6;
        var pairs = row.Where(cell => cell.Lines.Count > 0).Select(cell => (Before: Above(cell), Cell: cell)).ToList();
        var filled = before.Count(cell => cell.Lines.Count > 0);
        return pairs.Count > 0
            && pairs.TrueForAll(pair => pair.Before is { } above && ReachesBottom(above) && !IsNumber(pair.Cell))
            && (pairs.Count < filled || pairs.TrueForAll(pair => pair.Before!.Lines.Count > 1))
            && pairs.Exists(pair => GoesOn(pair.Before!, pair.Cell));

        CellDraft? Above(CellDraft cell) => before.FirstOrDefault(other =>
            other.Place.Column == cell.Place.Column && other.Place.ColumnSpan == cell.Place.ColumnSpan && other.Lines.Count > 0);

        static bool ReachesBottom(CellDraft cell) =>
            cell.Box.Bottom - cell.Lines[^1].Box.Bottom <= MaxFreeLines * cell.Lines[^1].Size;

        // A running number in the first column starts a row.
        static bool IsNumber(CellDraft cell) =>
            cell.Place.Column == 0 && (Paragraphs.StartsNumbered(cell.Text) || cell.Text.All(char.IsAsciiDigit));
    }

    private static bool GoesOn(CellDraft before, CellDraft cell)
    {
        // The widest inner margin of a cell that is not centring.
        const double MaxPadding = 1;
        var (last, next) = (before.Lines[^1], cell.Lines[0]);
        var padding = Math.Min(before.Lines.Min(line => line.Box.Left) - before.Box.Left, MaxPadding * before.Lines[0].Size);
        return last.Text[^1] is not ('。' or '；' or '！' or '？')
            && !Paragraphs.StartsNumbered(next.Text)
            && last.Box.Right + next.LeadWidth + (next.Size / 2) > before.Box.Right - padding;
    }
}
