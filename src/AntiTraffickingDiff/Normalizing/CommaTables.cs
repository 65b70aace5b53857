using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// Tables that a spreadsheet saved as text: a header of columns and rows below it, their cells parted by commas or semicolons and
/// in quotation marks where they hold such a mark or a line end. Their lines become rows.
/// </summary>
internal static class CommaTables
{
    private const int FewestColumns = 3, LongestHeader = 80;

    /// <summary>How many lines a row takes at most whose quotation mark is not closed.</summary>
    private const int MostLines = 20;

    /// <summary>Rows of more cells are left as they are.</summary>
    private const int MostCells = 40;

    private const char Quote = '"';
    private const string Separators = ",，;；";

    private static readonly SearchValues<char> AllSeparators = SearchValues.Create(Separators);
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.-－ ");
    /// <summary>Makes rows of the lines of such tables.</summary>
    /// <param name="isUnit">Whether a text is the name of a known unit; may be null.</param>
    /// <returns>The pass.</returns>
    public static NormalizingPass Pass(Func<string, bool>? isUnit) => new(RepairKind.Markup, (blocks, log) =>
    {
        if (!blocks.Any(block => SeparatorOf(block) is not '\0'))
            return blocks;
        var result = new List<DraftBlock>(blocks.Count);
        var number = MarkupTable.NextNumber(blocks);
        for (var i = 0; i < blocks.Count;)
        {
            if (SeparatorOf(blocks[i]) is not '\0' and var separator && Table(blocks, i, separator, isUnit) is { } table)
            {
                AddRows(table, number++, result, log);
                i += table.Sum(row => row.Lines);
                continue;
            }
            result.Add(blocks[i++]);
        }
        return result;
    });

    /// <summary>A row: its cells, and how many lines it takes.</summary>
    private sealed record Row(MappedText Text, List<MappedText> Cells, int Lines);

    // The mark between the titles of a header; NUL if the line is none.
    private static char SeparatorOf(DraftBlock block)
    {
        if (!block.IsBodyLine || block.Text.Length > LongestHeader || !block.Text.Value.AsSpan().ContainsAny(AllSeparators))
            return '\0';
        foreach (var separator in Separators)
            if (block.Text.Value.Contains(separator, StringComparison.Ordinal) && IsHeader(Cells(block.Text, separator)))
                return separator;
        return '\0';
    }

    // Three titles of columns, one of them of units: sentences have commas too.
    private static bool IsHeader(List<MappedText> cells) =>
        cells.Count >= FewestColumns && cells.FindAll(cell => RoleOf(cell) != ColumnRole.Other) is { Count: >= FewestColumns } named
            && named.Count * 2 > cells.Count && named.Exists(HoldsUnits);

    private static ColumnRole RoleOf(MappedText title) => ColumnTitles.RoleOf(title.Value);

    private static bool HoldsUnits(MappedText title) => ColumnTitles.HoldsUnits(RoleOf(title));

    private static ReadOnlySpan<char> Bare(MappedText cell) => cell.Value.AsSpan().Trim();

    // The rows of the table that starts with a header; null if none is below it.
    private static List<Row>? Table(IReadOnlyList<DraftBlock> blocks, int start, char separator, Func<string, bool>? isUnit)
    {
        var header = new Row(blocks[start].Text, Cells(blocks[start].Text, separator), 1);
        var rows = new List<Row> { header };
        for (var i = start + 1; i < blocks.Count && RowAt(blocks, i, separator, header.Cells, isUnit) is { } row; i += row.Lines)
            rows.Add(row);
        return rows.Count > 1 ? rows : null;
    }

    private static Row? RowAt(IReadOnlyList<DraftBlock> blocks, int at, char separator, List<MappedText> header, Func<string, bool>? isUnit)
    {
        var text = new MappedTextBuilder();
        for (var (lines, quotes) = (0, 0); lines < MostLines && at + lines < blocks.Count && blocks[at + lines].IsBodyLine;)
        {
            var line = blocks[at + lines].Text;
            if (lines > 0)
                text.Append('\n', line.OriginOf(0));
            text.Append(line);
            lines++;
            quotes += line.Value.AsSpan().Count(Quote);
            if (quotes % 2 > 0)
                continue;
            var whole = text.Build();
            var cells = Cells(whole, separator);
            // A row says in its first cell which one it is, or it has a cell for each column.
            var isNumbered = RoleOf(header[0]) == ColumnRole.Number;
            if (cells.Count < 2 || isNumbered && Bare(cells[0]).ContainsAnyExcept(Figures) && cells.Count != header.Count || !isNumbered && cells.Count < header.Count)
                return null;
            return new Row(whole, cells.Count > header.Count ? Narrowed(cells, header, separator, isUnit) : cells, lines);
        }
        return null;
    }

