using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>What stands between two printed lines of one paragraph.</summary>
internal static class PdfLineJoint
{
    private const string Opening = "([{";
    private const string Closing = ",.;:!?)]}%";
    private const char SoftHyphen = '\u00AD';

    /// <summary>
    /// Makes the end of a text ready for the next line: nothing between Chinese characters and inside numbers, one space
    /// between Latin words, none before a mark that closes; the hyphen of a word that the line break parts goes.
    /// </summary>
    /// <param name="text">The text so far.</param>
    /// <param name="next">The next line; not empty.</param>
    public static void Join(StringBuilder text, string next)
    {
        if (text.Length == 0)
            return;
        var last = text[^1];
        if (last == SoftHyphen || last == '-' && text.Length > 1 && Characters.IsLatin(text[^2]) && char.IsAsciiLetterLower(next[0]))
            text.Length--;
        else if (IsWord(last) && IsWord(next[0]) && !IsTight(last, next[0]))
            text.Append(' ');
    }

    private static bool IsTight(char last, char next) =>
        char.IsAsciiDigit(last) && char.IsAsciiDigit(next)
        || Opening.Contains(last, StringComparison.Ordinal)
        || Closing.Contains(next, StringComparison.Ordinal);

    // All of Latin, Greek and Cyrillic script lies below U+0530, and so do their punctuation marks and digits.
    private static bool IsWord(char c) => c is > ' ' and < '\u0530' and not ('/' or '-');
}
