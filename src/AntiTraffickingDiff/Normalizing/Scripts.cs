using System.Buffers;
using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// Other ways to write the same characters: private-use codes of GB 18030, presentation and compatibility forms of punctuation,
/// traditional characters and their variants, and look-alikes of 〇. What is read in their place has the same length, so that
/// <see cref="Printed"/> can give any passage as it stands in the file.
/// </summary>
internal static class Scripts
{
    private static readonly Dictionary<char, string> PrivateCharacters = EmbeddedText.Rows("private-use.tsv").ToDictionary(
        row => (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), row => row[1]);

    // UnicodeData.txt: <vertical>, <small> and <narrow> (half-width) forms of punctuation, read as Chinese text prints them; and the
    // key around a digit (1️⃣), which stands for the point of a list number. Then signs of mathematics, phonetics and ornament that are
    // taken for such marks (∶ in 责任单位∶), and their brackets.
    private const string Forms = "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︴︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹐﹑﹒﹔﹕﹖﹗﹘﹙﹚﹛﹜﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹨﹩﹪﹫｡｢｣､･￨\u20E3"
        + "∶꞉‧⋅∙⋯‥⸺⸻❛❜❝❞〘〙⟨⟩\u2329\u232A⟪⟫｟｠⦅⦆❨❩❪❫⟮⟯❬❭❰❱❲❳⟦⟧〚〛⦗⦘❴❵";
    private const string Plain = "，、。：；！？〖〗…：—–__（）｛｝〔〕【】《》〈〉「」『』［］，、.；：？！—（）｛｝〔〕#&*+-<>=\\$%@。「」、·|."
        + "：：···……——‘’“”〖〗〈〉〈〉《》（）（）（）（）（）〈〉〈〉〔〕〔〕〔〕〔〕｛｝";

    /// <summary>Reads the private-use characters to which GB 18030-2000 mapped codes as the characters that Unicode has for them.</summary>
    public static NormalizingPass PrivateUse { get; } = NormalizingPass.OfTexts(
        RepairKind.GbkCode, SearchValues.Create([.. PrivateCharacters.Keys]), (text, editor) =>
        {
            for (var i = 0; i < text.Length; i++)
                if (PrivateCharacters.TryGetValue(text[i], out var character))
                    editor.Replace(i, 1, character);
        });

    /// <summary>Makes presentation and compatibility forms of punctuation (｡ ､ ﹐ ︐ ︵ …) the marks that they are forms of.</summary>
    public static NormalizingPass PresentationForms { get; } = NormalizingPass.OfTexts(
        RepairKind.PresentationForm, SearchValues.Create(Forms), (text, editor) =>
        {
            for (var i = 0; i < text.Length; i++)
                if (Forms.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var at)
                    editor.Replace(i, Plain[at]);
        });

    // traditional.tsv by traditional character; '\0' for all others. A table, as every character of every text is looked up.
    private static readonly char[] Simplified = LoadSimplified();

    /// <summary>Reads traditional characters, and variants of simplified ones, as the simplified characters.</summary>
    public static NormalizingPass Traditional { get; } = NormalizingPass.OfTexts(RepairKind.Traditional, null, (text, editor) =>
    {
        for (var i = 0; i < text.Length; i++)
            if (Simplified[text[i]] is not '\0' and var simplified)
                editor.Replace(i, simplified);
    });

    private static readonly Dictionary<char, (char Simplified, string[] Except)> SharedCharacters =
        EmbeddedText.Rows("traditional-words.tsv").ToDictionary(row => row[0][0], row => (row[1][0], row[2] == "-" ? Array.Empty<string>() : row[2].Split(' ')));

