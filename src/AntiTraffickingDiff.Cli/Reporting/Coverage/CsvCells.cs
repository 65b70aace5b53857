using System.Buffers;
using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Builds CSV rows (RFC 4180, comma, CRLF) in one buffer without a string a cell; cells that a spreadsheet would run as
/// formulas are made harmless as by <see cref="SpreadsheetCell"/>.
/// </summary>
internal sealed class CsvCells : ICellSink
{
    private const string Separator = "；";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private char[] _buffer = new char[1 << 14];
    private int _length;
    private int _cell;
    private bool _isFirst = true;

    /// <inheritdoc/>
    public void Text(string value)
    {
        Begin();
        Append(value);
        EndText();
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public void Number(int? value)
    {
        Begin();
        if (value is { } number)
            AppendFormatted(number);
    }

    /// <inheritdoc/>
    public void Share(double value)
    {
        Begin();
        AppendFormatted(Math.Round(value, 4, MidpointRounding.AwayFromZero));
    }

    /// <inheritdoc/>
    public void Flag(bool? value)
    {
        Begin();
        Append(value switch { true => "true", false => "false", null => string.Empty });
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        Append("\r\n");
        _isFirst = true;
    }

    /// <summary>Gives all rows and starts anew.</summary>
    /// <returns>The rows in UTF-8.</returns>
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
