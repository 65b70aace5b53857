namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// Finds tables by their rules: rules that meet make a network, a network that crosses makes a grid, and slots of the grid
/// without a rule between them make a cell.
/// </summary>
internal static class RuledTables
{
    // The two lines of a double rule are one edge, and no cell is as narrow; rules that should meet end this far apart.
    private const double MaxShift = 4;

    /// <summary>A rule on one axis: where it lies on the other, and from where to where it runs.</summary>
    private readonly record struct Rule(double At, double Start, double End);

    /// <summary>Rules that meet.</summary>
    private sealed record Network(List<Rule> Horizontals, List<Rule> Verticals)
    {
        public double Top => Math.Min(Horizontals.Min(rule => rule.At), Verticals.Min(rule => rule.Start));
    }

    /// <summary>The edges of columns and rows, and which stretches of them are ruled.</summary>
    /// <param name="Columns">The x of the columns' edges from left to right: one more than there are columns.</param>
    /// <param name="Rows">The y of the rows' edges from top to bottom: one more than there are rows.</param>
    /// <param name="Vertical">Whether column edge [i] is ruled beside row [j].</param>
    /// <param name="Horizontal">Whether row edge [i] is ruled along column [j].</param>
    private sealed record Grid(List<double> Columns, List<double> Rows, bool[,] Vertical, bool[,] Horizontal)
    {
        public int ColumnCount => Columns.Count - 1;

        public int RowCount => Rows.Count - 1;
    }

    /// <summary>The tables from top to bottom, and the glyphs that are in none.</summary>
    /// <param name="lines">The ruled lines in the frame of the glyphs.</param>
    /// <param name="glyphs">The page's glyphs.</param>
    public static (List<TableDraft> Tables, PageGlyphs Outside) Find(IReadOnlyList<RuledLine> lines, PageGlyphs glyphs)
    {
        // Each table goes through the glyphs once; bounds that on pages of boxes.
        const int MaxTables = 200;
        var tables = new List<TableDraft>();
        foreach (var grid in Networks(lines).Take(MaxTables).Select(GridOf).OfType<Grid>())
        {
            (var table, glyphs) = Table(grid, glyphs);
            if (table is not null)
                tables.Add(table);
        }

        return (tables, glyphs);
    }

    /// <summary>The cells of all tables, whatever stands in them.</summary>
    public static IReadOnlyList<Box> Cells(IReadOnlyList<RuledLine> lines) =>
        [.. Networks(lines).Select(GridOf).OfType<Grid>().Select(grid => (Grid: grid, Places: Cells(grid))).Where(table => table.Places.Count > 1)
            .SelectMany(table => table.Places.Select(place => BoxOf(table.Grid, place)))];

    // ---- Lines become rules: pieces in one line are joined.

