using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>Which ideograph a Kangxi radical, CJK radical or compatibility ideograph stands for (radicals.tsv).</summary>
internal static class RadicalTable
{
    private static readonly Dictionary<char, string> Ideographs =
        EmbeddedText.Rows("radicals.tsv").ToDictionary(row => row[0][0], row => row[1]);

    /// <summary>The characters that the table has.</summary>
    public static SearchValues<char> Radicals { get; } = SearchValues.Create([.. Ideographs.Keys]);

    /// <summary>The ideograph of a radical.</summary>
    /// <param name="radical">A character of <see cref="Radicals"/>.</param>
    /// <returns>One or, beyond U+FFFF, two code units.</returns>
    public static string Ideograph(char radical) => Ideographs[radical];

    /// <summary>A character as the table has it, for comparison.</summary>
    /// <param name="c">Any character.</param>
    /// <returns>The ideograph if it is a radical with an ideograph up to U+FFFF, else the character itself.</returns>
    public static char Fold(char c) =>
        IsInBlocks(c) && Ideographs.TryGetValue(c, out var ideograph) && ideograph.Length == 1 ? ideograph[0] : c;

    private static bool IsInBlocks(char c) => c is >= '\u2E80' and <= '\u2FD5' or >= '\uF900' and <= '\uFAFF';
}
