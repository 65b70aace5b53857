using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// The numbers of a block: the one at its start and those of further clauses on the same line, as in 。（二）… or
/// 一、总体要求（一）指导思想. Inside a line a number counts by what stands before it, and by whether it goes on with
/// what came before in the document.
/// </summary>
/// <param name="text">The normalized text.</param>
internal sealed class InlineNumbers(string text)
{
    /// <summary>The longest heading, in characters, that a clause may follow without punctuation.</summary>
    private const int LongestHeading = 40;

    private const string Stops = "，。；：！？,;:!?";

    // The last value of each family so far, -1 where it has not occurred.
    private readonly int[] _last = [.. Enum.GetValues<NumberFamily>().Select(_ => -1)];

    // The last path so far, such as 2.1.
    private string _path = string.Empty;

    /// <summary>How surely a clause may start at a place inside a line, by what stands before it.</summary>
    private enum Boundary
    {
        /// <summary>In the middle of a sentence.</summary>
        None,

        /// <summary>After a heading that has no punctuation, as in 一、总体要求（一）指导思想.</summary>
        HeadingEnd,

        /// <summary>After a colon or semicolon, as in the items of a list within a sentence.</summary>
        ListItem,

        /// <summary>After a sentence's end or the parentheses that name the responsible units.</summary>
        SentenceEnd,
    }

    /// <summary>Whether parentheses name responsible units.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="close">The offset of the closing parenthesis.</param>
    /// <param name="brackets">The brackets of the block.</param>
    /// <returns>True for （X负责，Y配合） and （责任单位：X）.</returns>
    public static bool NamesUnits(string text, int close, Brackets brackets)
    {
        if (brackets.OpenOf(close) is not (>= 0 and var open))
            return false;
        return RoleWords.SaysWho(text.AsSpan(open + 1, close - open - 1).Trim());
    }

    /// <summary>Finds the numbers from left to right.</summary>
    /// <param name="start">Where the block or cell starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The numbers; the first one is at the start if the block is numbered.</returns>
    public List<NumberToken> Find(int start, int end)
    {
        var found = new List<NumberToken>();
        var brackets = Brackets.Of(text, start, end);
        var from = Characters.SkipBlank(text, start, end);
        var heads = BareHeads.Inside(text, start, end);
        if (heads.Count > 0)
        {
            Take(heads[0]);
            from = heads[0].Span.End;
        }
        else if (ClauseNumbers.At(text, from, end) is { } first && !IsBeforeUnits(first, end))
        {
            Take(first);
            from = first.Span.End;
        }
        // Whether no punctuation stands between the last number and the place.
        var heading = found.Count > 0;
        var next = 0;
        for (var at = from; at < end; at++)
        {
            if ((HeadAt(at) ?? TokenAt(at, from, end, brackets, heading)) is { } token)
            {
                Take(token);
                from = token.Span.End;
                heading = true;
                at = from - 1;
                continue;
            }
            heading = heading && !Stops.Contains(text[at]);
            at = Math.Max(at, brackets.CloseOf(at));
        }
        return found;

        NumberToken? HeadAt(int at)
        {
            while (next < heads.Count && heads[next].Span.Start < at)
                next++;
            return next < heads.Count && heads[next].Span.Start == at ? heads[next] : null;
        }

        void Take(NumberToken token)
        {
            found.Add(token);
            _last[(int)token.Family] = token.Value;
            if (token.Family is NumberFamily.DecimalPath or NumberFamily.Arabic)
                _path = ClauseNumbers.PathOf(text, token.Span);
        }
    }

    private NumberToken? TokenAt(int at, int from, int end, Brackets brackets, bool heading)
    {
        if (at == from && !heading || !ClauseNumbers.CanStartInLine(text[at]) || IsInNumeral(at) || ClauseNumbers.At(text, at, end) is not { } token)
            return null;
        var isBelow = heading && Characters.SkipBlank(text, from, end) == at;
        if (isBelow && !StartsBelow(token, from))
            return null;
        var boundary = isBelow ? Boundary.HeadingEnd : BoundaryAt(at, from, brackets, heading);
        return boundary != Boundary.None && Accepts(token, boundary) && !IsBeforeUnits(token, end)
            && !ClauseNumbers.IsAnnounced(text.AsSpan(from, at - from)) && HasWording(token, end) ? token : null;
    }

