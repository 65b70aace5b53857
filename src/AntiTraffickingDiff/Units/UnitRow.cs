namespace AntiTraffickingDiff.Units;

/// <summary>A row of a table of units as written.</summary>
/// <param name="Line">Its line in the table, from 1.</param>
/// <param name="Cells">Its cells by column name; columns that the table leaves out are missing.</param>
internal sealed record UnitRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>One cell.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>Its text without spaces around it; empty if the table has no such column.</returns>
    public string this[string column] => Cells.TryGetValue(column, out var cell) ? cell.Trim() : string.Empty;
}
