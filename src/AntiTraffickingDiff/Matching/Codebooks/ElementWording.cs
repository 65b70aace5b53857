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
    /// <param name="passage">A passage that shows it.</param>
    /// <param name="duty">The canonical wording of the duty.</param>
    /// <returns>The terms; some may come twice.</returns>
    public static IEnumerable<int> Terms(DutyElement element, Passage passage, string duty)
    {
        var text = string.Join('，', passage.Parts);
        return element.Patterns
            .Where(pattern => pattern.Value >= 1)
            .SelectMany(pattern => pattern.Required)
            .SelectMany(condition => Words(condition, text, duty))
            .SelectMany(TermExtractor.Terms);
    }

    private static IEnumerable<string> Words(PatternCondition condition, string text, string duty)
    {
        var there = condition.Alternatives.Where(alternative => IsIn(alternative, text)).ToList();
        var own = there.FindAll(alternative => IsIn(alternative, duty));
        return (own.Count > 0 ? own : there).SelectMany(alternative => alternative);
    }

    private static bool IsIn(IReadOnlyList<string> alternative, string text) =>
        alternative.All(term => text.Contains(term, StringComparison.Ordinal));
}
