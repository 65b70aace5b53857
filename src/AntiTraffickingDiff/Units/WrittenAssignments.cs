using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>An assignment as it is written, before it is known what it holds for.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Units">Its units by role.</param>
internal sealed record WrittenAssignment(TextSpan Span, RoleList Units)
{
    /// <summary>Whether it ends a sentence that says what they do: …，由X牵头.</summary>
    public bool EndsSentence { get; init; }
}

/// <summary>
/// Finds assignments that are written as such: in brackets, after a label (责任单位：…), in sentences that are nothing else
/// (X负责，Y配合。), and at sentences' ends (…，由X牵头，Y配合。).
/// </summary>
/// <param name="names">What cuts the names.</param>
internal sealed class WrittenAssignments(NameLists names)
{
    private const int Longest = 600;
    private const int LongestLine = 80;
    private const int LengthOfVerb = 2;
    private static readonly SearchValues<char> Dashes = SearchValues.Create(ClauseNumbers.Dashes);
    private readonly RoleLists _lists = new(names);

    /// <summary>Finds assignments.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">A clause's own text without its number.</param>
    /// <param name="hasSections">Whether sections of a department are units here, also alone in brackets: （办公室）.</param>
    /// <returns>The assignments in order; none overlap, and what is written without a word between is one.</returns>
    public IReadOnlyList<WrittenAssignment> In(string text, TextSpan span, bool hasSections = false)
    {
        // Brackets first, outer ones before those in them; then what sentences are free of them.
        var bracketed = new List<WrittenAssignment>();
        var end = span.Start;
        foreach (var (whole, inner) in Brackets(text, span))
            if (whole.Start >= end && Bracketed(text, span, whole, inner, hasSections) is { } assignment)
            {
                bracketed.Add(assignment);
                end = whole.End;
            }

        var found = new List<WrittenAssignment>();
        var next = 0;
        var read = span.Start;
        foreach (var sentence in Sentences.Pieces(text, span, Sentences.IsEnd, outsideBrackets: true))
        {
            // A label has taken it along with its line.
            if (sentence.Start < read)
                continue;
            while (next < bracketed.Count && bracketed[next].Span.End <= sentence.Start)
                found.Add(bracketed[next++]);
            if ((next == bracketed.Count || bracketed[next].Span.Start >= sentence.End) && Sentence(text, BeforeNext(), sentence) is { } assignment)
            {
                found.Add(assignment);
                read = assignment.Span.End;
            }
        }

        return Merged(text, [.. found, .. bracketed.Skip(next)]);

        TextSpan BeforeNext() => next < bracketed.Count ? TextSpan.Between(span.Start, bracketed[next].Span.Start) : span;
    }

    // ----- Brackets -----

    // Nested ones too, and ones of which damage has left only one half: the rest of the line, or what stands before to the
    // last full stop. Half ones that are longer than any assignment are not looked at.
    private static List<(TextSpan Whole, TextSpan Inner)> Brackets(string text, TextSpan span)
    {
        var open = new Stack<int>();
        var found = new List<(TextSpan Whole, TextSpan Inner)>();
        for (var i = span.Start; i < span.End; i++)
            if (Text.Brackets.IsOpening(text[i]) || IsQuote(i) && IsAfterSentence(text, span, new TextSpan(i, 1)))
                open.Push(i);
            else if (text[i] is '”' or '’' ? HasQuote() : Text.Brackets.IsClosing(text[i]) && HasBracket())
                found.Add((TextSpan.Between(open.Peek(), i + 1), TextSpan.Between(open.Pop() + 1, i)));
            else if (Text.Brackets.IsClosing(text[i]))
            {
                var first = i;
                while (first > span.Start && i - first <= Longest && text[first - 1] is not ('。' or '；' or '\n' or '）' or ')'))
                    first--;
                found.Add((TextSpan.Between(first, i + 1), TextSpan.Between(first, i)));
            }

        while (HasBracket())
        {
            var start = open.Pop();
            var line = text.IndexOf('\n', start, Math.Min(span.End - start, Longest + 2));
            var stop = line < 0 ? Math.Min(span.End, start + Longest + 2) : line;
            found.Add((TextSpan.Between(start, stop), TextSpan.Between(start + 1, stop)));
        }

        return [.. found.OrderBy(item => item.Whole.Start).ThenByDescending(item => item.Whole.Length)];

        bool IsQuote(int at) => text[at] is '“' or '‘';

        bool HasQuote() => open.TryPeek(out var last) && IsQuote(last);

        // A quotation mark without its partner holds up no bracket.
        bool HasBracket()
        {
            while (HasQuote())
                open.Pop();
            return open.Count > 0;
        }
    }

