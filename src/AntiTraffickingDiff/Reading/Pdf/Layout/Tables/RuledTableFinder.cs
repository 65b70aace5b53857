using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Finds the ruled tables of a page.</summary>
internal static class RuledTableFinder
{
    // Each table goes through the glyphs once; bounds that on pages of boxes.
    private const int MaxTables = 200;

    /// <summary>The tables from top to bottom, and the glyphs that are in none.</summary>
    /// <param name="lines">The ruled lines in the frame of the glyphs.</param>
    /// <param name="glyphs">The page's glyphs.</param>
    public static (List<TableDraft> Tables, PageGlyphs Outside) Find(IReadOnlyList<RuledLine> lines, PageGlyphs glyphs)
    {
        var tables = new List<TableDraft>();
        foreach (var grid in RuleNetworkFinder.Find(lines).Take(MaxTables).Select(TableGridBuilder.Build).OfType<TableGrid>())
        {
            (var table, glyphs) = RuledTableBuilder.Build(grid, glyphs);
            if (table is not null)
                tables.Add(table);
        }

        return (tables, glyphs);
    }
}
