using System.Globalization;

namespace AntiTraffickingDiff.Text;

/// <summary>What kinds of characters there are in Chinese official texts, one UTF-16 code unit at a time.</summary>
internal static class Characters
{
    /// <summary>The numerals that clause numbers are written with, and 百 千 两 〇.</summary>
    public const string HanNumerals = "一二三四五六七八九十百千零〇两";

    private const string CjkMarks = "，。、；：？！（）《》〈〉“”‘’—…·〔〕【】「」『』［］｛｝";

    /// <summary>Whether a code unit is a Han ideograph or a half of one beyond U+FFFF.</summary>
    /// <param name="c">The code unit.</param>
    /// <returns>True for unified and compatibility ideographs and 〇; not for radicals.</returns>
    public static bool IsHan(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '〇'
            or >= '\uD840' and <= '\uD88D' or >= '\uDC00' and <= '\uDFFF';

    /// <summary>Whether a code unit is punctuation as Chinese texts use it.</summary>
    /// <param name="c">The code unit.</param>
    /// <returns>True for full-width punctuation, brackets, quotes, dashes and ellipses.</returns>
    public static bool IsCjkMark(char c) => c > '\u007F' && CjkMarks.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a code unit is Han or Chinese punctuation.</summary>
    /// <param name="c">The code unit.</param>
    /// <returns>True if it belongs to Chinese text.</returns>
    public static bool IsCjk(char c) => IsHan(c) || IsCjkMark(c);

    /// <summary>The letters and digits of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What <see cref="char.IsLetterOrDigit(char)"/> is true of, in order.</returns>
    public static string LettersOf(ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length];
        var count = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                letters[count++] = c;
        return new string(letters, 0, count);
    }

    /// <summary>Whether a code unit is a half-width letter of the Latin alphabet.</summary>
    /// <param name="c">The code unit.</param>
    /// <returns>True for a–z and A–Z.</returns>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c);

    /// <summary>Whether a code unit ends a sentence.</summary>
    /// <param name="c">The code unit.</param>
    /// <returns>True for 。！？；：… and their half-width forms.</returns>
    public static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '；' or '：' or '…' or '!' or '?' or ';' or ':' or '．';

    /// <summary>Whether a code unit is white space of any width, or a tab.</summary>
    /// <param name="c">The code unit.</param>
    /// <returns>True for every Unicode space but the line and paragraph separators.</returns>
    public static bool IsSpace(char c) =>
        c is ' ' or '\t' or '\u00A0' || c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    /// <summary>Whether a code unit is no character of any text: of private use, a noncharacter, the mark of one that was lost, or half of one.</summary>
    /// <param name="c">The code unit.</param>
    /// <returns>True if it says nothing; the high half of a private or rare character counts by what that half alone says.</returns>
    public static bool IsNoText(char c) =>
        c >= '\uD800' && (c is '\uFFFD' or >= '\uDB80' and <= '\uDBFF' || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    /// <summary>Whether two lines that are joined get a space between them.</summary>
    /// <param name="before">The last character of the first.</param>
    /// <param name="after">The first character of the second.</param>
    /// <returns>True between words of Latin, Greek or Cyrillic script; not beside Chinese, in a number that the break has cut (20 | 30年), or at a mark that closes.</returns>
    public static bool IsSpaceBetween(char before, char after)
    {
        return IsOfWord(before) && IsOfWord(after) && !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            && !"([{".Contains(before, StringComparison.Ordinal) && !",.;:!?)]}%".Contains(after, StringComparison.Ordinal);

        // All of these scripts lie below U+0530, and so do their punctuation marks and digits.
        static bool IsOfWord(char c) => c is > ' ' and < '\u0530' and not ('/' or '-');
    }

    /// <summary>Skips white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="end">Where to stop at the latest.</param>
    /// <returns>The offset of the first other character, or <paramref name="end"/>.</returns>
    public static int SkipBlank(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    /// <summary>How many columns a code unit takes on a terminal or in a fixed-width print.</summary>
    /// <param name="c">The code unit.</param>
    /// <returns>2 for East Asian wide characters, 1 for others.</returns>
    public static int Width(char c) =>
        c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3'
            or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFF60'
            or >= '\uFFE0' and <= '\uFFE6' or '—' or '“' or '”' or '‘' or '’' or '…' or '《' or '》' ? 2 : 1;

    /// <summary>How many columns a text takes.</summary>
    /// <param name="text">The text, one line.</param>
    /// <returns>The sum of the widths of its code units.</returns>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
            width += Width(c);
        return width;
    }
}
