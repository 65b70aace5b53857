
namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Gives a row the cells that were merged with the rows above: those a format marks as spanning rows, and group
/// labels that are printed only once.
/// </summary>
internal sealed class RowInheritance
{
    private List<(BlockCell Cell, ColumnRole Role, int RowsLeft)> _spanning = [];
    private List<(BlockCell Cell, ColumnRole Role)> _labels = [];

    /// <summary>Forgets everything, at the start of another table.</summary>
    public void Clear()
    {
        _spanning = [];
        _labels = [];
    }

    /// <summary>Completes a row.</summary>
    /// <param name="own">The row's own cells.</param>
    /// <returns>Inherited and own cells; inherited ones keep their own spans.</returns>
    public List<(BlockCell Cell, ColumnRole Role)> Complete(List<(BlockCell Cell, ColumnRole Role)> own)
    {
        var inherited = _spanning
            .Where(entry => entry.RowsLeft > 0 && !own.Exists(cell => cell.Cell.Column == entry.Cell.Column))
            .Select(entry => (entry.Cell, entry.Role))
            .ToList();
        _spanning = [.. Next(own)];
        var firstLabel = own.FindIndex(entry => entry.Role == ColumnRole.Item);
        var column = firstLabel < 0 ? int.MaxValue : own[firstLabel].Cell.Column;
        inherited.AddRange(_labels.Where(label =>
            label.Cell.Column < column && !inherited.Exists(entry => entry.Cell.Span == label.Cell.Span)));
        var all = inherited.Concat(own).ToList();
        _labels = all.FindAll(entry => entry.Role == ColumnRole.Item);
        return all;
    }

    private IEnumerable<(BlockCell, ColumnRole, int)> Next(List<(BlockCell Cell, ColumnRole Role)> own) =>
        _spanning.Where(entry => entry.RowsLeft > 1)
            .Select(entry => (entry.Cell, entry.Role, entry.RowsLeft - 1))
            .Concat(own.Where(entry => entry.Cell.RowSpan > 1).Select(entry => (entry.Cell, entry.Role, entry.Cell.RowSpan - 1)));
}
