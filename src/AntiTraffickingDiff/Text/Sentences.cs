namespace AntiTraffickingDiff.Text;

/// <summary>A sentence of a text.</summary>
/// <param name="Span">The sentence with the mark that ends it, without white space around it.</param>
/// <param name="Parts">Its parts between ；, without the marks between and after them and without white space around them; at least one.</param>
internal sealed record Sentence(TextSpan Span, IReadOnlyList<TextSpan> Parts);

/// <summary>
/// Splits text into sentences, which end with 。！？ or a line, and these into their parts between ；. Marks inside
/// quotation marks or brackets do not split. Takes any text, in time linear in its length.
/// </summary>
internal static class Sentences
{
    private const string Ends = "。！？!?\n\t";

    /// <summary>Splits a span into sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The part of it to split, such as a clause's body or a cell.</param>
    /// <returns>The sentences in order; none for a blank span.</returns>
    public static IReadOnlyList<Sentence> Split(string text, TextSpan span)
    {
        var sentences = new List<Sentence>();
        var parts = new List<TextSpan>();
        var start = span.Start;
        foreach (var part in Cut(text, span, c => c is '；' or ';' || Ends.Contains(c, StringComparison.Ordinal)))
        {
            if (part.Trim(text) is { Length: > 0 } words)
                parts.Add(words);
            if (part.End < span.End && text[part.End] is '；' or ';')
                continue;
            if (parts.Count > 0)
                sentences.Add(new Sentence(TextSpan.Between(start, Math.Min(part.End + 1, span.End)).Trim(text), [.. parts]));
            parts.Clear();
            start = part.End + 1;
        }
        return sentences;
    }

    /// <summary>Cuts a span at marks that stand outside brackets and quotation marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The part of it to cut.</param>
    /// <param name="isMark">Whether a character is a mark to cut at.</param>
    /// <returns>The pieces between the marks, blank ones too, untrimmed.</returns>
    public static IEnumerable<TextSpan> Cut(string text, TextSpan span, Func<char, bool> isMark)
    {
        var brackets = Brackets.Of(text, span.Start, span.End);
        var start = span.Start;
        for (var at = span.Start; at < span.End; at++)
        {
            at = Math.Max(at, brackets.CloseOf(at));
            if (!isMark(text[at]))
                continue;
            yield return TextSpan.Between(start, at);
            start = at + 1;
        }
        yield return TextSpan.Between(start, span.End);
    }
}