    private static List<Rule> Rules(IEnumerable<RuledLine> lines, bool horizontal)
    {
        // Half the width of the widest rules, and the rounding of the writers that draw each cell by itself.
        const double MaxOffset = 1.5;
        // Dashes are no further apart, and rules drawn cell by cell leave out as much where they cross.
        const double MaxGap = 3;
        // Shorter than the height of a line of the smallest print: no side of a cell.
        const double MinLength = 6;
        var whole = new List<Rule>();
        var band = new List<Rule>();
        foreach (var rule in lines.Where(line => line.IsHorizontal == horizontal).Select(RuleOf).OrderBy(rule => rule.At))
        {
            if (band.Count > 0 && rule.At - band[0].At > MaxOffset)
                EndBand();
            band.Add(rule);
        }

        EndBand();
        return whole;

        void EndBand()
        {
            var joined = new List<Rule>();
            foreach (var rule in band.OrderBy(rule => rule.Start))
                if (joined.Count > 0 && rule.Start <= joined[^1].End + MaxGap)
                    joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, rule.End) };
                else
                    joined.Add(rule);
            whole.AddRange(joined.Where(rule => rule.End - rule.Start >= MinLength));
            band.Clear();
        }

        static Rule RuleOf(RuledLine line) => line.IsHorizontal
            ? new Rule((line.Y1 + line.Y2) / 2, line.X1, line.X2)
            : new Rule((line.X1 + line.X2) / 2, line.Y1, line.Y2);
    }

    // ---- Rules become networks, from top to bottom; none if the page has more rules than any table.

    private static IEnumerable<Network> Networks(IReadOnlyList<RuledLine> lines)
    {
        // A page of a register has some hundreds of rules; more are a drawing. Bounds the search for crossings.
        const int MaxRules = 3_000;
        var (horizontals, verticals) = (Rules(lines, horizontal: true), Rules(lines, horizontal: false));
        if (horizontals.Count > MaxRules || verticals.Count > MaxRules)
            return [];
        // Sets as trees that point to their roots (union-find).
        var parents = Enumerable.Range(0, horizontals.Count + verticals.Count).ToArray();
        for (var h = 0; h < horizontals.Count; h++)
            for (var v = 0; v < verticals.Count; v++)
                if (Meet(horizontals[h], verticals[v]))
                    parents[Root(h)] = Root(horizontals.Count + v);
        return Enumerable.Range(0, parents.Length)
            .GroupBy(Root)
            .Select(set => new Network(
                [.. set.Where(i => i < horizontals.Count).Select(i => horizontals[i])],
                [.. set.Where(i => i >= horizontals.Count).Select(i => verticals[i - horizontals.Count])]))
            .Where(network => network.Horizontals.Count > 0 && network.Verticals.Count > 0)
            .OrderBy(network => network.Top);

        int Root(int item)
        {
            while (parents[item] != item)
                item = parents[item] = parents[parents[item]];
            return item;
        }

        static bool Meet(in Rule a, in Rule b) =>
            b.At >= a.Start - MaxShift && b.At <= a.End + MaxShift && a.At >= b.Start - MaxShift && a.At <= b.End + MaxShift;
    }

    // ---- A network becomes a grid, or null if it is no table: a frame, a cross, or a drawing.

    private static Grid? GridOf(Network network)
    {
        // A page of a register with 60 columns and 150 rows; more is a drawing. Bounds the memory.
        const int MaxCells = 10_000;
        // Two rules across and one between them, or a row open above and below between three rules.
        var isTable = (network.Horizontals.Count >= 2 && network.Verticals.Count >= 1) || (network.Horizontals.Count >= 1 && network.Verticals.Count >= 3);
        if (!isTable)
            return null;
        var columns = Edges(network.Verticals, network.Horizontals);
        var rows = Edges(network.Horizontals, network.Verticals);
        var cells = (columns.Count - 1L) * (rows.Count - 1L);
        return cells is < 2 or > MaxCells
            ? null
            : new Grid(columns, rows, Borders(network.Verticals, columns, rows), Borders(network.Horizontals, rows, columns));
    }

    private static List<double> Edges(List<Rule> rules, List<Rule> crossing)
    {
        // Wide enough for a character of small print; less is the rules' overshoot at the corners.
        const double MinOpenSide = 8;
        var edges = new List<double>();
        foreach (var at in rules.Select(rule => rule.At).Order())
            if (edges.Count == 0 || at - edges[^1] > MaxShift)
                edges.Add(at);
        // A table may be open at its sides.
        var (start, end) = (crossing.Min(rule => rule.Start), crossing.Max(rule => rule.End));
        if (edges[0] - start >= MinOpenSide)
            edges.Insert(0, start);
        if (end - edges[^1] >= MinOpenSide)
            edges.Add(end);
        return edges;
    }

    private static bool[,] Borders(List<Rule> rules, List<double> edges, List<double> crossing)
    {
        // Rules stop short of crossings, and a merged cell's edge may be ruled for the width of a line only.
        const double MinCover = 0.6;
        var cover = new double[edges.Count, crossing.Count - 1];
        foreach (var rule in rules)
        {
            var edge = Enumerable.Range(0, edges.Count).MinBy(i => Math.Abs(edges[i] - rule.At));
            for (var j = 0; Math.Abs(edges[edge] - rule.At) <= MaxShift && j + 1 < crossing.Count; j++)
                cover[edge, j] += Math.Max(0, Math.Min(rule.End, crossing[j + 1]) - Math.Max(rule.Start, crossing[j]));
        }

        var ruled = new bool[edges.Count, crossing.Count - 1];
        for (var i = 0; i < edges.Count; i++)
            for (var j = 0; j + 1 < crossing.Count; j++)
                ruled[i, j] = cover[i, j] >= MinCover * (crossing[j + 1] - crossing[j]);
        return ruled;
    }

    // ---- A grid and the glyphs in it become a table; null if it has a single cell or no text.

    private static (TableDraft? Table, PageGlyphs Outside) Table(Grid grid, PageGlyphs glyphs)
    {
        var places = Cells(grid);
        if (places.Count < 2)
            return (null, glyphs);
        var slots = new CellPlace[grid.RowCount, grid.ColumnCount];
        foreach (var place in places)
            for (var row = place.Row; row < place.Row + place.RowSpan; row++)
                for (var column = place.Column; column < place.Column + place.ColumnSpan; column++)
                    slots[row, column] = place;
        var upright = glyphs.Upright.ToLookup(glyph => CellAt(glyph.Box));
        var turned = glyphs.Turned.ToLookup(glyph => CellAt(glyph.Box));
        if (!glyphs.Upright.Any(glyph => CellAt(glyph.Box) is not null))
            return (null, glyphs);
        var cells = places.Select(place => new CellDraft(
            place,
            BoxOf(grid, place),
            [.. TextLines.Lines(TextLines.Segments(upright[place])), .. TextLines.TurnedLines(turned[place], glyphs.Frame)]))
            .ToLookup(cell => cell.Place.Row);
        var table = new TableDraft(
            new Box(grid.Columns[0], grid.Rows[0], grid.Columns[^1], grid.Rows[^1]),
            grid.Columns,
            [.. Enumerable.Range(0, grid.RowCount).Select(row => (IReadOnlyList<CellDraft>)[.. cells[row]])],
            IsRuled: true,
            HasTopBorder: grid.Horizontal[0, 0]);
        return (table, new PageGlyphs(glyphs.Frame, [.. upright[null]], [.. turned[null]]));

        CellPlace? CellAt(Box box)
        {
            var column = Slot(grid.Columns, box.CentreX);
            var row = column < 0 ? -1 : Slot(grid.Rows, box.CentreY);
            return row < 0 ? null : slots[row, column];
        }
    }

    private static Box BoxOf(Grid grid, CellPlace place) => new(
        grid.Columns[place.Column], grid.Rows[place.Row],
        grid.Columns[place.Column + place.ColumnSpan], grid.Rows[place.Row + place.RowSpan]);

    // Between which edges a value lies; -1 outside the first and last one.
    private static int Slot(List<double> edges, double value)
    {
        if (!(value >= edges[0] && value <= edges[^1]))
            return -1;
        var (low, high) = (0, edges.Count - 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = edges[middle] <= value ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    // Cells grow to the right up to a rule, then downwards as long as there is none along them.
    private static List<CellPlace> Cells(Grid grid)
    {
        var taken = new bool[grid.RowCount, grid.ColumnCount];
        var cells = new List<CellPlace>();
        for (var row = 0; row < grid.RowCount; row++)
            for (var column = 0; column < grid.ColumnCount; column++)
            {
                if (taken[row, column])
                    continue;
                var (columns, rows) = (1, 1);
                while (column + columns < grid.ColumnCount && !taken[row, column + columns] && !grid.Vertical[column + columns, row])
                    columns++;
                while (row + rows < grid.RowCount && IsOpen(row + rows, column, columns))
                    rows++;
                cells.Add(new CellPlace(row, column, rows, columns));
                for (var i = row; i < row + rows; i++)
                    for (var j = column; j < column + columns; j++)
                        taken[i, j] = true;
            }

        return cells;

        bool IsOpen(int row, int column, int columns)
        {
            for (var i = column; i < column + columns; i++)
                if (taken[row, i] || grid.Horizontal[row, i] || (i > column && grid.Vertical[i, row]))
                    return false;
            // A cell below that reaches further to either side is another cell.
            return (column == 0 || grid.Vertical[column, row]) && (column + columns == grid.ColumnCount || grid.Vertical[column + columns, row]);
        }
    }
}