    // Marks inside cells without quotation marks: of all ways to put them together the one with which most units stand in the columns
    // of units; what else is too much belongs to the task, or to the last units.
    private static List<MappedText> Narrowed(List<MappedText> cells, List<MappedText> header, char separator, Func<string, bool>? isUnit)
    {
        if (cells.Count > MostCells)
            return cells;
        var isUnits = cells.ConvertAll(IsUnits);
        var task = header.FindIndex(title => RoleOf(title) == ColumnRole.Task);
        var last = header.FindLastIndex(HoldsUnits);
        // best[column, end]: how well the first cells up to one fill the first columns, and where the last of these starts.
        var best = new (int Value, int Start)[header.Count + 1, cells.Count + 1];
        for (var column = 1; column <= header.Count; column++)
            for (var end = column; end <= cells.Count; end++)
            {
                best[column, end] = (int.MinValue, 0);
                for (var start = column == 1 ? 0 : column - 1; start < (column == 1 ? 1 : end); start++)
                    if (best[column - 1, start].Value + Value(column - 1, start, end) is var value && value > best[column, end].Value)
                        best[column, end] = (value, start);
            }

        var narrowed = new List<MappedText>();
        for (var (column, end) = (header.Count, cells.Count); column > 0; end = best[column--, end].Start)
            narrowed.Insert(0, Together(best[column, end].Start, end));
        return narrowed;

        int Value(int column, int start, int end)
        {
            var fits = HoldsUnits(header[column]) ? isUnits.FindIndex(start, end - start, unit => !unit) < 0 : !isUnits.GetRange(start, end - start).Exists(unit => unit);
            return (fits ? 100 : 0) + (end - start - 1) * (column == task ? 2 : column == last ? 1 : 0);
        }

        MappedText Together(int start, int end)
        {
            var whole = new MappedTextBuilder().Append(cells[start]);
            for (var i = start + 1; i < end; i++)
                whole.Append(separator, cells[i - 1].OriginOf(cells[i - 1].Length)).Append(cells[i]);
            return whole.Build();
        }

        bool IsUnits(MappedText cell) =>
            isUnit is not null && cell.Value.Split(['、', '\n', separator], StringSplitOptions.TrimEntries) is var names && Array.TrueForAll(names, name => name.Length > 0 && isUnit(name));
    }

    private static void AddRows(List<Row> rows, int number, List<DraftBlock> result, RepairLog log)
    {
        var table = new MarkupTable(number);
        foreach (var row in rows)
        {
            log.Add(RepairKind.Markup, row.Text.OriginOf(0), row.Text.Value, "");
            foreach (var cell in row.Cells)
                table.AddCell(cell, 1, 1, cell.Length > 0 ? cell.OriginOf(0) : row.Text.OriginOf(0));
            table.EndRow();
        }
        result.AddRange(table.Rows);
    }

    // "走访,接送" is one cell; "" in it is a quotation mark.
    private static List<MappedText> Cells(MappedText line, char separator)
    {
        var cells = new List<MappedText>();
        var cell = new MappedTextBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == Quote && (isQuoted || line.Value.AsSpan(0, i).TrimEnd() is [] || line.Value.AsSpan(0, i).TrimEnd()[^1] == separator))
            {
                if (isQuoted && i + 1 < line.Length && line[i + 1] == Quote)
                    cell.Append(line, new TextSpan(i++, 1));
                else
                    isQuoted = !isQuoted;
            }
            else if (line[i] == separator && !isQuoted)
            {
                cells.Add(cell.Build());
                cell = new MappedTextBuilder();
            }
            else
            {
                cell.Append(line, new TextSpan(i, 1));
            }
        }
        cells.Add(cell.Build());
        return cells;
    }
}
