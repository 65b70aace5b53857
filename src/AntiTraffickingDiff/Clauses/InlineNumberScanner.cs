namespace AntiTraffickingDiff.Clauses;

/// <summary>Finds the numbers of a block: the one at its start and those of further clauses on the same line.</summary>
/// <param name="text">The normalized text.</param>
/// <param name="memory">What came before in the document; takes note of what is found.</param>
internal sealed class InlineNumberScanner(string text, SequenceMemory memory)
{
    private const string Stops = "，。；：！？,;:!?";

    /// <summary>Finds the numbers from left to right.</summary>
    /// <param name="start">Where the block or cell starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The numbers; the first one is at the start if the block is numbered.</returns>
    public List<NumberToken> Find(int start, int end)
    {
        var found = new List<NumberToken>();
        var brackets = BracketMap.Of(text, start, end);
        var from = TakeFirst(found, start, end);
        var heading = found.Count > 0;
        for (var at = from; at < end; at++)
        {
            if (TokenAt(at, from, end, brackets, heading) is { } token)
            {
                Take(found, token);
                from = token.Span.End;
                heading = true;
                at = from - 1;
                continue;
            }
            heading = heading && !Stops.Contains(text[at]);
            at = Math.Max(at, brackets.CloseOf(at));
        }
        return found;
    }

    private int TakeFirst(List<NumberToken> found, int start, int end)
    {
        var first = NumberScanner.SkipBlank(text, start, end);
        if (NumberScanner.At(text, first, end) is not { } token)
            return first;
        Take(found, token);
        return token.Span.End;
    }

    private void Take(List<NumberToken> found, NumberToken token)
    {
        found.Add(token);
        memory.Note(token);
    }

    private NumberToken? TokenAt(int at, int from, int end, BracketMap brackets, bool heading)
    {
        if (at == from || !CanStart(text[at]) || IsInNumeral(at) || NumberScanner.At(text, at, end) is not { } token)
            return null;
        var boundary = InlineBoundaryFinder.Judge(text, at, from, brackets, heading);
        return boundary != InlineBoundary.None && Accepts(token, boundary)
            && !ReferenceFilter.IsAnnounced(text, at, from) && HasWording(token, end) ? token : null;
    }

    private bool Accepts(NumberToken token, InlineBoundary boundary) => token.Family switch
    {
        NumberFamily.Dash => token.Style == '—' && token.Span.Length >= 2
            && (boundary == InlineBoundary.SentenceEnd || boundary == InlineBoundary.HeadingEnd && memory.HasSeen(NumberFamily.Dash)),
        NumberFamily.Latin or NumberFamily.DecimalPath or NumberFamily.ArticleParagraph => false,
        NumberFamily.Arabic when boundary != InlineBoundary.SentenceEnd => token.Style != '）' && memory.Continues(token),
        _ => boundary == InlineBoundary.SentenceEnd || memory.Continues(token),
    };

    // A number needs something to number: nothing, or a unit of measure, means that it is part of the sentence.
    private bool HasWording(NumberToken token, int end)
    {
        var after = NumberScanner.SkipBlank(text, token.Span.End, end);
        return after < end && (text[after] >= '\u3400' || text[after] is '“' or >= 'A' and <= 'Z');
    }

    // The 2 of 12. and the 二 of 十二、 start no number.
    private bool IsInNumeral(int at) =>
        ChineseNumeral.DigitOf(text[at]) >= 0 && (ChineseNumeral.DigitOf(text[at - 1]) >= 0 || text[at - 1] is '.' or '．')
        || ChineseNumeral.IsPart(text[at]) && (ChineseNumeral.IsPart(text[at - 1]) || text[at - 1] == '第');

    private static bool CanStart(char c) =>
        c is '第' or '（' or '(' or '〔' or '—' or '―' or '─' or '-' or >= '①' and <= '⒛' or >= '㈠' and <= '㈩'
        || ChineseNumeral.DigitOf(c) >= 0 || ChineseNumeral.IsPart(c);
}
