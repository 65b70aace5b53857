
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Joins rows that page breaks split, as a caller of the analysis does.</summary>
internal static class TableJoiner
{
    /// <summary>The cells' texts row by row through all tables.</summary>
    public static IReadOnlyList<IReadOnlyCollection<string>> Rows(IReadOnlyList<PageLayout> pages)
    {
        var rows = new List<SortedDictionary<int, string>>();
        foreach (var row in pages.SelectMany(page => page.Blocks).OfType<LayoutTable>().SelectMany(table => table.Rows))
        {
            if (!row.ContinuesPreviousRow)
                rows.Add([]);
            foreach (var cell in row.Cells)
                rows[^1][cell.Column] = rows[^1].GetValueOrDefault(cell.Column, "") + string.Concat(cell.Lines.Select(line => line.Text));
        }

        return [.. rows.Select(row => row.Values)];
    }
}
