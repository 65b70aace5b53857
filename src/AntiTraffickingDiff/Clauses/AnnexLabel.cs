namespace AntiTraffickingDiff.Clauses;

/// <summary>The start of an annex: 附件, 附件1, 附表2：…, 附：….</summary>
/// <param name="Word">附件, 附表, 附录 or 附.</param>
/// <param name="Number">The number, 0 for none.</param>
/// <param name="Length">How many characters of the line label and number take.</param>
/// <param name="Name">What stands after it on the line, trimmed; may be empty.</param>
internal readonly record struct AnnexLabel(string Word, int Number, int Length, string Name)
{
    private static readonly string[] Words = ClauseWords.Of("annex");

    /// <summary>Reads a label.</summary>
    /// <param name="text">A line, trimmed.</param>
    /// <returns>The label, or null if the line starts no annex: 附件所列单位应当….</returns>
    public static AnnexLabel? Of(string text)
    {
        var bare = text.TrimStart('【', '[', '（', '(');
        if (bare.Length > Line.LongestTitle || ClauseWords.StartOf(Words, bare) is not { } word)
            return null;
        var at = NumberScanner.SkipBlank(bare, word.Length, bare.Length);
        var number = ChineseNumeral.ReadArabic(bare, ref at, bare.Length) is > 0 and var arabic
            ? arabic : ChineseNumeral.Read(bare, ref at, bare.Length);
        var rest = bare.AsSpan(at);
        var isLabel = rest.IsEmpty || rest[0] is '：' or ':' or '】' or ']' or '）' or ')' or ' ' or '\u3000' or '-'
            || number > 0 && rest[0] is not ('中' or '所' or '的' or '、' or '，');
        var name = rest.Trim("：:】]）) \u3000").ToString();
        var isPlainWord = word == "附" && (rest.IsEmpty || rest[0] is not ('：' or ':'));
        return isLabel && !isPlainWord && !name.AsSpan().Contains('。')
            ? new AnnexLabel(word, number, at + text.Length - bare.Length, name)
            : null;
    }
}
