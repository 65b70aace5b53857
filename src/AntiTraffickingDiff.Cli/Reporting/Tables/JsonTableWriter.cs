using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a table as JSON: an object with the schema's name and one object a row.</summary>
public static class JsonTableWriter
{
    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to: UTF-8 without BOM; stays open.</param>
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

    /// <summary>Writes the rows as a property.</summary>
    /// <param name="writer">Where to, inside an object.</param>
    /// <param name="table">The table.</param>
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
