using AntiTraffickingDiff.Matching.Passages;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>Finds new items in a list whose other items the baseline has: 火车站、汽车站、高速公路服务区.</summary>
internal sealed class ListItemFinder(string text, NoveltyMeasurer novelty)
{
    /// <summary>Two items may be a pair that the sentence is about; three make a list.</summary>
    private const int FewestItems = 3;

    /// <summary>Shorter items say too little to tell.</summary>
    private const int FewestTerms = 3;

    /// <summary>Most of the item must be new: the words around a list's ends belong to the sentence.</summary>
    private const double NewFrom = 0.7;

    /// <summary>Finds the new items of one part.</summary>
    /// <param name="part">The part's place in the normalized text.</param>
    /// <param name="explained">Terms that are accounted for in another way.</param>
    /// <returns>The places of the new items, in order; none where the part is not a list.</returns>
    public IEnumerable<TextSpan> Find(TextSpan part, HashSet<int> explained)
    {
        var items = Items(part).ToList();
        return items.Count < FewestItems ? [] : items.Where(item => IsNew(item, explained));
    }

    private bool IsNew(TextSpan item, HashSet<int> explained)
    {
        var wording = WordingCanonicalizer.Default.Canonicalize(item.In(text));
        return TermExtractor.Terms(wording).Count >= FewestTerms && novelty.Measure(wording, explained).Share >= NewFrom;
    }

    private IEnumerable<TextSpan> Items(TextSpan part)
    {
        var start = part.Start;
        for (var at = part.Start; at <= part.End; at++)
        {
            if (at < part.End && text[at] != '、')
                continue;
            if (at > start)
                yield return TextSpan.Between(start, at);
            start = at + 1;
        }
    }
}
