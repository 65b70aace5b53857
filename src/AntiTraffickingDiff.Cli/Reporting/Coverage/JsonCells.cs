using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes the cells of a row as the properties of a JSON object.</summary>
/// <param name="writer">Where to.</param>
internal sealed class JsonCells(Utf8JsonWriter writer) : ICellSink
{
    private string _name = string.Empty;

    /// <summary>Writes a row as an object.</summary>
    /// <typeparam name="T">What a row is about.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="item">What the row is about.</param>
    public void WriteRow<T>(CoverageTable<T> table, T item)
    {
        writer.WriteStartObject();
        WriteCells(table, item);
        writer.WriteEndObject();
    }

    /// <summary>Writes the cells of a row as properties of the object that is open.</summary>
    /// <typeparam name="T">What a row is about.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="item">What the row is about.</param>
    public void WriteCells<T>(CoverageTable<T> table, T item)
    {
        foreach (var column in table.Columns)
        {
            _name = column.Name;
            column.Write(item, this);
        }
    }

    /// <summary>Writes a share under a name of its own.</summary>
    /// <param name="name">The property.</param>
    /// <returns>This.</returns>
    public JsonCells Named(string name)
    {
        _name = name;
        return this;
    }

    /// <inheritdoc/>
    public void Text(string value) => writer.WriteString(_name, value);

    /// <inheritdoc/>
    public void Texts(IReadOnlyList<string> values)
    {
        writer.WriteStartArray(_name);
        for (var i = 0; i < values.Count; i++)
            writer.WriteStringValue(values[i]);
        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public void Number(int? value)
    {
        if (value is { } number)
            writer.WriteNumber(_name, number);
        else
            writer.WriteNull(_name);
    }

    /// <inheritdoc/>
    public void Share(double value) => writer.WriteShare(_name, value);

    /// <inheritdoc/>
    public void Flag(bool? value)
    {
        if (value is { } answer)
            writer.WriteBoolean(_name, answer);
        else
            writer.WriteNull(_name);
    }
}
