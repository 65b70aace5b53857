namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Makes a grid of a network of rules.</summary>
internal static class TableGridBuilder
{
    // A page of a register with 60 columns and 150 rows; more is a drawing. Bounds the memory.
    private const int MaxCells = 10_000;

    /// <summary>The grid, or null if the network is no table: a frame, a cross, or a drawing.</summary>
    public static TableGrid? Build(RuleNetwork network)
    {
        if (!IsTable(network))
            return null;
        var columns = GridEdgeFinder.Find(network.Verticals, network.Horizontals);
        var rows = GridEdgeFinder.Find(network.Horizontals, network.Verticals);
        var cells = (columns.Count - 1L) * (rows.Count - 1L);
        return cells is < 2 or > MaxCells ? null : new TableGrid(
            columns,
            rows,
            BorderMapper.Map(network.Verticals, columns, rows),
            BorderMapper.Map(network.Horizontals, rows, columns));
    }

    // Two rules across and one between them, or a row open above and below between three rules.
    private static bool IsTable(RuleNetwork network) =>
        (network.Horizontals.Count >= 2 && network.Verticals.Count >= 1)
        || (network.Horizontals.Count >= 1 && network.Verticals.Count >= 3);
}
