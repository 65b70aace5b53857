using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>
/// Says which words of a passage an element accounts for: the duty's own words where the passage has them; only
/// where it has none of them, the other wordings that count. What stands beside the duty's own words is the plan's
/// (开通“绿色通道” beside 优先受理).
/// </summary>
internal static class ElementWording
{
    /// <summary>The terms that an element accounts for.</summary>
    /// <param name="element">The element.</param>
    /// <param name="passage">The index of a passage that shows it.</param>
    /// <param name="duty">The canonical wording of the duty.</param>
    /// <param name="index">Where the words stand.</param>
    /// <returns>The terms; some may come twice.</returns>
    public static IEnumerable<int> Terms(DutyElement element, int passage, string duty, TermIndex index) =>
        element.Patterns
            .Where(pattern => pattern.Value >= 1)
            .SelectMany(pattern => pattern.Required)
            .SelectMany(condition => Words(condition, passage, duty, index))
            .SelectMany(TermExtractor.Terms);

    private static IEnumerable<string> Words(PatternCondition condition, int passage, string duty, TermIndex index)
    {
        var there = condition.Alternatives.SelectMany(wording => Found(wording, passage, index)).ToList();
        var own = there.FindAll(words => words.TrueForAll(word => duty.Contains(word, StringComparison.Ordinal)));
        return (own.Count > 0 ? own : there).SelectMany(words => words);
    }

    // Words of one group stand for one another; those of several belong together.
    private static IEnumerable<List<string>> Found(PartWording wording, int passage, TermIndex index)
    {
        var words = new List<string>();
        for (var group = 0; group < wording.Numbers.Length; group++)
        {
            var before = words.Count;
            for (var i = 0; i < wording.Numbers[group].Length; i++)
                if (index.Has(wording.Numbers[group][i], passage))
                    words.Add(wording.Groups[group][i]);
            if (words.Count == before)
                return [];
        }
        return wording.Numbers.Length == 1 ? words.Select(word => new List<string> { word }) : [words];
    }
}
