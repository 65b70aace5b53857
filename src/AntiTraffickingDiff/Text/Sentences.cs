namespace AntiTraffickingDiff.Text;

/// <summary>
/// Cuts text at its marks: into sentences (and their parts between ；), these at commas, lists at separators. The one cutter
/// of all stages; what differs is which marks cut, and whether those in brackets do. Takes any text, in time linear in its length.
/// </summary>
internal static class Sentences
{
    /// <summary>What a whole sentence goes up to, with all its parts.</summary>
    public const string Stops = "。！？\n";

    /// <summary>Whether a character ends a sentence or a part of one that could be one: 。 ； a line, a cell.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True if so.</returns>
    public static bool IsEnd(char c) => c is '。' or '；' or '！' or '？' or '\n' or '\t';

    /// <summary>Whether a character parts a sentence: a comma, a colon.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True if so.</returns>
    public static bool IsComma(char c) => c is '，' or '：' or ',' or ':';

    /// <summary>Cuts a span.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The part of it to cut.</param>
    /// <param name="isMark">Whether a character is a mark to cut at.</param>
    /// <param name="outsideBrackets">Whether marks inside brackets cut nothing; what stands behind a bracket that is never closed is inside.</param>
    /// <returns>The pieces between the marks that have more than white space, without white space around them.</returns>
    public static List<TextSpan> Pieces(string text, TextSpan span, Func<char, bool> isMark, bool outsideBrackets = false) =>
        PiecesAt(text, span, at => isMark(text[at]), outsideBrackets);

    /// <summary>As <see cref="Pieces"/>, where more than the character says whether it is a mark.</summary>
    public static List<TextSpan> PiecesAt(string text, TextSpan span, Func<int, bool> isMark, bool outsideBrackets = false)
    {
        var pieces = new List<TextSpan>();
        var (start, depth) = (span.Start, 0);
        for (var at = span.Start; at <= span.End; at++)
        {
            if (at < span.End)
            {
                if (outsideBrackets)
                    depth = Math.Max(0, depth + (Brackets.IsOpening(text[at]) ? 1 : Brackets.IsClosing(text[at]) ? -1 : 0));
                if (depth > 0 || !isMark(at))
                    continue;
            }

            if (TextSpan.Between(start, at).Trim(text) is { Length: > 0 } piece)
                pieces.Add(piece);
            start = at + 1;
        }

        return pieces;
    }
}