    // 1.（1）清查车站: the first item stands right behind the number of its clause.
    private bool StartsBelow(NumberToken token, int from) =>
        token is { Value: 1, Family: NumberFamily.IdeographicParenthesized or NumberFamily.ArabicParenthesized } && from > 0 && text[from - 1] is '.' or '、';

    private Boundary BoundaryAt(int at, int from, Brackets brackets, bool heading)
    {
        var before = at - 1;
        while (before >= from && char.IsWhiteSpace(text[before]))
            before--;
        if (before < from)
            return Boundary.None;
        return text[before] switch
        {
            '。' or '！' or '？' => Boundary.SentenceEnd,
            '”' when before > from && text[before - 1] is '。' or '！' or '？' => Boundary.SentenceEnd,
            '；' or ';' or '：' or ':' => Boundary.ListItem,
            '）' or ')' when NamesUnits(text, before, brackets) => Boundary.SentenceEnd,
            _ => heading && at - from is > 1 and <= LongestHeading ? Boundary.HeadingEnd : Boundary.None,
        };
    }

    private bool Accepts(NumberToken token, Boundary boundary) => token.Family switch
    {
        NumberFamily.Dash => token.Style == '—' && token.Span.Length >= 2
            && (boundary == Boundary.SentenceEnd || boundary == Boundary.HeadingEnd && _last[(int)NumberFamily.Dash] >= 0),
        NumberFamily.Latin or NumberFamily.ArticleParagraph => false,
        NumberFamily.DecimalPath => (boundary is Boundary.SentenceEnd or Boundary.HeadingEnd) && IsNextPath(ClauseNumbers.PathOf(text, token.Span)),
        NumberFamily.Arabic when boundary != Boundary.SentenceEnd => token.Style != '）' && Continues(token),
        _ => boundary == Boundary.SentenceEnd || Continues(token),
    };

    // ——县公安局、县民政局, ——县公安局牵头，县民政局配合 and ——责任单位：县公安局 say who does what stands before, and are no items.
    private bool IsBeforeUnits(NumberToken token, int end)
    {
        if (token.Family != NumberFamily.Dash || token.Style != '—')
            return false;
        var line = text.AsSpan(token.Span.End, end - token.Span.End);
        return UnitEnds.IsAssignment(line.IndexOf('\n') is >= 0 and var stop ? line[..stop] : line);
    }

    private bool Continues(NumberToken token) => token.Value == 1 || token.Value == Math.Max(_last[(int)token.Family], 0) + 1;

    // 2.1 behind 2., 2.1.1 or 2.2 behind 2.1, 2.2 or 3.1 behind 2.1.4; without one before it a path that starts to count.
    private bool IsNextPath(string path)
    {
        if (_path.Length == 0)
            return path.Split('.') is [_, "1"];
        if (path == _path + ".1")
            return true;
        for (var before = _path; before.Length > 0; before = before[..Math.Max(0, before.LastIndexOf('.'))])
        {
            var dot = before.LastIndexOf('.') + 1;
            if (int.TryParse(before.AsSpan(dot), out var last) && Numerals.Arabic(last + 1) is var next
                && (path == before[..dot] + next || path == before[..dot] + next + ".1"))
                return true;
        }
        return false;
    }

    // A number needs something to number: nothing, or a unit of measure, means that it is part of the sentence.
    private bool HasWording(NumberToken token, int end)
    {
        var after = Characters.SkipBlank(text, token.Span.End, end);
        return after < end && (text[after] >= '\u3400' || text[after] is '“' or '【' or >= 'A' and <= 'Z');
    }

    // The 2 of 12. and the 二 of 十二、 start no number.
    private bool IsInNumeral(int at) =>
        Numerals.DigitOf(text[at]) >= 0 && (Numerals.DigitOf(text[at - 1]) >= 0 || text[at - 1] is '.' or '．')
        || Numerals.IsIdeographic(text[at]) && (Numerals.IsIdeographic(text[at - 1]) || text[at - 1] == '第');
}
