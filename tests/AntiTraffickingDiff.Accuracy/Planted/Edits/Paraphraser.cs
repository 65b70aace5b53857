using System.Text;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Puts other words of official prose for the same thing into a text, from the benchmark's own table
/// (<c>paraphrases.tsv</c>), which shares no row with the tool's.
/// </summary>
internal static class Paraphraser
{
    /// <summary>The chance that a wording of the table is replaced where it stands.</summary>
    private const double Chance = 0.5;

    private static readonly IReadOnlyList<(string Wording, string Other)> Pairs =
        [.. DataTable.Rows("paraphrases.tsv").Select(row => (row[0], row[1])).OrderByDescending(pair => pair.Item1.Length)];

    /// <summary>Puts other words into a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The text in other words.</returns>
    public static string Paraphrase(string text, Random random)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            var (wording, other) = At(rest);
            result.Append(wording.Length > 0 && random.NextDouble() < Chance ? other : rest[..Math.Max(1, wording.Length)]);
            i += Math.Max(1, wording.Length);
        }
        return result.ToString();
    }

    private static (string Wording, string Other) At(ReadOnlySpan<char> text)
    {
        foreach (var pair in Pairs)
            if (text.StartsWith(pair.Wording))
                return pair;
        return (string.Empty, string.Empty);
    }
}
