using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>Says for each kind of repair how often it was made.</summary>
internal static class NormalizingSummary
{
    private static readonly (RepairKind Repair, ProblemKind Problem)[] Kinds =
    [
        (RepairKind.Invisible, NormalizingProblems.InvisibleRemoved),
        (RepairKind.GbkCode, NormalizingProblems.GbkCodesReplaced),
        (RepairKind.GlyphConfusion, NormalizingProblems.GlyphsCorrected),
        (RepairKind.Radical, NormalizingProblems.RadicalsReplaced),
        (RepairKind.FullWidth, NormalizingProblems.FullWidthMadeHalf),
        (RepairKind.Markup, NormalizingProblems.MarkupRemoved),
        (RepairKind.PageFurniture, NormalizingProblems.FurnitureSetApart),
        (RepairKind.LineJoined, NormalizingProblems.LinesJoined),
        (RepairKind.Quotes, NormalizingProblems.QuotesReplaced),
        (RepairKind.HalfWidthPunctuation, NormalizingProblems.PunctuationMadeFull),
        (RepairKind.Spaces, NormalizingProblems.SpacesRemoved),
    ];

    /// <summary>Sums the repairs up.</summary>
    /// <param name="log">The repairs.</param>
    /// <param name="blocks">The normalized blocks, with repeated passages marked.</param>
    /// <returns>One problem for each kind that was made.</returns>
    public static IReadOnlyList<Problem> Of(RepairLog log, IReadOnlyList<NormalizedBlock> blocks)
    {
        var problems = new List<Problem>();
        foreach (var (repair, problem) in Kinds)
            if (log.Count(repair) is > 0 and var count)
                problems.Add(new Problem(problem, count));
        if (log.Count(RepairKind.RepeatedPassage) is > 0 and var passages)
            problems.Add(new Problem(NormalizingProblems.PassagesRepeated, passages, blocks.Sum(block => block.Repeated.Sum(span => span.Length))));
        if (log.Total > log.Repairs.Count)
            problems.Add(new Problem(NormalizingProblems.RepairsNotListed, log.Total - log.Repairs.Count));
        return problems;
    }
}
