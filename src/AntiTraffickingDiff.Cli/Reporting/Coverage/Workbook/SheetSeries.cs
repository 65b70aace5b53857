namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A table in a workbook: one sheet, or several if it has more rows than a sheet can have.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
/// <param name="table">The table.</param>
/// <param name="language">The language of the headings.</param>
/// <param name="open">Opens the stream of a sheet by its name.</param>
internal sealed class SheetSeries<T>(CoverageTable<T> table, ReportLanguage language, Func<string, Stream> open) : IDisposable
{
    private SheetWriter? _sheet;
    private int _count;

    /// <summary>Writes a row, on a further sheet if the last one is full.</summary>
    /// <param name="item">What the row is about.</param>
    public void Write(T item)
    {
        if (_sheet is null || _sheet.RowCount == SheetWriter.MostRows)
            StartSheet();
        _sheet!.WriteRow(cells => table.Write(item, cells));
    }

    /// <summary>Ends the last sheet; a table without rows has one sheet with headings.</summary>
    public void Complete()
    {
        if (_sheet is null)
            StartSheet();
        EndSheet();
    }

    /// <inheritdoc/>
    public void Dispose() => _sheet?.Dispose();

    private void StartSheet()
    {
        EndSheet();
        _count++;
        var name = _count == 1 ? table.Name : $"{table.Name} {_count}";
        _sheet = new SheetWriter(
            open(name), [.. table.Columns.Select(column => new SheetColumn(CoverageHeadings.Of(column.Name, language), column.Kind))], frozen: 0);
    }

    private void EndSheet()
    {
        _sheet?.Complete();
        _sheet?.Dispose();
        _sheet = null;
    }
}
