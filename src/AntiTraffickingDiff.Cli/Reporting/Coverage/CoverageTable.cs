namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A table: its name (of the sheet, of the JSON array) and its columns.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
/// <param name="Name">The name.</param>
/// <param name="Columns">The columns in order.</param>
internal sealed record CoverageTable<T>(string Name, IReadOnlyList<CoverageColumn<T>> Columns)
{
    /// <summary>Writes the cells of a row.</summary>
    /// <param name="item">What the row is about.</param>
    /// <param name="sink">Where to.</param>
    public void Write(T item, ICellSink sink)
    {
        for (var i = 0; i < Columns.Count; i++)
            Columns[i].Write(item, sink);
    }
}
