using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Splits text into sentences, which end with 。！？ or a line, and these into their parts between ；. Marks inside
/// quotation marks or brackets do not split. Takes any text, in time linear in its length.
/// </summary>
internal static class SentenceSplitter
{
    private const string Ends = "。！？!?\n\t";

    /// <summary>Splits a span.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="span">The part of it to split, such as a clause's body or a cell.</param>
    /// <returns>The sentences in order; none for a blank span.</returns>
    public static IReadOnlyList<Sentence> Split(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Sentence>();
        var brackets = BracketMap.Of(text, span.Start, span.End);
        var parts = new List<TextSpan>();
        int start = span.Start, part = span.Start;
        for (var at = span.Start; at < span.End; at++)
        {
            at = Math.Max(at, brackets.CloseOf(at));
            if (text[at] is '；' or ';')
                part = AddPart(parts, text, part, at);
            else if (Ends.Contains(text[at]))
                start = part = Finish(sentences, parts, text, start, part, at, at + 1);
        }
        Finish(sentences, parts, text, start, part, span.End, span.End);
        return sentences;
    }

    // Ends a sentence before a mark or the end of the span; gives where the next one starts.
    private static int Finish(
        List<Sentence> sentences, List<TextSpan> parts, string text, int start, int part, int mark, int end)
    {
        AddPart(parts, text, part, mark);
        if (parts.Count > 0)
            sentences.Add(new Sentence(Blanks.Trim(text, start, end), [.. parts]));
        parts.Clear();
        return end;
    }

    private static int AddPart(List<TextSpan> parts, string text, int start, int end)
    {
        if (Blanks.Trim(text, start, end) is { Length: > 0 } part)
            parts.Add(part);
        return end + 1;
    }
}
