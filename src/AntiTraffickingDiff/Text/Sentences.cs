namespace AntiTraffickingDiff.Text;

/// <summary>
/// Which brackets and quotation marks of a stretch of text belong together. Marks without a partner on their line and
/// in reach are left alone, so that one lost mark does not swallow the rest of a document.
/// </summary>
internal sealed class Brackets
{
    /// <summary>How far apart, in characters, partners may be: unit lists in parentheses run to some 300.</summary>
    private const int Reach = 600;

    private const string Opening = "（(“‘《〈〔[【「『";
    private const string Closing = "）)”’》〉〕]】」』";

    private readonly int _start;
    private readonly int[] _partners;

    private Brackets(int start, int[] partners)
    {
        _start = start;
        _partners = partners;
    }

    /// <summary>Whether a character opens brackets or a quotation.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for （, 《, “ and the like.</returns>
    public static bool IsOpening(char c) => Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a character closes brackets or a quotation.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for ）, 》, ” and the like.</returns>
    public static bool IsClosing(char c) => Closing.Contains(c, StringComparison.Ordinal);

    /// <summary>Pairs the marks of a stretch of text, in one pass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The pairs.</returns>
    public static Brackets Of(ReadOnlySpan<char> text, int start, int end)
    {
        var partners = new int[end - start];
        var open = new List<int>();
        for (var at = start; at < end; at++)
            if (text[at] == '\n')
                open.Clear();
            else if (IsOpening(text[at]))
                open.Add(at);
            else if (Closing.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var kind)
                Close(text, at, Opening[kind], open, partners, start);
        return new Brackets(start, partners);
    }

    /// <summary>The partner of an opening mark.</summary>
    /// <param name="at">Its offset.</param>
    /// <returns>The offset of the closing mark, or −1.</returns>
    public int CloseOf(int at) => _partners[at - _start] > 0 ? at + _partners[at - _start] : -1;

    /// <summary>The partner of a closing mark.</summary>
    /// <param name="at">Its offset.</param>
    /// <returns>The offset of the opening mark, or −1.</returns>
    public int OpenOf(int at) => _partners[at - _start] < 0 ? at + _partners[at - _start] : -1;

    private static void Close(ReadOnlySpan<char> text, int at, char opening, List<int> open, int[] partners, int start)
    {
        // Looking only four marks back keeps the pass linear on broken text; real nesting is shallower.
        for (var index = open.Count - 1; index >= 0 && index >= open.Count - 4 && at - open[index] <= Reach; index--)
        {
            var candidate = open[index];
            if (Kind(text[candidate]) != Kind(opening))
                continue;
            open.RemoveRange(index, open.Count - index);
            partners[candidate - start] = at - candidate;
            partners[at - start] = candidate - at;
            return;
        }
    }

    // Half-width and full-width parentheses are paired with each other: conversions often change only one of them.
    private static char Kind(char c) => c == '(' ? '（' : c is '[' or '【' ? '〔' : c;
}

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
