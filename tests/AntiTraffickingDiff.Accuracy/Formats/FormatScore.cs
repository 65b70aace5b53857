using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Accuracy.Formats;

/// <summary>Reads files and compares them with what is known of them.</summary>
/// <param name="folder">The shared folder.</param>
internal sealed class FormatScorer(string folder)
{
    private const int TimedReads = 3;

    /// <summary>Reads one file: once to warm up and for the text, then three times for the median time.</summary>
    /// <param name="item">The file.</param>
    public FormatScore Score(FormatCase item)
    {
        var options = ReadingOptions.Default with { Password = item.Password.Length > 0 ? item.Password : null };
        var pipeline = new ComparisonPipeline(new PipelineOptions { Reading = options });
        var path = Path.Combine(folder, "formats", item.File);
        var (document, problems) = Read(pipeline, path);
        var milliseconds = Enumerable.Range(0, TimedReads).Select(_ => Milliseconds(() => Read(pipeline, path))).Order().ElementAt(TimedReads / 2);
        return new FormatScore(item, Similarity(item, document), CellShare(item, document), milliseconds, problems);
    }

    private static (Document? Document, IReadOnlyList<Problem> Problems) Read(ComparisonPipeline pipeline, string path)
    {
        try
        {
            var document = pipeline.Read(path, CancellationToken.None);
            return (document, document.Problems);
        }
        catch (UnusableInputException reason)
        {
            return (null, [reason.Problem]);
        }
    }

    private double? Similarity(FormatCase item, Document? document)
    {
        if (item.Truth.Length == 0 || document is null)
            return null;
        using var text = new StringWriter();
        DocumentTextWriter.Write(document, text);
        return TextSimilarity.Of(File.ReadAllText(Directory.GetFiles(folder, item.Truth).Single()), text.ToString());
    }

    private double? CellShare(FormatCase item, Document? document) => item.Cells.Length == 0 || document is null
        ? null
        : TableCells.ExactShare(TableCells.Read(Path.Combine(folder, item.Cells)), TableCells.Of(document));

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

/// <summary>How well one file is read.</summary>
/// <param name="Case">The file.</param>
/// <param name="Similarity">Of its text to the truth; null if it has none or is refused.</param>
/// <param name="CellShare">The share of table cells that are exact; null where no cells are known.</param>
/// <param name="Milliseconds">How long reading takes when warm.</param>
/// <param name="Problems">What the reader says of it.</param>
internal sealed record FormatScore(
    FormatCase Case, double? Similarity, double? CellShare, double Milliseconds, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether the case's threshold is reached, or one of its problems reported.</summary>
    public bool IsGood => (CellShare ?? Similarity) >= Case.Threshold || Problems.Any(problem => Case.Codes.Contains(problem.Kind.Code));
}

/// <summary>A file whose text is known: a row of <c>format-files.tsv</c>.</summary>
/// <param name="File">Its path below <c>formats</c>.</param>
/// <param name="Truth">The file with its text, below the shared folder; may have a wildcard; empty for none.</param>
/// <param name="Cells">The file with its table cells; empty for none.</param>
/// <param name="Password">Its password; empty for none.</param>
/// <param name="Threshold">The least share that is good: of cells where there are some, else of similarity.</param>
/// <param name="Codes">Problems that are as good as a right text.</param>
/// <param name="Kind">What is particular about it.</param>
internal sealed record FormatCase(
    string File, string Truth, string Cells, string Password, double Threshold, IReadOnlyList<string> Codes, string Kind)
{
    /// <summary>Reads all cases.</summary>
    public static IReadOnlyList<FormatCase> ReadAll() =>
        [.. System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Formats", "format-files.tsv")).Skip(1).Select(Parse)];

    private static FormatCase Parse(string line)
    {
        var row = line.Split('\t');
        var threshold = row[4].Length == 0 ? 1 : double.Parse(row[4], CultureInfo.InvariantCulture);
        return new FormatCase(row[0], row[1], row[2], row[3], threshold, row[5].Split(',', StringSplitOptions.RemoveEmptyEntries), row[6]);
    }
}

/// <summary>The cells of all tables of a document in reading order, without white space; empty ones left out.</summary>
internal static class TableCells
{
    /// <summary>Reads the cells that are known: tables of rows of cells in JSON.</summary>
    /// <param name="path">The file.</param>
    public static IReadOnlyList<string> Read(string path) => Filled(
        JsonSerializer.Deserialize<string[][][]>(File.ReadAllText(path))!.SelectMany(table => table).SelectMany(row => row));

    /// <summary>The cells of a document.</summary>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<string> Of(Document document) =>
        Filled(document.Blocks.SelectMany(block => block.Cells).Select(cell => cell.Span.Of(document.Text)));

    /// <summary>The share of cells that are found with exactly their text, in their order.</summary>
    /// <param name="truth">The cells that are known.</param>
    /// <param name="found">The cells of the document.</param>
    /// <returns>The longest common subsequence of cells over the longer of the two lists, from 0 to 1.</returns>
    public static double ExactShare(IReadOnlyList<string> truth, IReadOnlyList<string> found)
    {
        var longest = Math.Max(truth.Count, found.Count);
        return longest == 0 ? 1 : (double)CommonSubsequence.Length<string>([.. truth], [.. found]) / longest;
    }

    private static IReadOnlyList<string> Filled(IEnumerable<string> cells) =>
        [.. cells.Select(TextSimilarity.WithoutSpace).Where(cell => cell.Length > 0)];
}

/// <summary>How alike two texts are, white space aside.</summary>
internal static class TextSimilarity
{
    /// <summary>Twice the length of the longest common subsequence of characters over the sum of both lengths.</summary>
    /// <param name="truth">One text.</param>
    /// <param name="found">The other.</param>
    /// <returns>From 0 to 1; 1 for two texts without characters.</returns>
    public static double Of(string truth, string found)
    {
        var (a, b) = (WithoutSpace(truth), WithoutSpace(found));
        return a.Length + b.Length == 0 ? 1 : 2.0 * CommonSubsequence.Length<char>(a, b) / (a.Length + b.Length);
    }

    /// <summary>A text without white space of any kind.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}

/// <summary>The longest common subsequence of two lists (E. W. Myers, An O(ND) difference algorithm, 1986).</summary>
internal static class CommonSubsequence
{
    /// <summary>How many items the subsequence has.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="a">One list.</param>
    /// <param name="b">The other.</param>
    public static int Length<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IEquatable<T> => (a.Length + b.Length - Differences(a, b)) / 2;

    // The fewest insertions and deletions; reach[middle + k] is how far the best path on diagonal k comes in a.
    private static int Differences<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IEquatable<T>
    {
        var middle = a.Length + b.Length + 1;
        var reach = new int[(2 * middle) + 1];
        for (var d = 0; ; d++)
            for (var k = -d; k <= d; k += 2)
            {
                var isDown = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
                var x = isDown ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x].Equals(b[x - k]))
                    x++;
                reach[middle + k] = x;
                if (x >= a.Length && x - k >= b.Length)
                    return d;
            }
    }
}
