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
    private static readonly SearchValues<char> Dashes = SearchValues.Create("—–―─-－");
    private readonly RoleLists _lists = new(names);

    /// <summary>Finds assignments.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">A clause's own text without its number.</param>
    /// <returns>The assignments in order; none overlap, and what is written without a word between is one.</returns>
    public IReadOnlyList<WrittenAssignment> In(string text, TextSpan span)
    {
        // Brackets first, outer ones before those in them; then what sentences are free of them.
        var bracketed = new List<WrittenAssignment>();
        var end = span.Start;
        foreach (var (whole, inner) in Brackets(text, span))
            if (whole.Start >= end && Bracketed(text, span, whole, inner) is { } assignment)
            {
                bracketed.Add(assignment);
                end = whole.End;
            }

        var found = new List<WrittenAssignment>();
        var next = 0;
        foreach (var sentence in Sentences.Pieces(text, span, Sentences.IsEnd, outsideBrackets: true))
        {
            while (next < bracketed.Count && bracketed[next].Span.End <= sentence.Start)
                found.Add(bracketed[next++]);
            if ((next == bracketed.Count || bracketed[next].Span.Start >= sentence.End) && Sentence(text, sentence) is { } assignment)
                found.Add(assignment);
        }

        return Merged(text, [.. found, .. bracketed.Skip(next)]);
    }

    // ----- Brackets -----

    // Nested ones too, and ones of which damage has left only one half: the rest of the line, or what stands before to the
    // last full stop. Half ones that are longer than any assignment are not looked at.
    private static List<(TextSpan Whole, TextSpan Inner)> Brackets(string text, TextSpan span)
    {
        var open = new Stack<int>();
        var found = new List<(TextSpan Whole, TextSpan Inner)>();
        for (var i = span.Start; i < span.End; i++)
            if (Text.Brackets.IsOpening(text[i]))
                open.Push(i);
            else if (Text.Brackets.IsClosing(text[i]) && open.TryPop(out var start))
                found.Add((TextSpan.Between(start, i + 1), TextSpan.Between(start + 1, i)));
            else if (Text.Brackets.IsClosing(text[i]))
            {
                var first = i;
                while (first > span.Start && i - first <= Longest && text[first - 1] is not ('。' or '；' or '\n' or '）' or ')'))
                    first--;
                found.Add((TextSpan.Between(first, i + 1), TextSpan.Between(first, i)));
            }

        while (open.TryPop(out var start))
        {
            var line = text.IndexOf('\n', start, Math.Min(span.End - start, Longest + 2));
            var stop = line < 0 ? Math.Min(span.End, start + Longest + 2) : line;
            found.Add((TextSpan.Between(start, stop), TextSpan.Between(start + 1, stop)));
        }

        return [.. found.OrderBy(item => item.Whole.Start).ThenByDescending(item => item.Whole.Length)];
    }

    private WrittenAssignment? Bracketed(string text, TextSpan span, TextSpan whole, TextSpan inner)
    {
        if (inner.Length is 0 or > Longest)
            return null;
        var list = _lists.Of(text, inner);
        var isAfterSentence = IsAfterSentence(text, span, whole);
        // （区灯塔办负责）, （政策法规科负责，人事科配合）: nobody knows the names, but they end as names of units do.
        if (!list.HasKnown)
            return list.All.Any() && (isAfterSentence || list.HasRole && IsBeforeEnd(text, span, whole))
                && list.All.All(unit => UnitWords.Default.LooksLikeUnit(unit.Name) && (list.HasRole || HasLevel(unit.Name))) ? new WrittenAssignment(whole, list) : null;
        var isPlainList = (isAfterSentence || EndsClause(text, span, whole)) && list.All.All(unit => unit.Resolution.IsKnown || HasLevel(unit.Name));
        return list.HasRole || isPlainList ? new WrittenAssignment(whole, list) : null;
    }

    // 县灯笼办: a name that nobody knows, but that says of which level it is and ends as names do.
    private static bool HasLevel(string name) => Places.IsLevel(name[0]) && UnitWords.Default.LooksLikeUnit(name);

    // 巡查车站（县公安局、县交通运输局）: the last words of a clause, and not who stands for a word before (成员单位（县公安局）).
    private static bool EndsClause(string text, TextSpan span, TextSpan whole) =>
        text.AsSpan(whole.End..span.End).TrimStart().TrimStart('。').IsWhiteSpace() && whole.Start > span.Start
        && !"位门关构织办委局员等含".Contains(text[whole.Start - 1]);

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

    private WrittenAssignment? Sentence(string text, TextSpan sentence)
    {
        if (sentence.Length > Longest)
            return null;
        if (RoleLists.Label(sentence.In(text), out _) > 0)
            return Labelled(text, sentence);
        if (EndsInVerb(sentence.In(text)) && Whole(text, sentence) is { } whole)
            return whole;
        return (AfterDash(text, sentence) ?? AtEnd(text, sentence)) is { } last ? last with { EndsSentence = last.Span.Start > sentence.Start } : null;
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

    private WrittenAssignment? Labelled(string text, TextSpan run)
    {
        var list = _lists.Of(text, run);
        return list is { HasRole: true, HasKnown: true } ? new WrittenAssignment(run, list) : null;
    }

    private WrittenAssignment? Whole(string text, TextSpan run)
    {
        var list = _lists.Of(text, run);
        return list is { HasRole: true, HasKnown: true } && IsUnits(list) ? new WrittenAssignment(run, list) : null;
    }

    // …，由X牵头，Y配合; …由X牵头负责; …，责任单位：X: from the first 由 or label behind which there is nothing else.
    private WrittenAssignment? AtEnd(string text, TextSpan sentence)
    {
        var endsInVerb = EndsInVerb(sentence.In(text));
        for (var at = sentence.Start + 1; at < sentence.End - 1; at++)
        {
            var run = TextSpan.Between(at, sentence.End);
            var found = text[at] == '由' ? (endsInVerb ? Whole(text, TextSpan.Between(at + 1, sentence.End)) : null)
                : text[at - 1] is '，' or ',' or '、' or '—' or ' ' or '\u3000' && RoleLists.Label(run.In(text), out _) > 0 ? Labelled(text, run)
                : null;
            if (found is not null)
                return found with { Span = run };
        }

        return null;
    }

    private static bool EndsInVerb(ReadOnlySpan<char> run) => RoleWords.Default.Verbs.LongestSuffix(run[1..], out _) > 1;

    // 就业支持 is a topic: without brackets or label all names must be known, and one be more than a bare stem, unless the words part them into roles (公安牵头、民政配合).
    private static bool IsUnits(RoleList list) =>
        list.All.All(unit => unit.Resolution.IsKnown) && (list.IsDivided || !list.All.All(unit => unit.Resolution.IsBareStem));

    // ----- Neighbours -----

    private static List<WrittenAssignment> Merged(string text, List<WrittenAssignment> found)
    {
        var merged = new List<WrittenAssignment>(found.Count);
        foreach (var item in found)
            if (merged is [.., var last] && IsNothing(text.AsSpan(last.Span.End..item.Span.Start)))
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

    private static bool IsNothing(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
            if (!char.IsWhiteSpace(c) && c is not ('。' or '；' or ';' or '，' or ','))
                return false;
        return true;
    }
}