    private WrittenAssignment? Bracketed(string text, TextSpan span, TextSpan whole, TextSpan inner, bool hasSections)
    {
        if (inner.Length is 0 or > Longest)
            return null;
        var list = _lists.Of(text, inner);
        var isAfterSentence = IsAfterSentence(text, span, whole);
        // （区灯塔办负责）, （政策法规科负责，人事科配合）: nobody knows the names, but they end as names of units do.
        if (!list.HasKnown)
            return list.All.Any() && (isAfterSentence || list.HasRole && IsBeforeEnd(text, span, whole))
                && list.All.All(unit => list.HasRole && (UnitWords.Default.LooksLikeUnit(unit.Name) || UnitEnds.IsSection(unit.Name)) || IsListed(unit.Name)) ? new WrittenAssignment(whole, list) : null;
        // 牵头单位（县司法局），配合单位（县法院）: a label whose units stand in brackets.
        if (!list.HasRole && LabelBefore(text, span, whole) is { Length: > 0 } label && RoleWords.Labels.TryGet(label.In(text), out var labelled) && list.All.All(unit => unit.Resolution.IsKnown || IsListed(unit.Name)))
        {
            var given = new RoleList { HasRole = true };
            given.Add(labelled, list.All);
            return new WrittenAssignment(TextSpan.Between(label.Start, whole.End), given);
        }
        var isPlainList = (isAfterSentence || EndsClause(text, span, whole)) && list.All.All(unit => unit.Resolution.IsKnown || IsListed(unit.Name));
        // “县公安局牵头”: in quotation marks only behind a sentence, of known units with their roles; （由县公安局负责审核） inside one says how.
        var isQuoted = text[whole.Start] is '“' or '‘';
        var isSaid = list.HasRole && (!list.HasParts || isAfterSentence || EndsClause(text, span, whole));
        return isQuoted ? isSaid && isAfterSentence && list.All.All(unit => unit.Resolution.IsKnown) ? new WrittenAssignment(whole, list) : null
            : isSaid || isPlainList ? new WrittenAssignment(whole, list) : null;

        bool IsListed(string name) => HasLevel(name) || hasSections && UnitEnds.IsSection(name);
    }

    private static TextSpan LabelBefore(string text, TextSpan span, TextSpan whole)
    {
        var before = text.AsSpan(span.Start, whole.Start - span.Start);
        var length = RoleWords.Labels.LongestSuffix(before, out var role);
        return length > LengthOfVerb && role != UnitRole.Aside && RoleWords.Bodies.EndOf(before) is not null && !before.EndsWith("成员单位")
            && before[..^length] is [] or [.., '。' or '；' or '，' or '：' or '、' or '\n' or ' '] ? new TextSpan(whole.Start - length, length) : default;
    }

    // 县灯笼办: a name that nobody knows, but that says of which level it is and ends as names do.
    private static bool HasLevel(string name) => Places.IsLevel(name[0]) && UnitWords.Default.LooksLikeUnit(name);

    // 巡查车站（县公安局、县交通运输局）: the last words of a clause, or of each of its parts (登记（县海事处）；回访（县妇联）), and not
    // who stands for a word before (成员单位（县公安局）).
    private bool EndsClause(string text, TextSpan span, TextSpan whole)
    {
        // Of a row the words of one cell.
        var rest = text.AsSpan(whole.End..span.End);
        rest = (rest.IndexOf('\t') is >= 0 and var cell ? rest[..cell] : rest).Trim().TrimEnd('。');
        return (rest.IsEmpty || rest[0] is '；' or ';' && Text.Brackets.IsClosing(rest[^1]) || rest[0] == '、' && EndsWithUnits(text, TextSpan.Between(whole.End, whole.End + text.AsSpan(whole.End..span.End).IndexOf(rest) + rest.Length))) && whole.Start > span.Start
            && !"位门关构织办委局等含".Contains(text[whole.Start - 1]) && !text.AsSpan(span.Start, whole.Start - span.Start).EndsWith("成员");
    }

