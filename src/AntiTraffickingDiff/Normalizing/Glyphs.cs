using System.Buffers;
using System.Globalization;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>Characters that are not the ones meant: without a glyph, misread codes, look-alikes, radicals, full-width forms.</summary>
internal static class Glyphs
{
    /// <summary>
    /// Takes out characters without a glyph: zero-width spaces and joiners, byte order marks, soft hyphens, control codes,
    /// variation selectors, noncharacters, and the private-use characters of symbol fonts (U+F000 and above; at the start of a line
    /// one with a space behind it is the bullet it was drawn as). Other private characters stay: they are letters of somebody's font, often of a name.
    /// </summary>
    public static NormalizingPass Invisible { get; } = NormalizingPass.OfTexts(RepairKind.Invisible, null, (text, editor) =>
    {
        for (var i = 0; i < text.Length; i++)
            if (IsSymbolBullet(text.Value, i))
                editor.Replace(i, '•');
            else if (InvisibleLength(text.Value, i) is > 0 and var length)
            {
                editor.Remove(i, length);
                i += length - 1;
            }
    });

    /// <summary>
    /// Makes double-byte codes of GBK's symbol rows (A1–A3) that were read as Unicode the symbols they stand for: a broken
    /// font table makes U+A3AC of the code A3 AC, the full-width comma.
    /// </summary>
    public static NormalizingPass GbkCodes { get; } = NormalizingPass.OfTexts(
        RepairKind.GbkCode, SearchValues.Create(Range(FirstCode, LastCode)), (text, editor) =>
        {
            for (var i = 0; i < text.Length; i++)
                if (CodeMeaning(text[i]) is not '\0' and var meaning)
                    editor.Replace(i, text[i] == '\uA3AE' ? StopOf(text.Value, i) : meaning);
        },
        HasGbkCodes);

    /// <summary>
    /// Puts characters right that only look like the one that is meant, from the words they stand in. Comes before
    /// <see cref="Radicals"/>, which takes away the sign that a font has lost the character.
    /// </summary>
    public static NormalizingPass Confusions { get; } = new(RepairKind.GlyphConfusion, (blocks, log) =>
    {
        // A line end can cut a word, so the neighbouring lines are part of the context.
        const int Context = 6;
        var result = new DraftBlock[blocks.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var block = blocks[i];
            if (block.IsRow)
            {
                result[i] = block with { Cells = [.. block.Cells.Select(cell => cell with { Text = Unconfused(cell.Text, "", "", log) })] };
                continue;
            }
            var before = i > 0 ? blocks[i - 1].Text.Value.TrimEnd() : "";
            var after = i + 1 < result.Length ? blocks[i + 1].Text.Value.TrimStart() : "";
            var text = Unconfused(block.Text, before.Length > Context ? before[^Context..] : before, after.Length > Context ? after[..Context] : after, log);
            result[i] = ReferenceEquals(text, block.Text) ? block : block with { Text = text };
        }
        return result;
    });

    /// <summary>Makes Kangxi radicals, CJK radicals and compatibility ideographs the ideographs they stand for.</summary>
    public static NormalizingPass Radicals { get; } = NormalizingPass.OfTexts(RepairKind.Radical, RadicalTable.Radicals, (text, editor) =>
    {
        for (var i = 0; i < text.Length; i++)
            if (RadicalTable.Radicals.Contains(text[i]))
                editor.Replace(i, 1, RadicalTable.Ideograph(text[i]));
    });

    /// <summary>
    /// Makes full-width digits and letters, ％, ＋, and ． － ／ between digits half-width; ． after a list number stays.
    /// </summary>
    public static NormalizingPass FullWidth { get; } = NormalizingPass.OfTexts(
        RepairKind.FullWidth, SearchValues.Create(Range('！', '～')), (text, editor) =>
        {
            for (var i = 0; i < text.Length; i++)
                if (text[i] is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '＋'
                    || text[i] is '．' or '－' or '／' && IsDigitAt(text.Value, i - 1) && IsDigitAt(text.Value, i + 1))
                    editor.Replace(i, (char)(text[i] - ('！' - '!')));
        });

    private static char[] Range(char first, char last) => [.. Enumerable.Range(first, last - first + 1).Select(c => (char)c)];

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    private static bool IsDigitAt(string text, int index) => index >= 0 && index < text.Length && IsDigit(text[index]);

