using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a table to read: columns two spaces apart by terminal cells, each row one line.</summary>
public static class TextTableWriter
{
    private const int Gap = 2;
    private const int WidestColumn = 48;

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">The language of the headings.</param>
    public static void Write(DataTable table, TextWriter writer, ReportOptions options)
    {
        var messages = options.Messages;
        List<string[]> lines = [[.. table.Columns.Select(column => messages["column-" + column])]];
        lines.AddRange(table.Rows.Select(row => row.Select(cell => Cell(cell, messages)).ToArray()));
        int[] widths = [.. table.Columns.Select((_, i) => lines.Max(line => Width(line[i])))];
        foreach (var line in lines)
            writer.WriteLine(Line(line, widths));
    }

    private static string Cell(object? cell, MessageCatalog messages) =>
        PrintableText.Of(CellText.Of(cell, messages["list-separator"]));

    private static string Line(string[] cells, int[] widths)
    {
        var line = string.Empty;
        for (var i = 0; i < cells.Length - 1; i++)
        {
            var cell = Shortened.To(cells[i], WidestColumn);
            line += cell + new string(' ', Math.Min(widths[i], WidestColumn) - Width(cell) + Gap);
        }

        return (line + cells[^1]).TrimEnd();
    }

    private static int Width(string text) => text.Sum(unit => unit.GetCellWidth());
}
