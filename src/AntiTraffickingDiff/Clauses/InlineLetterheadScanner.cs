using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Finds signature, date, title and preamble of a plan in the middle of a line, as texts have them whose line breaks
/// or order were lost: …。某市人民政府办公厅2021年12月24日某市…实施方案为…，制定本方案。…
/// </summary>
internal static class InlineLetterheadScanner
{
    /// <summary>The longest signature and the longest title, in characters.</summary>
    private const int LongestSignature = 30, LongestTitle = 90;

    private static readonly string[] Signatures = ClauseWords.Of("signature");
    private static readonly string[] AfterTitle = ClauseWords.Of("after-title");

    /// <summary>A piece of letterhead, preamble or what follows it, and the text it covers.</summary>
    /// <param name="Piece">The piece.</param>
    /// <param name="Covers">The text in which no clause number is looked for.</param>
    internal readonly record struct Cut(Piece Piece, TextSpan Covers);

    /// <summary>Finds the pieces of a line.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="span">The line.</param>
    /// <returns>The pieces in order; mostly none.</returns>
    public static List<Cut> Find(string text, TextSpan span)
    {
        var cuts = new List<Cut>();
        var sentence = span.Start;
        for (var at = span.Start; at < span.End; at++)
        {
            if (text[at] is '。' or '\n')
                sentence = at + 1;
            else if (text[at] is '1' or '2' or '二' && SignatureBefore(text, sentence, at)
                && DateLine.LengthWithIssue(text.AsSpan(at, span.End - at)) is > 0 and var length)
                at = sentence = Add(cuts, text, sentence, at + length, span.End);
        }
        return cuts;
    }

    private static bool SignatureBefore(string text, int sentence, int at)
    {
        if (at - sentence is < 4 or > LongestSignature)
            return false;
        var before = text.AsSpan(sentence, at - sentence).TrimEnd();
        return ClauseWords.EndOf(Signatures, before) is not null && before.IndexOfAny('，', '、', '；') < 0;
    }

    // Appends letterhead, preamble and the rest; gives where to go on.
    private static int Add(List<Cut> cuts, string text, int start, int afterDate, int end)
    {
        var afterTitle = EndOfTitle(text, afterDate, end);
        var letterhead = new Piece(start, ClauseKind.Letterhead) { Resets = afterTitle > afterDate };
        cuts.Add(new Cut(letterhead, TextSpan.Between(start, afterTitle)));
        var afterPreamble = afterTitle > afterDate ? EndOfPreamble(text, afterTitle, end) : afterTitle;
        if (afterPreamble > afterTitle)
            cuts.Add(new Cut(new Piece(afterTitle, ClauseKind.Preamble), TextSpan.Between(afterTitle, afterPreamble)));
        if (NumberScanner.SkipBlank(text, afterPreamble, end) < end)
            cuts.Add(new Cut(new Piece(afterPreamble, ClauseKind.Paragraph), new TextSpan(afterPreamble, 0)));
        return Math.Max(afterPreamble - 1, start);
    }

    // A preamble is one sentence that speaks of the plan itself: …，制定本方案。
    private static int EndOfPreamble(string text, int start, int end)
    {
        var stop = text.IndexOf('。', start, end - start);
        var next = stop < 0 ? end : stop + 1;
        return text.AsSpan(start, next - start).Contains('本') ? next : start;
    }

    private static int EndOfTitle(string text, int start, int end)
    {
        for (var at = start + 4; at < Math.Min(end, start + LongestTitle) && text[at] is not ('。' or '，'); at++)
            if (TitleWording.IsPlan(text.AsSpan(start, at - start)) && ClauseWords.StartOf(AfterTitle, text.AsSpan(at, end - at)) is not null)
                return at;
        return start;
    }
}
