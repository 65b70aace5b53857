using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A table that a user wrote: comma or tab separated, names of columns in any case, cells without blanks around them and without the apostrophe that our own tables put in front.</summary>
/// <param name="Header">The names of the columns in lower case; none if the text is empty.</param>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvTable.Row> Rows)
{
    /// <summary>A row by the names of its columns; what is not there is empty.</summary>
    /// <param name="Line">The line in the file, from 1.</param>
    internal sealed record Row(int Line, IReadOnlyDictionary<string, string> Cells)
    {
        public string this[string column] => Cells.GetValueOrDefault(column, string.Empty);
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="UnusableInputException">It cannot be read; with the problem made of the reason.</exception>
    public static string ReadFile(string path, Func<InBothLanguages, Problem> problem) => SideFile.Text(ReadBytes(path, problem));

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnusableInputException">It cannot be read; with the problem made of the reason.</exception>
    public static byte[] ReadBytes(string path, Func<InBothLanguages, Problem> problem)
    {
        try
        {
            return SideFile.Bytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(problem(Reason.Of(error)), error);
        }
    }

    /// <summary>What separates the cells: what stands most often in the row of names. Spreadsheets write semicolons where the comma is a decimal sign, and tabs into "Unicode text".</summary>
    public static char SeparatorOf(string text)
    {
        var names = text.AsSpan(0, text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? end : text.Length);
        var (best, most) = (',', names.Count(','));
        foreach (var separator in ";\t")
            if (names.Count(separator) > most)
                (best, most) = (separator, names.Count(separator));
        return best;
    }

    /// <param name="badQuotes">Makes the exception for quotation marks that stand where none may stand; null to take them as they are.</param>
    /// <param name="quoted">Whether quotation marks hold a cell together; null: unless tabs separate.</param>
    public static CsvTable Read(string text, char separator, Func<int, Exception>? badQuotes, bool? quoted = null)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator,
            Mode = quoted ?? separator != '\t' ? CsvMode.Rfc4180 : CsvMode.NoEscape,
            MalformedData = badQuotes is null ? CsvMalformedDataHandling.Recover : CsvMalformedDataHandling.Throw,
            TrackLineNumbers = true,
        });
        List<string> header = [];
        var rows = new List<Row>();
        try
        {
            header = [.. csv.Headers.Select(name => name.Trim().TrimStart('\uFEFF').ToLowerInvariant())];
            while (csv.Read())
            {
                var cells = new Dictionary<string, string>(StringComparer.Ordinal);
                for (var i = 0; i < Math.Min(header.Count, csv.FieldCount); i++)
                    cells.TryAdd(header[i], SpreadsheetCell.Unguarded(csv.GetString(i).Trim()));
                rows.Add(new Row((int)csv.LineNumber, cells));
            }
        }
        catch (CsvFormatException malformed) when (badQuotes is not null)
        {
            throw badQuotes((int)malformed.LineNumber);
        }

        return new CsvTable(header, rows);
    }
}

/// <summary>Makes text from documents harmless as a spreadsheet cell, and takes back what was put in front of it for that.</summary>
internal static partial class SpreadsheetCell
{
    // OWASP, CSV Injection: = + - @ tab CR LF; the full-width forms start a formula in East Asian editions of Excel.
    private const string FormulaStarts = "=+-@＝＋－＠";

    // What a spreadsheet takes off or overlooks before it decides whether a cell is a formula.
    private const string Overlooked = "\"'“”‘’＂＇`";

    // A code that a spreadsheet would take for a number, 1234567890123456 or 123456789012e345, gets an apostrophe in front: it would
    // be saved with 15 digits.
    public static string Code(string code) => NumberLike().IsMatch(code) ? "'" + code : code;

    /// <summary>A cell as it was before the apostrophe that keeps a spreadsheet from taking it for a formula or a number.</summary>
    public static string Unguarded(string cell) =>
        cell is ['\'', .. var rest] && (StartsFormula(rest) || NumberLike().IsMatch(rest)) ? rest : cell;

