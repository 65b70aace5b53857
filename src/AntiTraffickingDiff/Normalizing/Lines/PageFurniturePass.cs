using AntiTraffickingDiff.Normalizing.Drafts;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>Gives page numbers and running headers and footers their roles; their text stays.</summary>
internal sealed class PageFurniturePass : INormalizingPass
{
    private const int FewestBareNumbers = 3;

    /// <inheritdoc/>
    public RepairKind Kind => RepairKind.PageFurniture;

    /// <inheritdoc/>
    public IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        var isPageNumber = PageNumbers(blocks);
        var running = RunningLineFinder.Find(blocks, isPageNumber);
        if (running.Count == 0 && !isPageNumber.Contains(true))
            return blocks;
        var result = blocks.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            var role = isPageNumber[i] ? BlockRole.PageNumber : running.Contains(i) ? RunningRole(blocks, isPageNumber, i) : result[i].Role;
            if (role == result[i].Role)
                continue;
            log.Add(Kind, result[i].Text.OriginOf(0), result[i].Text.Value, role.ToString());
            result[i] = result[i] with { Role = role };
        }
        return result;
    }

    private static BlockRole RunningRole(IReadOnlyList<DraftBlock> blocks, bool[] isPageNumber, int index) =>
        index + 1 < blocks.Count && (blocks[index + 1].StartsPage || isPageNumber[index + 1]) ? BlockRole.Footer : BlockRole.Header;

    private static bool[] PageNumbers(IReadOnlyList<DraftBlock> blocks)
    {
        var found = new bool[blocks.Count];
        var bare = new List<int>();
        for (var i = 0; i < found.Length; i++)
        {
            if (!blocks[i].IsBodyLine)
                continue;
            found[i] = PageNumberLine.Is(blocks[i].Text.Value);
            if (PageNumberLine.Bare(blocks[i].Text.Value) > 0)
                bare.Add(i);
        }
        if (AreSuccessive(blocks, bare))
            bare.ForEach(i => found[i] = true);
        return found;
    }

    // A number alone on its line is a page number only if the next page's follows: 1, 2, 3 with text between them.
    private static bool AreSuccessive(IReadOnlyList<DraftBlock> blocks, List<int> places)
    {
        if (places.Count < FewestBareNumbers)
            return false;
        for (var i = 1; i < places.Count; i++)
            if (places[i] - places[i - 1] < 2
                || PageNumberLine.Bare(blocks[places[i]].Text.Value) != PageNumberLine.Bare(blocks[places[i - 1]].Text.Value) + 1)
                return false;
        return true;
    }
}
