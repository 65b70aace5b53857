namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Shares the width of the page out among the columns of a table.</summary>
internal static class PdfColumns
{
    private const double Narrowest = 40;

    /// <summary>The widths of the columns, by the root of the length of their longest cell.</summary>
    /// <param name="rows">The cells of the rows.</param>
    /// <returns>The widths in points; together the width of the text.</returns>
    public static IReadOnlyList<double> For(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var count = rows.Max(row => row.Count);
        var weights = Enumerable.Range(0, count)
            .Select(column => Math.Sqrt(1 + rows.Max(row => column < row.Count ? row[column].Length : 0)))
            .ToList();
        var narrowest = Math.Min(Narrowest, PdfPages.Width / count);
        var free = PdfPages.Width - narrowest * count;
        return [.. weights.Select(weight => narrowest + free * weight / weights.Sum())];
    }
}
