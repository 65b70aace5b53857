using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>
/// What the double-byte codes of GBK's symbol rows (A1–A3) mean when a broken font table has made them Unicode:
/// U+A3AC is the code A3 AC, the full-width comma.
/// </summary>
internal static class GbkCodeTable
{
    private const char First = '\uA1A1';
    private const char Last = '\uA3FE';
    private const int FirstTrail = 0xA1;

    private static readonly char[] Meanings = [.. Enumerable.Range(First, Last - First + 1).Select(Decode)];

    /// <summary>What a code means.</summary>
    /// <param name="c">A character, perhaps of the Yi block.</param>
    /// <returns>The symbol, or '\0' if the character is no such code.</returns>
    public static char Meaning(char c) => c is >= First and <= Last ? Meanings[c - First] : '\0';

    /// <summary>Whether a character is a syllable or radical of the Yi script.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for U+A000–A4CF.</returns>
    public static bool IsYi(char c) => c is >= '\uA000' and <= '\uA4CF';

    private static char Decode(int code)
    {
        if ((code & 0xFF) is < FirstTrail or 0xFF)
            return '\0';
        var text = EncodingNames.Gb18030.GetString([(byte)(code >> 8), (byte)code]);
        return text.Length == 1 && text[0] != '\uFFFD' && text[0] is < '\uE000' or > '\uF8FF' ? text[0] : '\0';
    }
}
