using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>
/// Leaves out additions that say what an earlier one says: annex rows that repeat the main text, passages that a damaged
/// file repeats.
/// </summary>
internal static class AdditionDeduplicator
{
    private const double Same = 0.8;

    /// <summary>Deduplicates.</summary>
    /// <param name="text">The plan's normalized text.</param>
    /// <param name="additions">The additions in document order.</param>
    /// <returns>Those whose terms no earlier one has nearly all of.</returns>
    public static IReadOnlyList<Addition> Deduplicate(string text, IReadOnlyList<Addition> additions)
    {
        var kept = new List<Addition>();
        var known = new List<HashSet<int>>();
        foreach (var addition in additions)
        {
            var terms = TermExtractor.Terms(WordingCanonicalizer.Default.Canonicalize(addition.Span.In(text)));
            if (known.Exists(earlier => terms.Count(earlier.Contains) >= Same * terms.Count))
                continue;
            kept.Add(addition);
            known.Add(terms);
        }
        return kept;
    }
}
