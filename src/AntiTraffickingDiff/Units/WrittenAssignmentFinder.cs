using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Finds assignments in brackets, after a label (责任单位：…), and in sentences that are nothing else (X负责，Y配合。).</summary>
internal sealed class WrittenAssignmentFinder(UnitListSplitter splitter)
{
    private const int LongestAssignment = 600;
    private readonly RoleListParser _lists = new(splitter);

    /// <summary>Finds assignments.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">A clause's own text without its number.</param>
    /// <returns>The assignments in order; none overlap, and what is written without a word between is one.</returns>
    public IReadOnlyList<WrittenAssignment> Find(string text, TextSpan span)
    {
        var found = new List<WrittenAssignment>();
        foreach (var (whole, inner) in BracketFinder.Find(text, span))
            if (!Overlaps(found, whole) && Bracketed(text, span, whole, inner) is { } assignment)
                found.Add(assignment);
        foreach (var sentence in SentenceCutter.Cut(text, span))
            if (!Overlaps(found, sentence) && Sentence(text, sentence) is { } assignment)
                found.Add(assignment);
        return Merge(text, [.. found.OrderBy(item => item.Span.Start)]);
    }

    private WrittenAssignment? Bracketed(string text, TextSpan span, TextSpan whole, TextSpan inner)
    {
        if (inner.Length is 0 or > LongestAssignment)
            return null;
        var list = _lists.Parse(text, inner);
        var isAfterSentence = IsAfterSentence(text, span, whole);
        if (!list.HasKnown)
            return list.HasRole && isAfterSentence && LookLikeUnits(list) ? new WrittenAssignment(whole, list) : null;
        var isPlainList = isAfterSentence && list.All.All(unit => unit.Resolution.IsKnown);
        return list.HasRole || isPlainList ? new WrittenAssignment(whole, list) : null;
    }

    // （区灯塔办负责）: nobody knows the name, but it ends as names of units do.
    private static bool LookLikeUnits(RoleList list) =>
        list.All.Any() && list.All.All(unit => UnitWords.Default.Suffixes.LongestSuffix(unit.Name, out _) is > 0 and var length && length < unit.Name.Length);

    private WrittenAssignment? Sentence(string text, TextSpan sentence)
    {
        if (sentence.Length > LongestAssignment)
            return null;
        var hasLabel = RoleSectionCutter.Label(sentence.In(text), out _) > 0;
        if (!hasLabel && !EndsInVerb(text, sentence))
            return null;
        var list = _lists.Parse(text, sentence);
        var isAssignment = list.HasRole && list.HasKnown && (hasLabel || IsUnits(list));
        return isAssignment ? new WrittenAssignment(sentence, list) : null;
    }

    // 就业支持 is a topic: without brackets or label all names must be known, and one be more than a bare stem.
    private static bool IsUnits(RoleList list) =>
        list.All.All(unit => unit.Resolution.IsKnown) && !list.All.All(unit => BareStemName.Is(unit.Resolution));

    private static bool EndsInVerb(string text, TextSpan sentence)
    {
        var verbs = RoleWords.Default.Verbs;
        var run = sentence.In(text);
        for (var length = Math.Min(verbs.MaxLength, run.Length - 1); length > 1; length--)
            if (verbs.Contains(run[^length..]))
                return true;
        return false;
    }

    private static bool IsAfterSentence(string text, TextSpan span, TextSpan whole)
    {
        var before = whole.Start - 1;
        while (before > span.Start && char.IsWhiteSpace(text[before]))
            before--;
        return before >= span.Start && text[before] is '。' or '；' or '！';
    }

    private static bool Overlaps(List<WrittenAssignment> found, TextSpan span) =>
        found.Exists(item => item.Span.Start < span.End && span.Start < item.Span.End);

    private static List<WrittenAssignment> Merge(string text, List<WrittenAssignment> found)
    {
        for (var i = found.Count - 1; i > 0; i--)
            if (IsNothing(text.AsSpan(found[i - 1].Span.End..found[i].Span.Start)))
            {
                found[i - 1].Units.Add(found[i].Units);
                found[i - 1] = found[i - 1] with { Span = TextSpan.Between(found[i - 1].Span.Start, found[i].Span.End) };
                found.RemoveAt(i);
            }

        return found;
    }

    private static bool IsNothing(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
            if (!char.IsWhiteSpace(c) && c is not ('。' or '；' or ';' or '，' or ','))
                return false;
        return true;
    }
}