    // Wingdings and Symbol keep their characters at U+F020–F0FF; copied text keeps the codes of the bullets and loses the font.
    private static bool IsSymbolBullet(string text, int index)
    {
        if (text[index] is not (>= '\uF021' and <= '\uF0FF') || index + 1 >= text.Length || text[index + 1] == '\n' || !char.IsWhiteSpace(text[index + 1]))
            return false;
        for (var i = index - 1; i >= 0 && text[i] != '\n'; i--)
            if (!char.IsWhiteSpace(text[i]))
                return false;
        return true;
    }

    private static int InvisibleLength(string text, int index)
    {
        var c = text[index];
        if (c is >= ' ' and <= '~' or '\t' or '\n' || Characters.IsHan(c) && !char.IsSurrogate(c))
            return 0;
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            return IsInvisible(CharUnicodeInfo.GetUnicodeCategory(text, index), c, text[index + 1]) ? 2 : 0;
        return IsInvisible(char.GetUnicodeCategory(c), c, '\0') ? 1 : 0;
    }

    // U+DB40 U+DD00–DDEF are the variation selectors supplement; FE00–FE0F and 180B–180D the others.
    private static bool IsInvisible(UnicodeCategory category, char high, char low) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format
        || category is UnicodeCategory.PrivateUse && high >= '\uF000'
        || high is '\uFFFE' or '\uFFFF' or >= '\uFDD0' and <= '\uFDEF' || (low & 0xFFFE) == 0xDFFE && (high & 0x3F) == 0x3F
        || high is >= '\uFE00' and <= '\uFE0F' or >= '\u180B' and <= '\u180F' or '\u034F' or '\u17B4' or '\u17B5' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0'
        || high == '\uDB40' && low is >= '\uDD00' and <= '\uDDEF';

    private const char FirstCode = '\uA1A1';
    private const char LastCode = '\uA3FE';

    private static char[]? _codeMeanings;

    private static char CodeMeaning(char c) =>
        c is >= FirstCode and <= LastCode ? (_codeMeanings ??= [.. Range(FirstCode, LastCode).Select(DecodeCode)])[c - FirstCode] : '\0';

    private static char DecodeCode(char code)
    {
        if ((code & 0xFF) is < 0xA1 or 0xFF)
            return '\0';
        var text = EncodingNames.Gb18030.GetString([(byte)(code >> 8), (byte)code]);
        return text.Length == 1 && text[0] != '\uFFFD' && text[0] is < '\uE000' or > '\uF8FF' ? text[0] : '\0';
    }

    // A text in Yi script has mostly syllables (U+A000–A4CF) that are no codes, and next to no ideographs around them.
    private static bool HasGbkCodes(IReadOnlyList<DraftBlock> blocks)
    {
        int yi = 0, codes = 0, han = 0;
        foreach (var text in blocks.SelectMany(block => block.IsRow ? block.Cells.Select(cell => cell.Text) : [block.Text]))
            foreach (var c in text.Value)
            {
                yi += c is >= '\uA000' and <= '\uA4CF' ? 1 : 0;
                codes += c >= FirstCode && CodeMeaning(c) != '\0' ? 1 : 0;
                han += Characters.IsHan(c) ? 1 : 0;
            }
        return codes > 0 && codes * 10 >= yi * 9 && han >= codes;
    }

    // Typesetters of Chinese text put the code of the full-width stop where the ideographic one is meant.
    private static char StopOf(string text, int index)
    {
        var start = index;
        while (start > 0 && IsDigitOrCode(text[start - 1]))
            start--;
        if (start == index)
            return '。';
        if (index + 1 < text.Length && IsDigitOrCode(text[index + 1]))
            return '.';
        var isListNumber = index - start <= 3 && text.AsSpan(0, start).IsWhiteSpace();
        return isListNumber ? '．' : '。';
    }

    private static bool IsDigitOrCode(char c) => IsDigit(c) || CodeMeaning(c) is >= '０' and <= '９';

