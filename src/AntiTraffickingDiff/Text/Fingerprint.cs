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

    // Broken surrogates, which cannot be normalized, become U+FFFD and are then left out.
    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var unit in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
                letters.Append(char.ToLower(unit, CultureInfo.InvariantCulture));
        return letters.ToString();
    }
}
