using System.Globalization;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A table that is written as text, JSON or CSV. Rows may be made as they are asked for: large tables are never whole in memory.</summary>
internal sealed record DataTable(
    string Schema, string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>A table's cell as one text.</summary>
internal static class CellText
{
    public static string Of(object? cell, string separator) => cell switch
    {
        null => string.Empty,
        string text => text,
        double share => Math.Round(share, 4, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join(separator, list),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}

/// <summary>Writes a table as CSV (see <see cref="CsvCells"/>).</summary>
internal static class CsvTableWriter
{
    public static void Write(DataTable table, Stream stream)
    {
        var cells = new CsvCells();
        stream.Write(Encoding.UTF8.Preamble);
        foreach (var row in table.Rows.Prepend(table.Columns))
        {
            foreach (var cell in row)
                cells.Raw(CellText.Of(cell, CsvCells.Separator));
            cells.EndRow();
            stream.Write(cells.TakeBytes());
        }
    }
}

/// <summary>Writes a table as JSON: an object with the schema's name and one object a row.</summary>
internal static class JsonTableWriter
{
    public static void Write(DataTable table, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", table.Schema);
        WriteRows(writer, table);
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    // Writes the rows as a property.
    internal static void WriteRows(Utf8JsonWriter writer, DataTable table)
    {
        writer.WriteStartArray(table.Name);
        foreach (var row in table.Rows)
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
                WriteCell(writer, CamelCase(table.Columns[i]), row[i]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter writer, string name, object? cell)
    {
        if (cell is IEnumerable<string> list)
            writer.WriteTexts(name, list);
        else if (cell is int number)
            writer.WriteNumber(name, number);
        else if (cell is double share)
            writer.WriteShare(name, share);
        else
            writer.WriteText(name, cell as string);
    }

    private static string CamelCase(string name) => string.Concat(
        name.Split('_').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}

/// <summary>Writes a table to read: columns two spaces apart by terminal cells, each row one line.</summary>
internal static class TextTableWriter
{
    private const int Gap = 2;
    private const int WidestColumn = 48;

    public static void Write(DataTable table, TextWriter writer, ReportOptions options)
    {
        var messages = options.Messages;
        List<string[]> lines = [[.. table.Columns.Select(column => messages["column-" + column])]];
        lines.AddRange(table.Rows.Select(row => row.Select(cell => Cell(cell, messages)).ToArray()));
        int[] widths = [.. table.Columns.Select((_, i) => lines.Max(line => Width(line[i])))];
        foreach (var line in lines)
            writer.WriteLine(PrintableText.Line(Line(line, widths)));
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
