using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AntiTraffickingDiff.Text;

/// <summary>
/// Fingerprints of texts: the same for texts that differ only in punctuation, white space, width of characters or case,
/// so that renumbering and reflowing a document do not change them.
/// </summary>
internal static class Fingerprint
{
    private const int Bytes = 8;

    /// <summary>The fingerprint of several texts in order.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>16 hexadecimal digits: the first 8 bytes of the SHA-256 digest.</returns>
    public static string Of(params IEnumerable<string> texts)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts.Select(Letters))));
        return Convert.ToHexStringLower(digest.AsSpan(0, Bytes));
    }

    private static readonly Dictionary<char, string> Compatibility =
        EmbeddedText.Rows("compatibility.tsv").ToDictionary(row => row[0][0], row => row[1]);

    // Compatibility characters count as what they stand for. The table, not string.Normalize, says what that is: without ICU
    // that method leaves them as they are, and it throws on noncharacters and halves of surrogate pairs.
    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.IsBmp && rune.Value > 0x7F && Compatibility.TryGetValue((char)rune.Value, out var meaning))
                Append(letters, meaning);
            else
                Append(letters, rune.ToString());
        return letters.ToString();
    }

    private static void Append(StringBuilder letters, string text)
    {
        foreach (var unit in text)
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
                letters.Append(char.ToLower(unit, CultureInfo.InvariantCulture));
    }
}
