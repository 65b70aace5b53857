using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>How much wording binds, by the words of <c>modality.tsv</c>.</summary>
internal static class Modality
{
    private static readonly (string Word, int Strength)[] Words =
        [.. EmbeddedText.Rows("modality.tsv").Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture)))];

    /// <summary>The word in a text that binds most.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The word and its strength, 1 to 4; empty and 0 if it has none.</returns>
    public static (string Word, int Strength) Strongest(string text) =>
        Find(text).OrderByDescending(found => found.Strength).FirstOrDefault((string.Empty, 0));

    private static IEnumerable<(string Word, int Strength)> Find(string text) =>
        Words.Where(word => text.Contains(word.Word, StringComparison.Ordinal));
}
