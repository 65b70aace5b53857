
namespace AntiTraffickingDiff.Clauses;

/// <summary>Makes pieces of table rows: headers, and rows with aligned cells and the numbers that lead to them.</summary>
internal sealed class TableCutter
{
    private readonly List<Piece> _pieces;
    private readonly TableHeader _header;
    private readonly RowAligner _aligner;
    private readonly RowNumbers _numbers;
    private readonly RowInheritance _inheritance = new();
    private readonly RowPath _path = new();

    /// <summary>Starts without a table.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="pieces">The pieces so far; appended to.</param>
    public TableCutter(string text, List<Piece> pieces)
    {
        _pieces = pieces;
        _header = new TableHeader(text);
        _aligner = new RowAligner(text, _header);
        _numbers = new RowNumbers(text);
    }

    /// <summary>Appends a row.</summary>
    /// <param name="line">The row.</param>
    public void Add(Line line)
    {
        if (StartsTable())
            Forget();
        var cells = line.Block.Cells;
        _pieces.Add(_header.IsHeader(cells) ? Header(line.Span.Start, cells) : Row(line.Span.Start, cells));
    }

    // Rows on both sides of page furniture are one table.
    private bool StartsTable()
    {
        for (var i = _pieces.Count - 1; i >= 0; i--)
            if (!_pieces[i].IsFurniture)
                return _pieces[i].Kind is not (ClauseKind.TableRow or ClauseKind.TableHeader);
        return true;
    }

    private void Forget()
    {
        _path.Clear();
        _inheritance.Clear();
    }

    private Piece Header(int start, IReadOnlyList<BlockCell> cells)
    {
        _header.Read(cells, _pieces.Count > 0 && _pieces[^1].Kind == ClauseKind.TableHeader);
        return new Piece(start, ClauseKind.TableHeader)
        {
            Cells = cells,
            Roles = [.. cells.Select(cell => _header.RoleOf(cell.Column))],
        };
    }

    private Piece Row(int start, IReadOnlyList<BlockCell> cells)
    {
        var own = _aligner.Align(cells, out var wasMoved);
        var numbers = _numbers.Find(own, _path.Top);
        var isLost = _path.Take(numbers);
        var all = _inheritance.Complete(own);
        return new Piece(start, ClauseKind.TableRow)
        {
            Number = numbers.Count > 0 ? numbers[^1] : null,
            Cells = all.ConvertAll(entry => entry.Cell),
            Roles = all.ConvertAll(entry => entry.Role),
            RowPath = _path.Current,
            WasMoved = wasMoved,
            LostLabel = isLost,
        };
    }
}
