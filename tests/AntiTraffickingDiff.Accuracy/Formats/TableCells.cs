using System.Text.Json;

namespace AntiTraffickingDiff.Accuracy.Formats;

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
