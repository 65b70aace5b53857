using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>The words that are put right (glyph-confusions.tsv).</summary>
internal static class GlyphConfusionTable
{
    private static readonly ILookup<char, GlyphConfusion> Rows =
        EmbeddedText.Rows("glyph-confusions.tsv").SelectMany(Parse).ToLookup(row => row.Confused);

    /// <summary>The characters, and the radicals folded to them, that may be wrong.</summary>
    public static SearchValues<char> Suspects { get; } = SearchValues.Create(
        [.. Rows.Select(group => group.Key), .. Enumerable.Range(0x2E80, 0x156).Select(c => (char)c).Where(IsSuspectRadical)]);

    /// <summary>What is meant by a character in its context.</summary>
    /// <param name="folded">The text with radicals folded.</param>
    /// <param name="index">Where the character stands.</param>
    /// <param name="isRadical">Whether the text itself has a radical there.</param>
    /// <returns>The right character, or null to leave it.</returns>
    public static char? Right(ReadOnlySpan<char> folded, int index, bool isRadical)
    {
        foreach (var row in Rows[folded[index]])
            if (row.Holds(folded, index, isRadical))
                return row.Right;
        return null;
    }

    private static bool IsSuspectRadical(char c) => RadicalTable.Fold(c) is var folded && folded != c && Rows.Contains(folded);

    private static IEnumerable<GlyphConfusion> Parse(string[] row)
    {
        var (confused, right, word) = (row[0][0], row[1][0], row[2]);
        var scope = Enum.Parse<ConfusionScope>(row[3], ignoreCase: true);
        for (var i = 0; i < word.Length; i++)
            if (word[i] == right)
                yield return new GlyphConfusion(
                    confused, right, string.Concat(word.AsSpan(0, i), [confused], word.AsSpan(i + 1)), i, scope, row[4] == "-" ? "" : row[4]);
    }
}