    // 登记（县海事处）、回访（县妇联）: behind the last part a bracket of nothing but units.
    private bool EndsWithUnits(string text, TextSpan rest)
    {
        if (!Text.Brackets.IsClosing(text[rest.End - 1]) || rest.In(text).LastIndexOfAny('（', '(') is not (>= 0 and var open))
            return false;
        var list = _lists.Of(text, TextSpan.Between(rest.Start + open + 1, rest.End - 1));
        return list.All.Any() && list.All.All(unit => unit.Resolution is { IsKnown: true, IsBareStem: false });
    }

    private static bool IsBeforeEnd(string text, TextSpan span, TextSpan whole)
    {
        var rest = text.AsSpan(whole.End..span.End).TrimStart();
        return rest.IsEmpty || rest[0] is '。' or '；' or ';' or '！';
    }

    private static bool IsAfterSentence(string text, TextSpan span, TextSpan whole)
    {
        var before = whole.Start - 1;
        while (before > span.Start && char.IsWhiteSpace(text[before]))
            before--;
        return before >= span.Start && text[before] is '。' or '；' or '！';
    }

    // ----- Sentences -----

    private WrittenAssignment? Sentence(string text, TextSpan span, TextSpan sentence)
    {
        if (sentence.Length > Longest)
            return null;
        if (RoleWords.Label(sentence.In(text), out _) > 0)
            return Labelled(text, WithLines(text, span, sentence));
        if (RoleWords.Labels.Contains(sentence.In(text)) && sentence.End < span.End && text[sentence.End] == '\n' && WithLines(text, span, sentence) is var lines && lines.End > sentence.End)
            return Labelled(text, lines);
        if (EndsInVerb(sentence.In(text)) && Whole(text, sentence) is { } whole)
            return whole;
        return (AfterDash(text, sentence) ?? AtEnd(text, span, sentence)) is { } last ? last with { EndsSentence = last.Span.Start > sentence.Start } : null;
    }

    // 清早巡查。——县公安局、县民政局: nothing but names behind the last dash; behind words of the sentence they must end the line.
    private WrittenAssignment? AfterDash(string text, TextSpan sentence)
    {
        var dash = sentence.In(text).LastIndexOfAny(Dashes);
        var start = sentence.Start + dash;
        while (start > sentence.Start && Dashes.Contains(text[start - 1]))
            start--;
        if (dash < 0 || sentence.Start + dash + 1 - start < (start == sentence.Start ? 1 : 2))
            return null;
        var run = TextSpan.Between(sentence.Start + dash + 1, sentence.End).Trim(text);
        if (run.Length == 0 || start > sentence.Start && !EndsLine(text, sentence.End))
            return null;
        var list = _lists.Of(text, run);
        return list.HasKnown && list.All.All(unit => unit.Resolution.IsKnown || HasLevel(unit.Name)) && (list.HasRole || list.All.Any(unit => !unit.Resolution.IsBareStem) || start == sentence.Start)
            ? new WrittenAssignment(TextSpan.Between(start, sentence.End), list)
            : null;
    }

    private static bool EndsLine(string text, int at)
    {
        while (at < text.Length && (text[at] is '。' or ' ' or '\u3000'))
            at++;
        return at >= text.Length || text[at] == '\n';
    }

    // 责任单位： and below it names, one or several a line, perhaps with 、 or ； behind them: all lines up to the first that holds
    // anything else.
    private TextSpan WithLines(string text, TextSpan span, TextSpan label)
    {
        var end = label.End;
        for (var start = NextLine(end); start < span.End; start = NextLine(end))
        {
            // Behind a full stop only a new line goes on.
            var between = text.AsSpan(end, start - end);
            if (between.Contains('。') && !between.Contains('\n'))
                break;
            var stop = text.IndexOf('\n', start, span.End - start);
            var line = TextSpan.Between(start, stop < 0 ? span.End : stop).Trim(text);
            while (line.Length > 0 && ListEnds.Contains(text[line.End - 1]))
                line = TextSpan.Between(line.Start, line.End - 1).Trim(text);
            if (!IsUnitLine(text, line))
                break;
            end = line.End;
        }

        return TextSpan.Between(label.Start, end);

        int NextLine(int at)
        {
            while (at < span.End && (char.IsWhiteSpace(text[at]) || ListEnds.Contains(text[at])))
                at++;
            return at;
        }
    }

    private const string ListEnds = "、；;，,。";

    private bool IsUnitLine(string text, TextSpan line) =>
        line.Length is > 1 and <= LongestLine && !line.In(text).ContainsAny('：', ':') && RoleWords.Label(line.In(text), out _) == 0
        && names.Of(text, line) is var units && (units.Count > 0 || UnitWords.Default.IsVague(line.In(text)))
        && units.All(unit => unit.Resolution is { IsKnown: true, IsBareStem: false } || HasLevel(unit.Name));

