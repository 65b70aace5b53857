using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Collects the rows of a table that is written in markup.</summary>
/// <param name="number">The table's number, different from those of other tables.</param>
internal sealed class MarkupTable(int number)
{
    private readonly List<DraftBlock> _rows = [];
    private readonly List<DraftCell> _cells = [];
    private readonly List<int> _rowsLeft = [];
    private int _origin;

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<DraftBlock> Rows => _rows;

    /// <summary>A number for a new table.</summary>
    /// <param name="blocks">The document's blocks.</param>
    /// <returns>A number that no table has.</returns>
    public static int NextNumber(IEnumerable<DraftBlock> blocks) => blocks.Max(block => block.Table ?? 0) + 1;

    /// <summary>Adds a cell to the current row, to the right of the others and beside cells that reach down from above.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="columnSpan">How many columns it covers.</param>
    /// <param name="rowSpan">How many rows it covers.</param>
    /// <param name="origin">Where it stands in the text as read.</param>
    public void AddCell(MappedText text, int columnSpan, int rowSpan, int origin)
    {
        var column = _cells.Count == 0 ? 0 : _cells[^1].Column + _cells[^1].ColumnSpan;
        while (column < _rowsLeft.Count && _rowsLeft[column] > 0)
            column++;
        if (_cells.Count == 0)
            _origin = origin;
        _cells.Add(new DraftCell(text, column, columnSpan, rowSpan));
    }

    /// <summary>Ends the current row.</summary>
    public void EndRow()
    {
        for (var i = 0; i < _rowsLeft.Count; i++)
            _rowsLeft[i] = Math.Max(0, _rowsLeft[i] - 1);
        foreach (var cell in _cells)
            Reserve(cell);
        if (_cells.Count > 0)
            _rows.Add(new DraftBlock(MappedText.Empty) { Table = number, Cells = [.. _cells], Origin = _origin });
        _cells.Clear();
    }

    private void Reserve(DraftCell cell)
    {
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            while (_rowsLeft.Count <= column)
                _rowsLeft.Add(0);
            _rowsLeft[column] = cell.RowSpan - 1;
        }
    }
}