    [GeneratedRegex("^[0-9]+(e[0-9]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLike();

    // Whether a spreadsheet would take a text for a formula.
    public static bool StartsFormula(ReadOnlySpan<char> line)
    {
        foreach (var unit in line)
            if (unit != ' ' && !Overlooked.Contains(unit))
                return FormulaStarts.Contains(unit);
        return false;
    }
}

/// <summary>
/// Reads the first sheet of a workbook as a table that a user wrote, whichever program saved it: texts in the cells or in the
/// shared table, numbers as they are stored. It comes from strangers: how far it unpacks is counted before it is opened.
/// </summary>
internal static class WorkbookTable
{
    /// <summary>How much a workbook may unpack to; a side file has at most 16 MiB, and sheets pack about ten to one.</summary>
    private const long MostBytes = 256 << 20;

    private const int MostColumns = 256;

    /// <summary>Whether a file is a workbook: a zip archive, as no table of text is.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Reads a workbook.</summary>
    /// <exception cref="InvalidDataException">It is none, is damaged, or unpacks to too much.</exception>
    public static CsvTable Read(byte[] bytes)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read))
                if (zip.Entries.Sum(entry => entry.Length) > MostBytes)
                    throw new InvalidDataException($"it unpacks to more than {MostBytes >> 20} MiB");
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            var book = document.WorkbookPart;
            if (book?.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart sheet)
                throw new InvalidDataException("it has no sheet");
            return Table(sheet, SharedTexts(book));
        }
        catch (Exception damage) when (damage is OpenXmlPackageException or System.Xml.XmlException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException or IOException)
        {
            throw new InvalidDataException("it is no workbook, or is damaged", damage);
        }
    }

    private static List<string> SharedTexts(WorkbookPart book)
    {
        var texts = new List<string>();
        if (book.SharedStringTablePart is not { } part)
            return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item)
                texts.Add(TextOf(item));
        return texts;
    }

    private static CsvTable Table(WorksheetPart sheet, List<string> shared)
    {
        List<string> header = [];
        var rows = new List<CsvTable.Row>();
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row)
                continue;
            var cells = new Dictionary<int, string>();
            foreach (var cell in row.Elements<Cell>())
                if ((cell.CellReference?.Value is { } place ? ColumnOf(place) : cells.Count) is var column and < MostColumns)
                    cells[column] = SpreadsheetCell.Unguarded(ValueOf(cell, shared).Trim());
            if (cells.Values.All(text => text.Length == 0))
                continue;
            if (header.Count == 0)
                header = [.. Enumerable.Range(0, cells.Keys.Max() + 1).Select(column => cells.GetValueOrDefault(column, string.Empty).ToLowerInvariant())];
            else
                rows.Add(new CsvTable.Row((int)(row.RowIndex?.Value ?? (uint)(rows.Count + 2)), cells.Where(pair => pair.Key < header.Count)
                    .DistinctBy(pair => header[pair.Key]).ToDictionary(pair => header[pair.Key], pair => pair.Value, StringComparer.Ordinal)));
        }
        return new CsvTable(header, rows);
    }

    private static string ValueOf(Cell cell, List<string> shared)
    {
        var value = cell.CellValue?.Text ?? string.Empty;
        var kind = cell.DataType?.Value;
        if (kind == CellValues.InlineString)
            return cell.InlineString is { } inline ? TextOf(inline) : string.Empty;
        return kind == CellValues.SharedString
            ? int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : string.Empty
            : value;
    }

    // Phonetic runs, which East Asian editions keep beside a text, are no part of it.
    private static string TextOf(OpenXmlElement item) => string.Concat(
        item.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
            column = Math.Min((column * 26) + (char.ToUpperInvariant(letter) - 'A') + 1, MostColumns + 1);
        return Math.Max(0, column - 1);
    }
}
