using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// A table that is written as text, JSON, CSV or Parquet: here alone stands which columns it has. Rows may be made as they are asked
/// for: large tables are never whole in memory.
/// </summary>
internal sealed record DataTable(
    string Schema, string Name, IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>A column: its name, the same in every language, and what its cells are. A name alone is a column of texts.</summary>
internal readonly record struct TableColumn(string Name, CellKind Kind)
{
    public static implicit operator TableColumn(string name) => new(name, CellKind.Text);

    public static TableColumn Texts(string name) => new(name, CellKind.Texts);

    public static TableColumn Whole(string name) => new(name, CellKind.Whole);

    public static TableColumn Real(string name) => new(name, CellKind.Real);

    public static TableColumn Flag(string name) => new(name, CellKind.Flag);

    public static TableColumn Code(string name) => new(name, CellKind.Code);
}

/// <summary>What the cells of a column are; each may be empty.</summary>
internal enum CellKind
{
    Text,
    Texts,
    Whole,

    // A share, or a number that is written out already.
    Real,

    // true or false in words.
    Flag,

    // A text of digits and letters that is never a number; see SpreadsheetCell.Code.
    Code,
}

/// <summary>A table's cell as one text.</summary>
internal static class CellText
{
    public static string Of(object? cell, string separator) => cell switch
    {
        null => string.Empty,
        string text => text,
        double share => Rounded.Of(share).ToString(CultureInfo.InvariantCulture),
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
        foreach (var column in table.Columns)
            cells.Raw(column.Name);
        cells.EndRow();
        stream.Write(cells.TakeBytes());
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
                cells.Raw(CellText.Of(row[i], CsvCells.Separator) is var text && table.Columns[i].Kind == CellKind.Code ? SpreadsheetCell.Code(text) : text);
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
        JsonOutput.WriteDocument(stream, writer =>
        {
            writer.WriteString("schema", table.Schema);
            WriteRows(writer, table);
        });
    }

    // Writes the rows as a property.
    internal static void WriteRows(Utf8JsonWriter writer, DataTable table)
    {
        writer.WriteStartArray(table.Name);
        foreach (var row in table.Rows)
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
                WriteCell(writer, CamelCase(table.Columns[i].Name), row[i]);
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
    private const int LeastColumn = 9;

    public static void Write(DataTable table, TextWriter writer, ReportOptions options)
    {
        var messages = options.Messages;
        List<string[]> lines = [[.. table.Columns.Select(column => messages["column-" + column.Name])]];
        lines.AddRange(table.Rows.Select(row => row.Select(cell => Cell(cell, messages)).ToArray()));
        int[] widths = [.. table.Columns.Select((_, i) => lines.Max(line => Width(line[i])))];
        if (options.IsWrapped && widths.Sum() + (Gap * (widths.Length - 1)) > options.Width)
        {
            // As long as there is room words stay whole, and then those of the first column, which are ids and codes.
            int[] least = [.. table.Columns.Select((_, i) => Math.Max(LeastColumn, Math.Min(WidestColumn, lines.Max(line => LongestWord(line[i])))))];
            Narrow(widths, options.Width, least);
            Narrow(widths, options.Width, [least[0], .. least.Skip(1).Select(_ => LeastColumn)]);
            Narrow(widths, options.Width, [.. least.Select(_ => LeastColumn)]);
            lines = [.. lines.SelectMany(line => Broken(line, widths))];
        }

        foreach (var line in lines)
            writer.WriteLine(PrintableText.Line(Line(line, widths)));
    }

    // Takes from the widest columns what is too much for the terminal.
    private static void Narrow(int[] widths, int width, int[] least)
    {
        for (var much = widths.Sum() + (Gap * (widths.Length - 1)) - width; much > 0; much--)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => widths[i] > least[i]).OrderByDescending(i => widths[i]).FirstOrDefault(-1);
            if (widest < 0)
                return;
            widths[widest]--;
        }
    }

    // The cells of the longest Latin word, which has no place to break; Chinese has one nearly everywhere.
    private static int LongestWord(string text) => text.Split(' ').Max(word => word.All(char.IsAscii) ? word.Length : 0);

    // A row in as many lines as its longest cell takes in its column.
    private static IEnumerable<string[]> Broken(string[] cells, int[] widths)
    {
        List<List<string>> columns = [.. cells.Select((cell, i) => LineWrapper.Wrap(cell, widths[i], widths[i]).ConvertAll(span => cell[span.Start..span.End]))];
        for (var i = 0; i < Math.Max(1, columns.Max(column => column.Count)); i++)
            yield return [.. columns.Select(column => i < column.Count ? column[i] : string.Empty)];
    }

    private static string Cell(object? cell, MessageCatalog messages) =>
        PrintableText.Of(CellText.Of(cell, messages["list-separator"]));

    private static string Line(string[] cells, int[] widths)
    {
        var line = string.Empty;
        for (var i = 0; i < cells.Length - 1; i++)
        {
            var cell = Shortened.To(cells[i], WidestColumn);
            line += cell + new string(' ', Math.Max(Math.Min(widths[i], WidestColumn) - Width(cell), 0) + Gap);
        }

        return (line + cells[^1]).TrimEnd();
    }

    private static int Width(string text) => text.Sum(unit => unit.GetCellWidth());
}

