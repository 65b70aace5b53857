using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Units;

/// <summary>Reads tables of units: a header row, then one function a row, tabs between cells; # starts a comment line.</summary>
internal static class UnitTableParser
{
    /// <summary>The columns in the order of the built-in table; a user's table may leave out all but id.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "id", "zh", "en", "national", "province", "prefecture", "county", "stems", "short", "levels", "former", "notes",
    ];

    /// <summary>Reads a table.</summary>
    /// <param name="source">The table's text.</param>
    /// <returns>Its rows in order.</returns>
    /// <exception cref="UnusableInputException">The header or a row is malformed; names file and line.</exception>
    public static IReadOnlyList<UnitRow> Parse(UnitTableSource source)
    {
        var rows = new List<UnitRow>();
        string[]? header = null;
        var number = 0;
        foreach (var text in source.Text.Split('\n'))
        {
            number++;
            var line = text.TrimEnd('\r').TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            if (header is null)
                header = Header(source, number, line);
            else
                rows.Add(Row(source, number, line, header));
        }

        return header is null ? throw Bad(source, 1, "there is no header row") : rows;
    }

    /// <summary>The exception for a row that cannot be used.</summary>
    /// <param name="source">The table.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="why">The reason.</param>
    /// <returns>The exception to throw.</returns>
    public static UnusableInputException Bad(UnitTableSource source, int line, string why) =>
        new(Problem.InFile(UnitProblems.BadRow, source.Name, line, why));

    private static string[] Header(UnitTableSource source, int line, string text)
    {
        var header = text.Split('\t');
        foreach (var column in header)
            if (!Columns.Contains(column))
                throw Bad(source, line, $"unknown column '{column}'");
        if (header.Distinct().Count() != header.Length)
            throw Bad(source, line, "a column is named twice");
        return header.Contains("id") ? header : throw Bad(source, line, "there is no column 'id'");
    }

    private static UnitRow Row(UnitTableSource source, int line, string text, string[] header)
    {
        var cells = text.Split('\t');
        if (cells.Length > header.Length)
            throw Bad(source, line, $"{cells.Length} cells, but the header has {header.Length} columns");
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
            row[header[i]] = cells[i];
        return new UnitRow(line, row);
    }
}