    private static MappedText Unconfused(MappedText text, string before, string after, RepairLog log)
    {
        var i = text.Value.AsSpan().IndexOfAny(GlyphConfusions.Suspects);
        if (i < 0)
            return text;
        var folded = string.Concat(before, text.Value, after).ToCharArray();
        for (var k = 0; k < folded.Length; k++)
            folded[k] = RadicalTable.Fold(folded[k]);
        var editor = new TextEditor(text, RepairKind.GlyphConfusion, log);
        while (i < text.Length)
        {
            var at = before.Length + i;
            if (GlyphConfusions.Right(folded, at, isRadical: folded[at] != text[i]) is { } right)
                editor.Replace(i, right);
            var next = text.Value.AsSpan(i + 1).IndexOfAny(GlyphConfusions.Suspects);
            i = next < 0 ? text.Length : i + 1 + next;
        }
        return editor.Finish();
    }
}

/// <summary>Which ideograph a Kangxi radical, CJK radical or compatibility ideograph stands for (radicals.tsv).</summary>
internal static class RadicalTable
{
    private static readonly Dictionary<char, string> Ideographs =
        EmbeddedText.Rows("radicals.tsv").ToDictionary(row => row[0][0], row => row[1]);

    public static SearchValues<char> Radicals { get; } = SearchValues.Create([.. Ideographs.Keys]);

    public static string Ideograph(char radical) => Ideographs[radical];

    /// <summary>A character as the table has it, for comparison.</summary>
    public static char Fold(char c) =>
        c is >= '\u2E80' and <= '\u2FD5' or >= '\uF900' and <= '\uFAFF' && Ideographs.TryGetValue(c, out var ideograph) && ideograph.Length == 1
            ? ideograph[0] : c;
}

/// <summary>The words in which a character that only looks right is put right (glyph-confusions.tsv).</summary>
internal static class GlyphConfusions
{
    private enum Scope
    {
        /// <summary>Only where a radical stands in the text: the font has lost which character was meant.</summary>
        Radical,

        /// <summary>Also where the plain character stands: the word does not exist.</summary>
        Any,

        /// <summary>Also where the plain character stands, if what follows cannot follow it.</summary>
        Closed,
    }

    // Punctuation, and particles that join or close a noun phrase: no adverb stands before them.
    private const string Closing = "、，。；：！？）》”的等和及与";

    // The word with the wrong character, where that character stands in it, and what may not follow it.
    private sealed record Confusion(char Confused, char Right, string Pattern, int Offset, Scope Scope, string NotBefore);

    private static readonly ILookup<char, Confusion> Rows =
        EmbeddedText.Rows("glyph-confusions.tsv").SelectMany(Parse).ToLookup(row => row.Confused);

    /// <summary>The characters, and the radicals folded to them, that may be wrong.</summary>
    public static SearchValues<char> Suspects { get; } = SearchValues.Create(
        [.. Rows.Select(group => group.Key), .. Enumerable.Range(0x2E80, 0x156).Select(c => (char)c).Where(IsSuspectRadical)]);

    /// <summary>What is meant by a character of a folded text, or null if it is right as it is.</summary>
    public static char? Right(ReadOnlySpan<char> folded, int index, bool isRadical)
    {
        foreach (var row in Rows[folded[index]])
            if (Holds(row, folded, index, isRadical))
                return row.Right;
        return null;
    }

    private static bool Holds(Confusion row, ReadOnlySpan<char> folded, int index, bool isRadical)
    {
        var start = index - row.Offset;
        if (start < 0 || start + row.Pattern.Length > folded.Length || !folded[start..].StartsWith(row.Pattern))
            return false;
        var next = index + 1 < folded.Length ? folded[index + 1] : '\n';
        if (row.NotBefore.Contains(next, StringComparison.Ordinal))
            return false;
        return row.Scope switch
        {
            Scope.Radical => isRadical,
            Scope.Closed => next == '\n' || Closing.Contains(next, StringComparison.Ordinal),
            _ => true,
        };
    }

    private static bool IsSuspectRadical(char c) => RadicalTable.Fold(c) is var folded && folded != c && Rows.Contains(folded);

    private static IEnumerable<Confusion> Parse(string[] row)
    {
        var (right, word) = (row[1][0], row[2]);
        var scope = Enum.Parse<Scope>(row[3], ignoreCase: true);
        // The first column may name several characters that are taken for the right one.
        foreach (var confused in row[0])
            for (var i = 0; i < word.Length; i++)
                if (word[i] == right)
                    yield return new Confusion(
                        confused, right, string.Concat(word.AsSpan(0, i), [confused], word.AsSpan(i + 1)), i, scope, row[4] == "-" ? "" : row[4]);
    }
}
