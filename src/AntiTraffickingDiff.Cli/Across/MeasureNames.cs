using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>Which measure a word on the command line means: an id, a section's id, a title, or words of one title alone.</summary>
internal sealed class MeasureNames
{
    // How much of two titles' pairs of characters must be the same for one to be a slip of the other, and how many are named.
    private const double Alike = 0.3;
    private const int MostNamed = 5;

    private readonly string _baseline;
    private readonly IReadOnlyList<(string Id, string Title)> _measures;

    /// <param name="baseline">The baseline's name.</param>
    /// <param name="measures">Its measures.</param>
    public MeasureNames(string baseline, IEnumerable<(string Id, string Title)> measures) => (_baseline, _measures) = (baseline, [.. measures]);

    /// <summary>The id that is meant.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <returns>The id of a measure or section, or null.</returns>
    public string? Find(string asked) =>
        _measures.Any(measure => Policy.Means(asked, measure.Id)) ? asked
        : _measures.FirstOrDefault(measure => Folded(measure.Title) == Folded(asked)) is { Id: { } id } ? id
        : WithWords(asked) is [var only] ? only.Id
        : null;

    /// <summary>The id that is meant.</summary>
    /// <exception cref="UnusableInputException">None or several are; the message names those that may be.</exception>
    public string Of(string asked) => Find(asked) ?? throw new UnusableInputException(new Problem(UsageProblems.UnknownMeasure, asked, _baseline, Advice(asked)));

    private InBothLanguages Advice(string asked)
    {
        var several = WithWords(asked);
        var near = several.Count > 0 ? several : [.. _measures.Select(measure => (measure, Share: Likeness(Folded(asked), Folded(measure.Title)))).Where(item => item.Share >= Alike)
            .OrderByDescending(item => item.Share).Select(item => item.measure)];
        if (near.Count == 0)
            return new("'atdiff diff PLAN --format csv' lists the ids", "可用 atdiff diff 方案 --format csv 查看编号");
        var named = near.Take(MostNamed).Select(measure => measure.Id + " " + measure.Title).ToList();
        var (more, moreChinese) = near.Count > MostNamed ? ($", … ({near.Count})", $"等 {near.Count} 项") : (string.Empty, string.Empty);
        return several.Count > 0
            ? new($"several titles have these words: {string.Join(", ", named)}{more}", $"含有这些文字的措施有：{string.Join("、", named)}{moreChinese}")
            : new($"did you mean {string.Join(", ", named)}?", $"是否指：{string.Join("、", named)}？");
    }

    // Every word must stand in the title.
    private List<(string Id, string Title)> WithWords(string asked) => asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        ? [.. _measures.Where(measure => words.All(word => measure.Title.Contains(word, StringComparison.OrdinalIgnoreCase)))]
        : [];

    private static string Folded(string title) => string.Concat(title.Where(c => !char.IsWhiteSpace(c)));

    private static double Likeness(string one, string other)
    {
        var (own, others) = (Pairs(one), Pairs(other));
        // Few words of a long title are like it too.
        return own.Count == 0 || others.Count == 0 ? 0 : (double)own.Intersect(others).Count() / Math.Min(own.Count, others.Count);

        static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];
    }
}
