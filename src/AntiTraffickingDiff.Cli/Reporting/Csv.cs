using System.Buffers;
using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

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
        AppendFormatted(Math.Round(value, 4, MidpointRounding.AwayFromZero));
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

/// <summary>Makes text from documents harmless as a spreadsheet cell.</summary>
internal static class SpreadsheetCell
{
    // OWASP, CSV Injection: = + - @ tab CR LF; the full-width forms start a formula in East Asian editions of Excel.
    private const string FormulaStarts = "=+-@＝＋－＠";

    // What a spreadsheet takes off or overlooks before it decides whether a cell is a formula.
    private const string Overlooked = "\"'“”‘’＂＇`";

    // Whether a spreadsheet would take a text for a formula.
    public static bool StartsFormula(ReadOnlySpan<char> line)
    {
        foreach (var unit in line)
            if (unit != ' ' && !Overlooked.Contains(unit))
                return FormulaStarts.Contains(unit);
        return false;
    }
}