    /// <summary>
    /// In a text of traditional characters: also reads those that simplified texts have too (於, 著, 徵), but not in the words in
    /// which they stand for themselves (著名). Comes before <see cref="Traditional"/>, which takes away the sign.
    /// </summary>
    public static NormalizingPass TraditionalWords { get; } = NormalizingPass.OfTexts(
        RepairKind.Traditional, SearchValues.Create([.. SharedCharacters.Keys]), (text, editor) =>
        {
            for (var i = 0; i < text.Length; i++)
                if (SharedCharacters.TryGetValue(text[i], out var row) && !row.Except.Any(word => StandsAt(word, text.Value, i)))
                    editor.Replace(i, row.Simplified);
        },
        IsTraditional);

    /// <summary>
    /// Makes the circle, letter or digit that stands for zero in a number of Chinese digits 〇: 二○二二年, 二Ο二二年, 二0三0年.
    /// </summary>
    public static NormalizingPass Zeros { get; } = NormalizingPass.OfTexts(RepairKind.GlyphConfusion, SearchValues.Create(ZeroLooks), (text, editor) =>
    {
        for (var i = 1; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && ZeroLooks.Contains(text[end], StringComparison.Ordinal))
                end++;
            var isInNumber = end > i && (Numerals.Digits + "百千").Contains(text[i - 1], StringComparison.Ordinal)
                && end < text.Length && (Numerals.Digits + "十百年条章节号").Contains(text[end], StringComparison.Ordinal);
            for (var k = i; isInNumber && k < end; k++)
                editor.Replace(k, '〇');
            i = Math.Max(i, end);
        }
    });

    private const string ZeroLooks = "○◯◌◦❍⭕⚪⚬∘￮⓪⓿ΟοОоՕօᴏOoＯｏøØ∅囗ロº°0０";

    /// <summary>A normalized text with the characters that the file has where others were read: what reports quote.</summary>
    /// <returns>A text of the same length; the text itself if nothing differs.</returns>
    public static string Printed(MappedText normalized, string source)
    {
        char[]? printed = null;
        for (var i = 0; i < normalized.Length; i++)
        {
            var origin = normalized.OriginOf(i);
            if (origin >= source.Length || source[origin] == normalized[i])
                continue;
            var c = source[origin];
            if (Simplified[c] == normalized[i] || SharedCharacters.TryGetValue(c, out var row) && row.Simplified == normalized[i]
                || normalized[i] == '〇' && ZeroLooks.Contains(c, StringComparison.Ordinal))
                (printed ??= normalized.Value.ToCharArray())[i] = c;
        }
        return printed is null ? normalized.Value : new string(printed);
    }

    private static char[] LoadSimplified()
    {
        var table = new char[char.MaxValue + 1];
        foreach (var row in EmbeddedText.Rows("traditional.tsv"))
            foreach (var traditional in row[1])
                table[traditional] = row[0][0];
        return table;
    }

    // A page of traditional text has several of them, and at least half as many as of the characters that they stand for.
    private static bool IsTraditional(IReadOnlyList<DraftBlock> blocks)
    {
        const int Fewest = 3;
        int traditional = 0, simplified = 0;
        foreach (var text in TextsOf(blocks))
            foreach (var c in text)
            {
                traditional += Simplified[c] != '\0' ? 1 : 0;
                simplified += SimplifiedForms.Value.Contains(c) ? 1 : 0;
            }
        return traditional >= Fewest && traditional * 2 >= simplified;
    }

    private static readonly Lazy<HashSet<char>> SimplifiedForms = new(() => [.. Simplified]);

    // Whether a word, written in simplified characters, stands over a place of the text.
    private static bool StandsAt(string word, string text, int index)
    {
        for (var start = Math.Max(0, index - word.Length + 1); start <= index && start + word.Length <= text.Length; start++)
        {
            var length = 0;
            while (length < word.Length && (text[start + length] == word[length] || Simplified[text[start + length]] == word[length]))
                length++;
            if (length == word.Length)
                return true;
        }
        return false;
    }

    private static IEnumerable<string> TextsOf(IReadOnlyList<DraftBlock> blocks) =>
        blocks.SelectMany(block => block.IsRow ? block.Cells.Select(cell => cell.Text.Value) : [block.Text.Value]);
}
