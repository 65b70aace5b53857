using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Makes assignments of the subjects of sentences (公安机关应当…), and of openings that say who leads and who takes part
/// (由区公安分局牵头，会同区民政局开展…; 区民政局牵头，区教育局配合，做好…). Each holds until another subject.
/// </summary>
/// <param name="names">What cuts the names.</param>
internal sealed class SubjectAssignments(NameLists names)
{
    private const int LongestSubject = 60;
    private const int LongestOpening = 120;
    private const int ShortestName = 2;
    private const int MostTries = 6;
    private static readonly RoleWords Words = RoleWords.Default;

    /// <summary>Finds assignments.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">A run of sentences.</param>
    /// <returns>The assignments in order.</returns>
    public IReadOnlyList<Assignment> In(string text, TextSpan span)
    {
        var found = new List<Assignment>();
        foreach (var sentence in Runs.Sentences(text, span))
            Add(text, sentence, span.End, found);
        for (var i = 0; i < found.Count - 1; i++)
            found[i] = found[i] with { Scope = Runs.Trim(text, found[i].Scope.Start, found[i + 1].Scope.Start) };
        return found;
    }

    // A sentence may have a second subject after a comma: A部门应当…，B部门要….
    private void Add(string text, TextSpan sentence, int end, List<Assignment> found)
    {
        var parts = Runs.Cut(text, sentence, c => c is '，' or ',' or '：' or ':');
        var used = 0;
        if (Opening(text, parts, ref used) is { } opening)
            Add(opening.Leads, opening.Supports, parts[0].Start);
        for (var i = used; i < parts.Count; i++)
            if (Subject(text, i == 0 ? sentence : parts[i], afterComma: i > 0) is { Count: > 0 } units)
                Add(units, [], parts[i].Start);

        void Add(IReadOnlyList<UnitMention> leads, IReadOnlyList<UnitMention> supports, int start)
        {
            var last = supports.Count > 0 ? supports[^1] : leads[^1];
            found.Add(new Assignment(
                RoleForm.Subject, leads, supports, TextSpan.Between(leads[0].Span.Start, last.Span.End), Runs.Trim(text, start, end)));
        }
    }

    // ----- Subjects -----

    private IReadOnlyList<UnitMention> Subject(string text, TextSpan sentence, bool afterComma)
    {
        if (text[sentence.Start] == '由')
            return [];
        IReadOnlyList<UnitMention> found = [];
        var tries = 0;
        var end = Math.Min(sentence.End, sentence.Start + LongestSubject);
        for (var at = sentence.Start + ShortestName; at < end && tries < MostTries; at++)
        {
            if (Words.Modals.LongestPrefix(text.AsSpan(at, sentence.End - at), out var strong) == 0 || (afterComma && strong != UnitRole.Lead))
                continue;
            tries++;
            var units = names.Of(text, Runs.Trim(text, sentence.Start, at));
            if (!IsSubject(units))
                continue;
            if (units.All(unit => unit.Resolution.IsKnown))
                return units;
            // A verb may be a part of the last name (社会保障部门): a longer subject without unknown names is better.
            if (found.Count == 0)
                found = units;
        }

        return found;
    }

    // All names but at most one in a list are known, the first is, and one at least is a body of government: 就业 or 教育
    // alone is a topic, so a name must have more than the stem.
    private bool IsSubject(IReadOnlyList<UnitMention> units)
    {
        if (units.Count == 0 || !units[0].Resolution.Functions.Any(IsBody))
            return false;
        var unknown = units.Count(unit => !unit.Resolution.IsKnown);
        return unknown <= (units.Count - 1) / 2 && units.Any(unit => unit.Resolution is { IsKnown: true, IsBareStem: false });
    }

    // Villages and the like are no units of a plan; the government of a town is.
    private bool IsBody(string function) =>
        names.Registry.Find(function) is not { Levels: var levels } || levels.Any(level => level != AdministrativeLevel.Township)
            || function == "township-government";

    // ----- Openings -----

    private (IReadOnlyList<UnitMention> Leads, IReadOnlyList<UnitMention> Supports)? Opening(string text, List<TextSpan> parts, ref int used)
    {
        if (parts.Count == 0 || Led(text, parts[0], out var supports) is not { Count: > 0 } leads)
            return null;
        for (used = 1; used < parts.Count && Supports(text, parts[used]) is { Count: > 0 } more; used++)
            supports.AddRange(more);
        return (leads, supports);
    }

    // X牵头 to the end of the part, or X牵头会同Y….
    private List<UnitMention>? Led(string text, TextSpan part, out List<UnitMention> supports)
    {
        supports = [];
        for (var at = part.Start + ShortestName; at < Math.Min(part.End, part.Start + LongestOpening); at++)
        {
            if (Words.Verbs.LongestPrefix(text.AsSpan(at, part.End - at), out var role) is not (> 0 and var length) || role != UnitRole.Lead)
                continue;
            var rest = TextSpan.Between(at + length, part.End);
            if (rest.Length > 0 && (supports = TakingPart(text, rest)).Count == 0)
                continue;
            return Known(text, Runs.Trim(text, part.Start, at));
        }

        return null;
    }

    private List<UnitMention> Supports(string text, TextSpan part)
    {
        var verb = Words.Verbs.LongestSuffix(part.In(text)[Math.Min(ShortestName, part.Length)..], out var role);
        return verb > 1 && role != UnitRole.Lead ? Known(text, TextSpan.Between(part.Start, part.End - verb)) : TakingPart(text, part);
    }

    // 会同Y、Z整顿…: as many names as there are before the duty starts.
    private List<UnitMention> TakingPart(string text, TextSpan part)
    {
        if (Words.Infixes.FirstOrDefault(infix => infix.Role == UnitRole.Support && part.In(text).StartsWith(infix.Word)) is not { Word: { } word })
            return [];
        var start = part.Start + word.Length;
        for (var end = Math.Min(part.End, start + LongestOpening); end >= start + ShortestName; end--)
            if (Known(text, TextSpan.Between(start, end)) is { Count: > 0 } units)
                return units;
        return [];
    }

    private List<UnitMention> Known(string text, TextSpan span)
    {
        var units = names.Of(text, span);
        return units.All(unit => unit.Resolution is { IsKnown: true, IsBareStem: false }) ? [.. units] : [];
    }
}
