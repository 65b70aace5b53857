using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// Readings that a text for learners gives beside its characters, in pinyin or zhuyin: in brackets after each character or word
/// (對(duì)拐賣, 对 [Duì] 拐, 车站（chē zhàn）, 拐(ㄍㄨㄞˇ)), without any (对duì拐guǎi), or on a line above. They are taken out.
/// </summary>
internal static class Pinyin
{
    // The letters of pinyin with and without tones; ɑ and ɡ are what GBK has for them. A tone may be a mark of its own behind its letter.
    private const string TonedLetters = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜǹńňḿếềê";
    private const string ToneMarks = "\u0300\u0301\u0304\u030C";
    private const string Letters = TonedLetters + ToneMarks + "ü\u0308abcdefghijklmnopqrstuvwxyzɑɡ";
    private const string ZhuyinTones = "ˉˊˇˋ˙";

    // A letter and its mark count as two: zhuāng has 7 then.
    private const int LongestSyllable = 7, LongestWord = 40;

    // Fewer readings with a tone are names in a foreign language, fewer without one words in brackets.
    private const int FewestToned = 3, FewestToneless = 8;

    private const string Opens = "(（[［【〔", Closes = ")）]］】〕";

    private static readonly SearchValues<char> Starts = SearchValues.Create(Opens + Letters + TonedLetters.ToUpperInvariant() + "ABCDEFGHJKLMNOPQRSTWXYZ");

    private static readonly string[] Initials = ["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w"];
    private static readonly WordList Finals = new(
        "a", "o", "e", "i", "u", "v", "ü", "ai", "ei", "ao", "ou", "an", "en", "in", "un", "ang", "eng", "ong", "ing", "er", "ia", "ie", "iao", "iu", "ian", "iang", "iong",
        "ua", "uo", "uai", "ui", "uan", "uang", "ue", "ve", "üe");

    /// <summary>Takes the readings out of a document that has enough of them.</summary>
    public static NormalizingPass Pass { get; } = NormalizingPass.OfTexts(RepairKind.Pinyin, Starts, (text, editor) =>
    {
        if (IsLine(text.Value))
            editor.Remove(0, text.Length);
        else
            foreach (var (start, length, _) in In(text.Value))
                editor.Remove(start, length);
    },
    IsNeeded);

    private static bool IsNeeded(IReadOnlyList<DraftBlock> blocks)
    {
        int toned = 0, toneless = 0;
        foreach (var text in blocks.SelectMany(block => block.IsRow ? block.Cells.Select(cell => cell.Text.Value) : [block.Text.Value]))
        {
            if (text.AsSpan().IndexOfAny(Starts) < 0)
                continue;
            if (IsLine(text))
                toned++;
            foreach (var (_, _, hasTone) in In(text))
                (toned, toneless) = hasTone ? (toned + 1, toneless) : (toned, toneless + 1);
        }
        return toned >= FewestToned || toneless >= FewestToneless;
    }

    // A line above the characters: syllables with blanks between them and nothing else.
    private static bool IsLine(string text)
    {
        var tones = 0;
        foreach (var c in text)
        {
            if (!IsLetter(c) && !Characters.IsSpace(c) && !(c > '\u007F' ? Characters.IsCjkMark(c) : char.IsPunctuation(c)))
                return false;
            tones += IsTone(c) ? 1 : 0;
        }
        return tones > 1;
    }

    private static List<(int Start, int Length, bool HasTone)> In(string text)
    {
        var readings = new List<(int, int, bool)>();
        for (var at = 1; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(Starts);
            if (next < 0)
                break;
            at += next;
            var hasTone = false;
            var length = Opens.Contains(text[at], StringComparison.Ordinal) ? InBrackets(text, at, out hasTone) : Bare(text, at, out hasTone);
            if (length == 0)
                continue;
            readings.Add((at, length, hasTone));
            at += length - 1;
        }
        return readings;
    }

    // The length of a bracket after a Han character with one syllable, or several with their tones, and nothing else but blanks; 0 if there is none.
    private static int InBrackets(string text, int open, out bool hasTone)
    {
        hasTone = false;
        var before = open - 1;
        while (before > 0 && Characters.IsSpace(text[before]))
            before--;
        if (!Characters.IsHan(text[before]))
            return 0;
        var start = Characters.SkipBlank(text, open + 1, text.Length);
        var end = start;
        var longest = Math.Min(text.Length, start + LongestWord);
        var letters = 0;
        for (; end < longest && (IsLetter(text[end]) || IsZhuyin(text[end]) || letters > 0 && (Characters.IsSpace(text[end]) || text[end] is '\'' or '’')); end++)
        {
            hasTone |= IsTone(text[end]) || IsZhuyin(text[end]);
            letters++;
        }
        // duì and dui4.
        if (letters > 1 && end < text.Length && text[end] is >= '1' and <= '5')
        {
            hasTone = true;
            end++;
        }
        if (letters == 0 || end == text.Length || !Fits(text[open], text[end]) || !hasTone && !IsSyllable(text.AsSpan(start, end - start).TrimEnd()))
            return 0;
        return end + 1 - open;

        // Half- and full-width parentheses are mixed.
        static bool Fits(char open, char close) =>
            Opens.IndexOf(open, StringComparison.Ordinal) is var kind && Closes.IndexOf(close, StringComparison.Ordinal) is var other && (kind == other || kind < 2 && other is 0 or 1);
    }

    // A syllable with its tone between a Han character and what is no letter: 对duì拐.
    private static int Bare(string text, int start, out bool hasTone)
    {
        hasTone = false;
        if (!Characters.IsHan(text[start - 1]))
            return 0;
        var end = start;
        for (; end < text.Length && end - start <= LongestSyllable && IsLetter(text[end]); end++)
            hasTone |= IsTone(text[end]);
        return hasTone && end - start <= LongestSyllable && !(end < text.Length && char.IsLetterOrDigit(text[end]) && !Characters.IsHan(text[end])) ? end - start : 0;
    }

    private static bool IsSyllable(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestSyllable - 1)
            return false;
        Span<char> small = stackalloc char[text.Length];
        text.ToLowerInvariant(small);
        small.Replace('ɑ', 'a');
        small.Replace('ɡ', 'g');
        foreach (var initial in Initials)
            if (small.StartsWith(initial))
                return Finals.Contains(small[initial.Length..]);
        return Finals.Contains(small);
    }

    private static bool IsLetter(char c) => Letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);

    private static bool IsTone(char c) => c > '\u007F' && (TonedLetters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) || ToneMarks.Contains(c, StringComparison.Ordinal));

    private static bool IsZhuyin(char c) => c is >= '\u3105' and <= '\u312F' or >= '\u31A0' and <= '\u31BF' || ZhuyinTones.Contains(c, StringComparison.Ordinal);
}
