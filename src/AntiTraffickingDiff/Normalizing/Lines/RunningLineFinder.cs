using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>Finds running headers and footers: short lines that come again with every page.</summary>
internal static class RunningLineFinder
{
    private const int LongestWidth = 80;
    private const int FewestTimes = 3;
    private const int ShortestPage = 8;
    private const int MostlyText = 3;

    /// <summary>Finds them.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="isPageNumber">Which of them are page numbers.</param>
    /// <returns>The indexes of the lines.</returns>
    public static HashSet<int> Find(IReadOnlyList<DraftBlock> blocks, bool[] isPageNumber)
    {
        var found = new HashSet<int>();
        foreach (var places in Candidates(blocks, isPageNumber).Values)
            if (places.Count >= FewestTimes && IsNoClause(blocks[places[0]])
                && (AreAtPageEnds(blocks, isPageNumber, places) || AreRegular(places)))
                found.UnionWith(places);
        // A text that repeats itself as a whole has no furniture.
        return found.Count * MostlyText > blocks.Count ? [] : found;
    }

    private static Dictionary<string, List<int>> Candidates(IReadOnlyList<DraftBlock> blocks, bool[] isPageNumber)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (isPageNumber[i] || !blocks[i].IsBodyLine || blocks[i].Width > LongestWidth || blocks[i].OutlineLevel is not null)
                continue;
            var key = Key(blocks[i].Text.Value);
            if (!places.TryGetValue(key, out var list))
                places.Add(key, list = []);
            list.Add(i);
        }
        return places;
    }

    // Digits may be the page's number.
    private static string Key(string text) =>
        string.Create(text.Length, text, (key, source) =>
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = char.IsAsciiDigit(source[i]) ? '#' : source[i];
        }).Trim();

    private static bool AreAtPageEnds(IReadOnlyList<DraftBlock> blocks, bool[] isPageNumber, List<int> places)
    {
        var count = places.Count(i => blocks[i].StartsPage || i + 1 == blocks.Count || blocks[i + 1].StartsPage
            || isPageNumber[i + 1] || i > 0 && isPageNumber[i - 1]);
        return count * 2 >= places.Count;
    }

    // Without page breaks only the distance tells: the same number of lines each time, give or take a fifth.
    private static bool AreRegular(List<int> places)
    {
        int least = int.MaxValue, most = 0;
        for (var i = 1; i < places.Count; i++)
        {
            least = Math.Min(least, places[i] - places[i - 1]);
            most = Math.Max(most, places[i] - places[i - 1]);
        }
        return least >= ShortestPage && most - least <= most / 5;
    }

    // A line that starts with a number, ends a sentence or is the rest of one in brackets (合）) is text.
    private static bool IsNoClause(DraftBlock block)
    {
        var line = block.Text.Value.AsSpan().Trim();
        return !ClauseNumbers.Starts(line) && !Characters.IsSentenceEnd(line[^1]) && !LineShape.ClosesBracket(line);
    }
}
