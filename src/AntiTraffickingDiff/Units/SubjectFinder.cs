using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Finds the units that are the subject of a sentence: 公安机关应当…, 公安、检察、审判机关要….</summary>
internal sealed class SubjectFinder(UnitListSplitter splitter, UnitRegistry registry)
{
    private const int LongestSubject = 60;
    private const int MostTries = 6;

    /// <summary>Finds a subject.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="strict">Whether only words such as 应当 make a subject, as after a comma.</param>
    /// <returns>The units at its very start that a modal or verb follows; empty if there are none or 由 stands before them.</returns>
    public IReadOnlyList<UnitMention> Find(string text, TextSpan sentence, bool strict)
    {
        if (text[sentence.Start] == '由')
            return [];
        IReadOnlyList<UnitMention> found = [];
        var tries = 0;
        var end = Math.Min(sentence.End, sentence.Start + LongestSubject);
        for (var at = sentence.Start + 2; at < end && tries < MostTries; at++)
        {
            if (!IsModal(text.AsSpan(at, sentence.End - at), strict))
                continue;
            tries++;
            var units = splitter.Split(text, TextScanner.Trim(text, sentence.Start, at));
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

    private static bool IsModal(ReadOnlySpan<char> rest, bool strict) =>
        RoleWords.Default.Modals.LongestPrefix(rest, out var role) > 0 && (!strict || role == UnitRole.Lead);

    // All names but at most one in a list are known, the first is, and one at least is a body of government.
    private bool IsSubject(IReadOnlyList<UnitMention> units)
    {
        if (units.Count == 0 || !IsBody(units[0]))
            return false;
        var unknown = units.Count(unit => !unit.Resolution.IsKnown);
        return unknown <= (units.Count - 1) / 2 && HasBodyName(units);
    }

    // 就业 or 教育 alone is a topic, not a unit: the last name, or another, must have more than the stem.
    private static bool HasBodyName(IReadOnlyList<UnitMention> units) =>
        units.Any(unit => unit.Resolution.IsKnown && !BareStemName.Is(unit.Resolution));

    private bool IsBody(UnitMention unit) =>
        unit.Resolution.Functions.Any(id => registry.Find(id) is not { Levels: var levels } || levels.Any(level => level != AdministrativeLevel.Township)
            || id == "township-government");
}
