using System.Globalization;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using CsvHelper;
using CsvHelper.Configuration;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Reads decision files: CSV in UTF-8 with a header row, as spreadsheets save it.</summary>
public static class DecisionReader
{
    private static readonly string[] Needed = ["measure", "decision"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The decisions in the file's order.</returns>
    /// <exception cref="UnusableInputException">The file cannot be opened, or a row is malformed; names the line.</exception>
    public static IReadOnlyList<Decision> ReadFile(string path)
    {
        try
        {
            using var text = new StreamReader(path);
            return Read(path, text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(new Problem(DecisionProblems.CannotOpen, path, error.Message), error);
        }
    }

    /// <summary>Reads decisions.</summary>
    /// <param name="file">The name they are reported under.</param>
    /// <param name="text">The CSV.</param>
    /// <returns>The decisions in order.</returns>
    /// <exception cref="UnusableInputException">A row is malformed; names the line.</exception>
    public static IReadOnlyList<Decision> Read(string file, TextReader text)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = header => header.Header.Trim().TrimStart('\uFEFF').ToLowerInvariant(),
            BadDataFound = bad => throw Bad(file, bad.Context.Parser!.RawRow, "a quotation mark stands where none may stand", "引号位置有误"),
            MissingFieldFound = null,
        });
        var decisions = new List<Decision>();
        if (!csv.Read())
            return decisions;
        csv.ReadHeader();
        CheckHeader(file, csv.HeaderRecord!);
        while (csv.Read())
            decisions.Add(DecisionParser.Parse(file, csv.Parser.RawRow, new DecisionRow(csv)));
        return decisions;
    }

    /// <summary>The exception for a row that cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="english">Why.</param>
    /// <param name="chinese">The same in Chinese.</param>
    /// <returns>The exception to throw.</returns>
    internal static UnusableInputException Bad(string file, int line, string english, string chinese) =>
        new(Problem.InFile(DecisionProblems.BadRow, file, line, english, chinese));

    private static void CheckHeader(string file, string[] header)
    {
        var names = header.Select(name => name.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToList();
        foreach (var needed in Needed)
            if (!names.Contains(needed))
                throw Bad(file, 1, $"there is no column '{needed}'", $"缺少“{needed}”列");
        if (names.Find(name => name.Length > 0 && !DecisionRow.Columns.Contains(name)) is { } unknown)
            throw Bad(
                file, 1, $"unknown column '{unknown}'; known: {string.Join(", ", DecisionRow.Columns)}",
                $"未知的列“{unknown}”；可用：{string.Join("、", DecisionRow.Columns)}");
    }
}