    // 牵头单位是县卫生健康委，做好心理疏导: behind the last name the sentence goes on.
    private WrittenAssignment? Labelled(string text, TextSpan run)
    {
        var list = _lists.Of(text, run);
        while (list.All.MaxBy(unit => unit.Span.Start) is { Resolution.IsKnown: false } words && !HasLevel(words.Name) && !UnitWords.Default.LooksLikeUnit(words.Name)
            && text.AsSpan(run.Start, words.Span.Start - run.Start).TrimEnd() is [.., '，'] before && _lists.Of(text, new TextSpan(run.Start, before.Length - 1)) is { HasRole: true, HasKnown: true } shorter)
            (run, list) = (new TextSpan(run.Start, before.Length - 1), shorter);
        return list is { HasRole: true, HasKnown: true } ? new WrittenAssignment(run, list) : null;
    }

    private WrittenAssignment? Whole(string text, TextSpan run)
    {
        var list = _lists.Of(text, run);
        return list is { HasRole: true, HasKnown: true, HasParts: false } && IsUnits(list) ? new WrittenAssignment(run, list) : null;
    }

    // …，由X牵头，Y配合; …由X牵头负责; …，责任单位：X: from the first 由 or label behind which there is nothing else.
    private WrittenAssignment? AtEnd(string text, TextSpan span, TextSpan sentence)
    {
        var endsInVerb = EndsInVerb(sentence.In(text));
        for (var at = sentence.Start + 1; at < sentence.End - 1; at++)
        {
            var run = TextSpan.Between(at, sentence.End);
            var charged = endsInVerb ? Charging(run.In(text)) : 0;
            var found = charged > 0 ? Whole(text, TextSpan.Between(at + charged, sentence.End))
                : MayPrecedeLabel(text.AsSpan(sentence.Start, at - sentence.Start)) && RoleWords.Label(run.In(text), out _) > 0 ? Labelled(text, WithLines(text, span, run))
                : null;
            if (found is not null)
                return found with { Span = TextSpan.Between(at, found.Span.End) };
        }

        return null;
    }

    // 由, 责成, 指定.
    private static int Charging(ReadOnlySpan<char> run) =>
        run[0] == '由' ? 1 : run.StartsWith("责成") || run.StartsWith("指定") || run.StartsWith("委托") || run.StartsWith("授权") ? 2 : 0;

    // …，牵头单位：X; 该项工作的牵头单位为X; 本项任务责任单位为X.
    private static bool MayPrecedeLabel(ReadOnlySpan<char> before) =>
        before[^1] is '，' or ',' or '、' or '—' or ' ' or '\u3000' or '的'
        || before.EndsWith("工作") || before.EndsWith("任务") || before.EndsWith("措施") || before.EndsWith("事项");

    private static bool EndsInVerb(ReadOnlySpan<char> run) => RoleWords.Verbs.LongestSuffix(run[1..], out _) > 1;

    // 就业支持 is a topic: without brackets or label all names must be known, and one be more than a bare stem, unless the words part them into roles (公安牵头、民政配合).
    private static bool IsUnits(RoleList list) =>
        list.All.All(unit => unit.Resolution.IsKnown) && (list.IsDivided || !list.All.All(unit => unit.Resolution.IsBareStem));

    // ----- Neighbours -----

    private static List<WrittenAssignment> Merged(string text, List<WrittenAssignment> found)
    {
        var merged = new List<WrittenAssignment>(found.Count);
        foreach (var item in found)
            if (merged is [.., var last] && IsNothing(text.AsSpan(last.Span.End..item.Span.Start), areBracketed: Text.Brackets.IsClosing(text[last.Span.End - 1]) && Text.Brackets.IsOpening(text[item.Span.Start])))
            {
                last.Units.Add(item.Units);
                merged[^1] = last with { Span = TextSpan.Between(last.Span.Start, item.Span.End) };
            }
            else
            {
                merged.Add(item);
            }

        return merged;
    }

    private static bool IsNothing(ReadOnlySpan<char> between, bool areBracketed)
    {
        foreach (var c in between)
            if (!char.IsWhiteSpace(c) && c is not ('。' or '；' or ';' or '，' or ',') && !(c == '、' && areBracketed))
                return false;
        return true;
    }
}
