using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using CsvHelper;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A table that a user wrote: comma or tab separated, names of columns in any case, cells without blanks around them.</summary>
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
                    cells.TryAdd(header[i], csv.GetString(i).Trim());
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