/// <summary>
/// The one way in which CSV is written: RFC 4180, comma, CRLF, in one buffer without a string a cell. Files start with a
/// byte order mark, by which Excel knows UTF-8; cells that a spreadsheet would run as formulas get an apostrophe in front.
/// </summary>
internal sealed class CsvCells : ICellSink
{
    public const string Separator = "；";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public string? Words { get; set; }

    private char[] _buffer = new char[1 << 14];
    private int _length;
    private int _cell;
    private bool _isFirst = true;

    public void Text(string value)
    {
        Begin();
        Append(value);
        EndText();
    }

    // A text as a document has it, made printable on one line.
    public void Raw(string value)
    {
        Begin();
        var line = PrintableText.Of(value);
        if (value.Length > 0 && value[0] is '\t' or '\r' or '\n' && !SpreadsheetCell.StartsFormula(line))
            Append("'");
        Append(line);
        EndText();
    }

    public void Texts(IReadOnlyList<string> values)
    {
        Begin();
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                Append(Separator);
            Append(values[i]);
        }

        EndText();
    }

    public void Number(int? value)
    {
        Begin();
        if (value is { } number)
            AppendFormatted(number);
    }

    public void Share(double value)
    {
        Begin();
        AppendFormatted(Rounded.Of(value));
    }

    public void Flag(bool? value)
    {
        Begin();
        Append(value switch { true => "true", false => "false", null => string.Empty });
    }

    public void EndRow()
    {
        Append("\r\n");
        _isFirst = true;
    }

    // Gives all rows and starts anew.
    public byte[] TakeBytes()
    {
        var bytes = Encoding.UTF8.GetBytes(_buffer, 0, _length);
        _length = 0;
        return bytes;
    }

    private void Begin()
    {
        if (!_isFirst)
            Append(",");
        _isFirst = false;
        _cell = _length;
    }

    private void EndText()
    {
        var cell = _buffer.AsSpan(_cell, _length - _cell);
        if (cell.IsEmpty)
            return;
        var isFormula = SpreadsheetCell.StartsFormula(cell);
        var isQuoted = cell.ContainsAny(Quoted) || cell[0] == ' ' || cell[^1] == ' ';
        if (isFormula || isQuoted)
            Rewrite(cell.ToString(), isFormula, isQuoted);
    }

    private void Rewrite(string cell, bool isFormula, bool isQuoted)
    {
        _length = _cell;
        Append(isQuoted ? "\"" : string.Empty);
        Append(isFormula ? "'" : string.Empty);
        Append(isQuoted ? cell.Replace("\"", "\"\"", StringComparison.Ordinal) : cell);
        Append(isQuoted ? "\"" : string.Empty);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void AppendFormatted<T>(T value)
        where T : ISpanFormattable
    {
        Reserve(32);
        value.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Reserve(int more)
    {
        if (_length + more > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + more));
    }
}

/// <summary>How the JSON formats are written.</summary>
internal static class JsonOutput
{
    // Chinese stays readable; the output is a file of its own and never stands inside HTML.
    public static JsonWriterOptions Options { get; } =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    // Writes a file that is one object, with its members, and ends its line.
    public static void WriteDocument(Stream stream, Action<Utf8JsonWriter> members)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    // Writes a share or score.
    public static void WriteShare(this Utf8JsonWriter writer, string name, double value) =>
        writer.WriteNumber(name, Rounded.Of(value));

    // Writes a text from a document.
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value) =>
        writer.WriteString(name, value is null ? null : WellFormed(value));

    // Writes a list of texts.
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(WellFormed(value));
        writer.WriteEndArray();
    }

    // Writes a line and a page.
    public static void WritePlace(this Utf8JsonWriter writer, int line, int? page)
    {
        writer.WriteNumber("line", line);
        if (page is { } number)
            writer.WriteNumber("page", number);
        else
            writer.WriteNull("page");
    }

    private static string WellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
            if (char.IsSurrogate(value[i]))
                return string.Concat(value.EnumerateRunes());
        return value;
    }
}

/// <summary>Writes problems as the JSON formats name them.</summary>
internal static class JsonDiagnosticsWriter
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<Problem> problems)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("code", problem.Kind.Code);
            writer.WriteString("severity", KebabCase.Of(problem.Kind.Severity));
            writer.WriteText("message", problem.Message(chinese: false));
            writer.WritePlace(problem.Line, problem.Page);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
